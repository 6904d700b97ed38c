// Activations by the scale of their rings: what rings, discs from afar and strips of heat show.
import { activationOf } from '#core/network/layer-definitions.ts';
import type { LayerId } from '#core/network/network.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import type { Stage } from '#core/training/stages.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { PlacedNeuron } from '../geometry/canvas-geometry.ts';
import type { NetworkFacts } from '../geometry/network-nodes.ts';
import { isComputed } from './phase.ts';
import type { RingScales } from './ring-scales.ts';

/** Of every unit of a layer, NaN of one that is switched off; undefined where they are not known, or not computed at this stage yet. */
export function heatOf(
  layer: LayerId,
  facts: NetworkFacts,
  ringScales: RingScales,
  values: ScopedValues | null,
  stage: Stage | null = null,
): Float32Array | undefined {
  const activations = activationsOf(layer, facts, values, stage);
  const drawn = facts.layers.get(layer);
  if (activations === undefined || drawn === undefined) return undefined;
  const scale = ringScales.scaleOf(layer, activationOf(drawn), activations);
  return Float32Array.from(activations, (activation, unit) =>
    isSwitchedOff(drawn, unit) ? Number.NaN : activation / scale,
  );
}

/** Of neurons here and there; NaN where they are not known, or not computed at this stage yet. */
export function relativesOf(
  list: readonly PlacedNeuron[],
  facts: NetworkFacts,
  ringScales: RingScales,
  values: ScopedValues | null,
  stage: Stage | null = null,
): Float32Array {
  return Float32Array.from(list, ({ layer, unit }) => {
    const all = activationsOf(layer, facts, values, stage);
    const drawn = facts.layers.get(layer);
    if (all === undefined || drawn === undefined) return Number.NaN;
    const scale = ringScales.scaleOf(layer, activationOf(drawn), all);
    return (all[unit] ?? Number.NaN) / scale;
  });
}

function activationsOf(
  layer: LayerId,
  { depths }: NetworkFacts,
  values: ScopedValues | null,
  stage: Stage | null,
): Float64Array | undefined {
  return isComputed(stage, depths.get(layer)) ? values?.rowValues?.activations.get(layer) : undefined;
}
