// Neurons and lanes that are elements of the page: in a big network only those near the view, the rest is painted.

import { neuronDisc } from '#core/document/layer-size.ts';
import type { LayerId } from '#core/network/network.ts';
import { neuronKey } from '#renderer/state/window/ui-store.ts';
import type { CanvasGeometry, PlacedLane, PlacedNeuron } from './canvas-geometry.ts';
import type { VisibleArea } from './visible-area.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** As many are always elements, wherever they stand. More of them are what a frame of a zoom spends its time on. */
export const fewParts = 80;
/** Most elements for what is merely near, by zoom level; on the map single neurons are too small to be more than a mark. */
const mostNear: readonly number[] = [0, 250, 600, 600];
/** A lane has its title at every level. */
const mostLanes = 300;
/** Elements that a frame may add or take away without being late. */
export const mountedPerFrame = 12;

/** Keys of neurons, ids of layers with a lane. */
export interface MountedParts {
  readonly neurons: ReadonlySet<string>;
  readonly lanes: ReadonlySet<LayerId>;
}

export function isSmall({ neurons, lanes }: CanvasGeometry): boolean {
  return neurons.length + lanes.length <= fewParts;
}

/** What is wanted as elements for a view, nearest to its middle first. */
export function partsNear(geometry: CanvasGeometry, area: VisibleArea, level: ZoomLevel): MountedParts {
  const around = widened(area);
  const most = mostNear[level] ?? 0;
  const neurons = most === 0 ? [] : near(geometry.neurons, around, asNeuron);
  const lanes = near(geometry.lanes, around, asLane);
  return {
    neurons: new Set(neurons.length > most ? [] : neurons.map(neuronKey)),
    lanes: new Set(lanes.slice(0, mostLanes).map(({ layer }) => layer.id)),
  };
}

/** From what is there towards what is wanted, by at most so many new and gone elements; the same object when nothing changes. */
export function nextMounted(present: MountedParts, wanted: MountedParts, budget: number): MountedParts {
  const lanes = step(present.lanes, wanted.lanes, budget);
  const neurons = step(present.neurons, wanted.neurons, budget - added(present.lanes, lanes));
  return lanes === present.lanes && neurons === present.neurons ? present : { neurons, lanes };
}

function step<Key>(present: ReadonlySet<Key>, wanted: ReadonlySet<Key>, budget: number): ReadonlySet<Key> {
  const missing = [...wanted].filter((key) => !present.has(key)).slice(0, Math.max(0, budget));
  const gone = new Set([...present].filter((key) => !wanted.has(key)).slice(0, budget));
  if (missing.length === 0 && gone.size === 0) return present;
  return new Set([...[...present].filter((key) => !gone.has(key)), ...missing]);
}

function added<Key>(before: ReadonlySet<Key>, after: ReadonlySet<Key>): number {
  let count = 0;
  for (const key of after) if (!before.has(key)) count += 1;
  return count;
}

/** Half a view more on each side, so that panning finds elements ready. */
function widened({ left, top, right, bottom }: VisibleArea): VisibleArea {
  const [x, y] = [(right - left) / 4, (bottom - top) / 4];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

interface Boxes<Part> {
  readonly x: (part: Part) => number;
  readonly y: (part: Part) => number;
  readonly width: (part: Part) => number;
  readonly height: (part: Part) => number;
}

// Looked at in every frame of panning, so no box is made of each.
const asNeuron: Boxes<PlacedNeuron> = {
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: () => neuronDisc,
  height: () => neuronDisc,
};
const asLane: Boxes<PlacedLane> = {
  x: ({ rectangle }) => rectangle.x,
  y: ({ rectangle }) => rectangle.y,
  width: ({ rectangle }) => rectangle.width,
  height: ({ rectangle }) => rectangle.height,
};

function near<Part>(parts: readonly Part[], area: VisibleArea, of: Boxes<Part>): Part[] {
  const found = parts.filter((part) => {
    const [x, y] = [of.x(part), of.y(part)];
    if (x > area.right || y > area.bottom) return false;
    return x + of.width(part) >= area.left && y + of.height(part) >= area.top;
  });
  const [middleX, middleY] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  const distance = (part: Part): number =>
    Math.hypot(of.x(part) + of.width(part) / 2 - middleX, of.y(part) + of.height(part) / 2 - middleY);
  return found.sort((a, b) => distance(a) - distance(b));
}
