// The layout of a tidied network: columns by depth from left to right, few crossings, nothing overlapping.
import dagre from '@dagrejs/dagre';
import type { LayerId } from '#core/network/network.ts';
import { maximumCoordinate } from '../file/limits.ts';
import { columnPitch, laneWidth, neuronGap, snapped, snapStep } from '../layer-size.ts';
import type { Position } from '../network-document.ts';
import { stacksOf, type TidyStack } from './tidy-columns.ts';
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
  const pitch = pitchWithinFile(columnHeights(stacks, heights));
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

function columnHeights(stacks: readonly TidyStack[], heights: readonly number[]): readonly number[] {
  const sums: number[] = [];
  for (const [stack, { column }] of stacks.entries()) sums[column] = (sums[column] ?? 0) + (heights[stack] as number);
  return sums;
}

/** On the grid, or less when so many columns would not fit in a file. */
function pitchWithinFile(columns: readonly number[]): number {
  const widest = Math.floor((2 * maximumCoordinate) / columns.length / snapStep) * snapStep;
  const tallest = columns.reduce((most, height) => Math.max(most, height), 0);
  return Math.min(upToGrid(columnPitch(columns.length, tallest)), widest);
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

/** The desired top or the next one below where the block overlaps nothing that stays. */
function topClearOfOthers({ boxes }: TidyRequest, { x, y: desired }: Position, extent: Extent): number {
  const width = extent.right - extent.left;
  const height = extent.bottom - extent.top;
  const inTheWay = boxes.filter((box) => !box.isChosen && x < box.x + box.width && box.x < x + width);
  let y = desired;
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

/** Stacks, and the columns that wires between them cross: beyond that, dagre takes minutes. */
const mostForDagre = 2000;

interface StackLink {
  readonly source: number;
  readonly target: number;
  readonly wires: number;
}

/**
 * Middle of every stack in pixels, from any origin.
 * @param heights of the stacks
 */
function stackMiddles(
  request: TidyRequest,
  stacks: readonly TidyStack[],
  heights: readonly number[],
): readonly number[] {
  const links = linksBetween(request, stacks);
  const crossed =
    links.reduce((sum, { source, target }) => sum + columnsBetween(stacks, source, target), 0) +
    loose(stacks, links).reduce((sum, { minlen }) => sum + minlen, 0);
  if (stacks.length + crossed > mostForDagre) return stacks.map((stack) => middleNow(request, stack));
  return middlesByDagre(stacks, heights, links);
}

function linksBetween({ sources, targets }: TidyRequest, stacks: readonly TidyStack[]): readonly StackLink[] {
  const stackOf = new Map(stacks.flatMap(({ boxes }, stack) => boxes.map((box) => [box, stack] as const)));
  const links = new Map<number, StackLink>();
  sources.forEach((box, index) => {
    const source = stackOf.get(box);
    const target = stackOf.get(targets[index] as number);
    if (source === undefined || target === undefined || columnsBetween(stacks, source, target) <= 0) return;
    const key = source * stacks.length + target;
    links.set(key, { source, target, wires: (links.get(key)?.wires ?? 0) + 1 });
  });
  return [...links.values()];
}

function columnsBetween(stacks: readonly TidyStack[], source: number, target: number): number {
  return (stacks[target]?.column ?? 0) - (stacks[source]?.column ?? 0);
}

function middleNow({ boxes }: TidyRequest, stack: TidyStack): number {
  const middles = stack.boxes.map((box) => (boxes[box]?.y ?? 0) + (boxes[box]?.height ?? 0) / 2);
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}

/** Wires hold a stack in its column, as long as the end, right of everything, holds those that lead nowhere in theirs. */
function middlesByDagre(
  stacks: readonly TidyStack[],
  heights: readonly number[],
  links: readonly StackLink[],
): readonly number[] {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: neuronGap + snapStep, edgesep: neuronGap, ranker: 'longest-path' });
  graph.setNode('end', { width: 1, height: 1 });
  stacks.forEach((_, stack) => {
    graph.setNode(String(stack), { width: 1, height: heights[stack] ?? 0 });
  });
  for (const { source, target, wires } of links) {
    const minlen = columnsBetween(stacks, source, target);
    graph.setEdge(String(source), String(target), { minlen, weight: wires });
  }
  for (const { stack, minlen } of loose(stacks, links)) graph.setEdge(String(stack), 'end', { minlen, weight: 1 });
  dagre.layout(graph);
  return stacks.map((_, stack) => Number(graph.node(String(stack)).y));
}

/** Stacks that lead nowhere, with the columns from them to the end. */
function loose(stacks: readonly TidyStack[], links: readonly StackLink[]) {
  const leading = new Set(links.map((link) => link.source));
  const columns = stacks.reduce((most, stack) => Math.max(most, stack.column), 0) + 1;
  return stacks.flatMap(({ column }, stack) => (leading.has(stack) ? [] : [{ stack, minlen: columns - column }]));
}
