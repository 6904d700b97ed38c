// The layout of a tidied network: columns by depth from left to right, few crossings, nothing overlapping.
import type { LayerId } from '#core/network/network.ts';
import { maximumCoordinate } from '../file/limits.ts';
import { laneGap, laneWidth, neuronGap, snapped, snapStep } from '../layer-size.ts';
import type { Position } from '../network-document.ts';
import { stackMiddles } from './stack-middles.ts';
import { stacksOf } from './tidy-columns.ts';
import type { TidyBox, TidyRequest } from './tidy-request.ts';

/** Top-left corners of the chosen boxes; what they were before they were tidied stays the corner of all of them. */
export function tidyPlaces(request: TidyRequest): ReadonlyMap<LayerId, Position> {
  const chosen = request.boxes.filter((box) => box.isChosen);
  if (chosen.length === 0) return new Map();
  const places = arranged(request);
  const extent = extentOf(chosen, places);
  const left = snapped(least(chosen.map((box) => box.x)));
  const top = snapped(least(chosen.map((box) => box.y)));
  const x = withinLimit(left, extent.right - extent.left);
  const y = withinLimit(topClearOfOthers(request, { x, y: top }, extent), extent.bottom - extent.top);
  return new Map([...places].map(([id, place]) => [id, { x: place.x - extent.left + x, y: place.y - extent.top + y }]));
}

/** From any origin, on the grid. */
function arranged(request: TidyRequest): ReadonlyMap<LayerId, Position> {
  const stacks = stacksOf(request);
  const boxesIn = stacks.map((stack) => stack.boxes.map((box) => request.boxes[box] as TidyBox));
  const heights = boxesIn.map((boxes) => boxes.reduce((sum, box) => sum + roomFor(box), -neuronGap));
  const middles = stackMiddles(request, stacks, heights);
  const places = new Map<LayerId, Position>();
  const free = new Map<number, number>();
  const tops = middles.map((middle, stack) => snapped(middle - (heights[stack] as number) / 2));
  const fromTop = stacks.map((_, stack) => stack).toSorted((a, b) => (tops[a] as number) - (tops[b] as number));
  const pitch = columnPitch(stacks.reduce((most, stack) => Math.max(most, stack.column), 0) + 1);
  for (const stack of fromTop) {
    const { column } = stacks[stack] as (typeof stacks)[number];
    let y = Math.max(tops[stack] as number, free.get(column) ?? Number.NEGATIVE_INFINITY);
    for (const box of boxesIn[stack] as readonly TidyBox[]) {
      places.set(box.id, { x: column * pitch + (laneWidth - box.width) / 2, y });
      y += roomFor(box);
    }
    free.set(column, y);
  }
  return places;
}

/** Height of a box and the gap under it, in whole steps of the grid. */
function roomFor({ height }: TidyBox): number {
  return upToGrid(height + neuronGap);
}

/** As wide as lanes and gaps want it, or less when so many columns would not fit in a file. */
function columnPitch(columns: number): number {
  const widest = Math.floor((2 * maximumCoordinate) / columns / snapStep) * snapStep;
  return Math.min(upToGrid(laneWidth + laneGap), widest);
}

function upToGrid(length: number): number {
  return Math.ceil(length / snapStep) * snapStep;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extentOf(boxes: readonly TidyBox[], places: ReadonlyMap<LayerId, Position>): Extent {
  const extent = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { id, width, height } of boxes) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x + width);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y + height);
  }
  return extent;
}

/** The wished top or the next one below where the block overlaps nothing that stays. */
function topClearOfOthers({ boxes }: TidyRequest, { x, y: wished }: Position, extent: Extent): number {
  const width = extent.right - extent.left;
  const height = extent.bottom - extent.top;
  const inTheWay = boxes.filter((box) => !box.isChosen && x < box.x + box.width && box.x < x + width);
  let y = wished;
  // From the top down: once a box is far enough below, so are all that follow.
  for (const box of inTheWay.toSorted((a, b) => a.y - b.y)) {
    const isBelow = box.y >= y + height + neuronGap;
    const isAbove = box.y + box.height + neuronGap <= y;
    if (!isBelow && !isAbove) y = upToGrid(box.y + box.height + neuronGap);
  }
  return y;
}

/** Far out, the block moves back towards the origin as far as it must to fit in a file. */
function withinLimit(start: number, length: number): number {
  const last = Math.floor((maximumCoordinate - length) / snapStep) * snapStep;
  return Math.max(-maximumCoordinate, Math.min(start, last));
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((smallest, number) => Math.min(smallest, number), Number.POSITIVE_INFINITY);
}
