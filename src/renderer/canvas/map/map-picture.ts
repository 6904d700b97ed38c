// Picture of the map: every lane and every single neuron as a block, tinted by what its incoming wires show; notes as outlines.
import { neuronDisc } from '#core/document/layer-size.ts';
import type { Note } from '#core/document/notes/note.ts';
import type { Layer, LayerId } from '#core/network/network.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import type { ViewTransform } from '../geometry/view-transform.ts';
import type { VisibleArea } from '../geometry/visible-area.ts';
import type { WireSet } from '../scene/wire-set.ts';

export interface MapBlock {
  /** Null: a note. */
  readonly layer: LayerId | null;
  readonly rectangle: Rectangle;
  /** Share of its units that are switched off. */
  readonly off: number;
}

/** Pixels around the drawing. */
const margin = 6;

export function mapBlocks(
  { lanes, neurons, ends }: CanvasGeometry,
  layers: ReadonlyMap<LayerId, Layer>,
  notes: readonly Note[] = [],
): readonly MapBlock[] {
  const offOf = (id: LayerId): number => {
    const layer = layers.get(id);
    return layer === undefined ? 0 : (layer.switchedOff?.length ?? 0) / layer.units;
  };
  const laned = new Set(lanes.map(({ layer }) => layer.id));
  const single = neurons.filter(({ layer }) => !laned.has(layer) && ends.has(layer));
  return [
    ...notes.map((rectangle) => ({ layer: null, rectangle, off: 0 })),
    ...lanes.map(({ layer, rectangle }) => ({ layer: layer.id, rectangle, off: offOf(layer.id) })),
    ...single.map(({ layer, x, y }) => {
      const rectangle = { x, y, width: neuronDisc, height: neuronDisc };
      return { layer, rectangle, off: offOf(layer) };
    }),
  ];
}

/** Shows the whole drawing and the view, wherever it is; x and y are where the drawing's origin lies on the map. */
export function mapView(bounds: Rectangle, view: VisibleArea, width: number, height: number): ViewTransform {
  const left = Math.min(bounds.x, view.left);
  const top = Math.min(bounds.y, view.top);
  const right = Math.max(bounds.x + bounds.width, view.right);
  const bottom = Math.max(bounds.y + bounds.height, view.bottom);
  const zoom = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
  return { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom, zoom };
}

/**
 * −1 to 1 for each layer with incoming wires: the root of their mean square by the scale, with the sign of their sum.
 * What isn't finite counts as nothing, and so does what carries nothing.
 */
export function mapTints(set: WireSet, values: Float32Array, scale: number): ReadonlyMap<LayerId, number> {
  const sums = new Map<LayerId, { sum: number; squares: number; count: number }>();
  for (const { target, start, end } of set.connections) {
    const known = sums.get(target) ?? { sum: 0, squares: 0, count: 0 };
    for (let wire = start; wire < end; wire += 1) {
      const value = values[wire] as number;
      if (!Number.isFinite(value) || set.off?.[wire] === 1) continue;
      known.sum += value;
      known.squares += value * value;
    }
    known.count += end - start;
    sums.set(target, known);
  }
  const tints = new Map<LayerId, number>();
  for (const [layer, { sum, squares, count }] of sums) {
    const size = count === 0 || scale <= 0 ? 0 : Math.min(1, Math.sqrt(squares / count) / scale);
    tints.set(layer, sum < 0 ? -size : size);
  }
  return tints;
}
