// Activations by the scale of their rings: what rings, discs from afar and strips of heat show.
import type { LayerId } from '#core/network/network.ts';
import type { ShownValues } from '#renderer/state/shown-values.ts';
import type { PlacedNeuron } from './canvas-geometry.ts';
import type { NetworkFacts } from './network-nodes.ts';
import type { RingScales } from './ring-scales.ts';

/** Of every unit of a layer; undefined where they are not known. */
export function heatOf(
  layer: LayerId,
  facts: NetworkFacts,
  ringScales: RingScales,
  values: ShownValues | null,
): Float32Array | undefined {
  const activations = values?.rowValues?.activations.get(layer);
  const drawn = facts.layers.get(layer);
  if (activations === undefined || drawn === undefined) return undefined;
  const scale = ringScales.scaleOf(layer, drawn.kind === 'dense' ? drawn.activation : null, activations);
  return Float32Array.from(activations, (activation) => activation / scale);
}

/** Of neurons here and there; NaN where they are not known. */
export function relativesOf(
  list: readonly PlacedNeuron[],
  facts: NetworkFacts,
  ringScales: RingScales,
  values: ShownValues | null,
): Float32Array {
  const activations = values?.rowValues?.activations;
  return Float32Array.from(list, ({ layer, unit }) => {
    const all = activations?.get(layer);
    const drawn = facts.layers.get(layer);
    if (all === undefined || drawn === undefined) return Number.NaN;
    const scale = ringScales.scaleOf(layer, drawn.kind === 'dense' ? drawn.activation : null, all);
    return (all[unit] ?? Number.NaN) / scale;
  });
}
