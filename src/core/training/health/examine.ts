// Examines a network on its data: dead and saturated neurons, vanishing and exploding gradients, as warnings.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Examples } from '#core/data/dataset.ts';
import type { Diagnostic, Place } from '#core/diagnostics/diagnostic.ts';
import type { Network } from '#core/network/network.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { passes } from '../passes.ts';
import { gradientFlow } from './gradient-flow.ts';
import { deadNeurons, saturatedNeurons } from './quiet-neurons.ts';
import { addToSurvey, emptySurvey } from './survey.ts';
import { affordableWork, fewestExamples, fewestRows, mostExamples } from './thresholds.ts';

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
