// Which neurons and lanes are elements of the page: in a big network only those near the view, the rest is painted.

import { neuronDisc } from '#core/document/layer-size.ts';
import type { LayerId } from '#core/network/network.ts';
import { neuronKey } from '#renderer/state/ui-store.ts';
import type { CanvasGeometry } from './canvas-geometry.ts';
import type { VisibleArea } from './draw-wires.ts';
import type { Rectangle } from './lane-geometry.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** As many are always elements, wherever they stand: nothing is gained by painting them. */
export const fewParts = 400;
/** Most elements for what is merely near, by zoom level; on the map single neurons are too small to be more than a mark. */
const mostNear: readonly number[] = [0, 250, 600, 600];
/** A lane has its title at every level. */
const mostLanes = 300;
/** Elements that a frame may add without being late. */
export const mountedPerFrame = 24;

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
  const neurons = near(geometry.neurons, around, (neuron) => ({ ...neuron, width: neuronDisc, height: neuronDisc }));
  const lanes = near(geometry.lanes, around, (lane) => lane.rectangle);
  return {
    neurons: new Set(neurons.length > (mostNear[level] ?? 0) ? [] : neurons.map(neuronKey)),
    lanes: new Set(lanes.slice(0, mostLanes).map(({ layer }) => layer.id)),
  };
}

/** From what is there towards what is wanted, by at most so many new elements; the same object when nothing changes. */
export function nextMounted(present: MountedParts, wanted: MountedParts, budget: number): MountedParts {
  const lanes = step(present.lanes, wanted.lanes, budget);
  const neurons = step(present.neurons, wanted.neurons, budget - added(present.lanes, lanes));
  return lanes === present.lanes && neurons === present.neurons ? present : { neurons, lanes };
}

function step<Key>(present: ReadonlySet<Key>, wanted: ReadonlySet<Key>, budget: number): ReadonlySet<Key> {
  const missing = [...wanted].filter((key) => !present.has(key)).slice(0, Math.max(0, budget));
  const kept = [...present].filter((key) => wanted.has(key));
  return missing.length === 0 && kept.length === present.size ? present : new Set([...kept, ...missing]);
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

function near<Part>(parts: readonly Part[], area: VisibleArea, boxOf: (part: Part) => Rectangle): Part[] {
  const [middleX, middleY] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  const found: { part: Part; distance: number }[] = [];
  for (const part of parts) {
    const { x, y, width, height } = boxOf(part);
    if (x > area.right || x + width < area.left || y > area.bottom || y + height < area.top) continue;
    found.push({ part, distance: Math.hypot(x + width / 2 - middleX, y + height / 2 - middleY) });
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ part }) => part);
}
