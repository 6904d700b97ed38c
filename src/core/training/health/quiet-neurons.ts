// Neurons that learn nothing any more: dead ones, which are silent on every example, and saturated ones.

import type { Diagnostic, HealthProblemCode } from '#core/diagnostics/diagnostic.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import { nameList } from '#core/network/name-list.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { neuronName, outputLayers } from '#core/network/network-queries.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import type { Survey } from './survey.ts';
import { saturatedShare, stuckShare } from './thresholds.ts';

/** One warning per layer that has dead neurons. */
export function deadNeurons(network: Network, survey: Survey): readonly Diagnostic[] {
  return network.layers.flatMap((layer) => {
    const silent = survey.layers.get(layer.id)?.silent ?? [];
    const units = unitsWhere(layer, silent, (count) => count === survey.count);
    if (units.length === 0) return [];
    const found = warning('deadNeuron', layer, units, survey.count);
    if (!hasActivation(layer)) return [found];
    return [{ ...found, fix: { kind: 'setActivation', layer: layer.id, activation: 'leakyRelu' } as const }];
  });
}

/** One warning per layer that has saturated neurons; of outputs only those count that are sure of themselves and wrong. */
export function saturatedNeurons(network: Network, survey: Survey): readonly Diagnostic[] {
  const outputs = outputLayers(network);
  return network.layers.flatMap((layer) => {
    const found = survey.layers.get(layer.id);
    if (found === undefined) return [];
    const isFine = (unit: number): boolean =>
      outputs.includes(layer.id) && (found.stuck[unit] as number) < stuckShare * survey.count;
    const saturated = unitsWhere(layer, found.saturated, (count) => count >= saturatedShare * survey.count);
    const units = saturated.filter((unit) => !isFine(unit));
    return units.length === 0 ? [] : [warning('saturatedNeuron', layer, units, survey.count)];
  });
}

/** Without those that are quiet because they are switched off. */
function unitsWhere(layer: Layer, counts: ArrayLike<number>, isQuiet: (count: number) => boolean): readonly number[] {
  return Array.from(counts, (count, unit) => (isQuiet(count) ? unit : -1)).filter(
    (unit) => unit >= 0 && !isSwitchedOff(layer, unit),
  );
}

/** A single neuron is pointed at; of several their layer, with a list. */
function warning(
  code: Extract<HealthProblemCode, 'deadNeuron' | 'saturatedNeuron'>,
  layer: Layer,
  units: readonly number[],
  rows: number,
): Diagnostic {
  const [first = 0] = units;
  return {
    code,
    severity: 'warning',
    place: units.length === 1 ? { layer: layer.id, unit: first } : { layer: layer.id },
    units,
    values: {
      name: nameList(units.map((unit) => neuronName(layer, unit))),
      layer: layer.name,
      found: units.length,
      units: layer.units,
      rows,
      percent: saturatedShare * 100,
    },
  };
}
