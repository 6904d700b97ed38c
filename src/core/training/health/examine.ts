// Examines a network on its data: dead and saturated neurons, vanishing and exploding gradients, as warnings.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Examples } from '#core/data/dataset.ts';
import type { Diagnostic, HealthProblemCode, Place } from '#core/diagnostics/diagnostic.ts';
import { nameList } from '#core/diagnostics/name-list.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { neuronName, outputLayers } from '#core/network/network-queries.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { passes } from '../passes.ts';
import { gradientFlow } from './gradient-flow.ts';
import { addToSurvey, emptySurvey, type Survey } from './survey.ts';
import { affordableWork, fewestExamples, fewestRows, mostExamples, saturatedShare, stuckShare } from './thresholds.ts';

export interface Examination {
  readonly network: Network;
  /** The network compiled for its loss. */
  readonly compiled: CompiledNetwork;
  readonly parameters: Float64Array;
  readonly dataset: Examples;
  /** Rows to choose the examples from. */
  readonly rows: Int32Array;
  /** Parameters × examples up to which the work is done; absent: what a moment's patience affords. */
  readonly affordable?: number;
}

/** Parameters × examples between two yields: a millisecond or so. */
const workOfBlock = 50_000;

/** Pauses after every block of examples. No finding is also the answer for too few rows and for too large networks. */
export function* examine(examination: Examination): Pausable<readonly Diagnostic[]> {
  const { network, compiled, parameters, dataset } = examination;
  const { graph } = compiled;
  const rows = examplesOf(examination);
  if (rows === null) return [];
  const survey = emptySurvey();
  const blockSize = Math.max(1, Math.floor(workOfBlock / Math.max(1, graph.parameterCount)));
  for (const { loss, trace } of passes({ graph, parameters, dataset, rows, blockSize, withGradients: true })) {
    // What is no number any more is the business of the run, which says so.
    if (!Number.isFinite(loss)) return [];
    addToSurvey(survey, trace);
    yield;
  }
  const findings = [
    ...deadNeurons(network, survey),
    ...saturatedNeurons(network, survey),
    ...gradientFlow(network, survey),
  ];
  return findings.filter(({ place }) => !compiled.warnings.some((warning) => covers(warning.place, place)));
}

/** Evenly spread, as many as can be afforded; null when those are too few to say anything. */
function examplesOf({ compiled, rows, affordable = affordableWork }: Examination): Int32Array | null {
  const possible = Math.floor(affordable / Math.max(1, compiled.graph.parameterCount));
  const count = Math.min(rows.length, mostExamples, possible);
  if (rows.length < fewestRows || count < Math.min(rows.length, fewestExamples)) return null;
  return Int32Array.from(
    { length: count },
    (_, example) => rows[Math.floor((example * rows.length) / count)] as number,
  );
}

/** A neuron that nothing reaches, or that reaches nothing, is warned about already. */
function covers(known: Place, found: Place): boolean {
  return known.layer === found.layer && (known.unit === undefined || known.unit === found.unit);
}

/** One warning per layer that has dead neurons. */
function deadNeurons(network: Network, survey: Survey): readonly Diagnostic[] {
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
function saturatedNeurons(network: Network, survey: Survey): readonly Diagnostic[] {
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
