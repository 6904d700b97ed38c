// The census of minima: ends of training from many starts, in groups that are the same up to the symmetries of the network.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { Network } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import { minimumNear } from './minimum-near.ts';
import { isSameState, withUnitNorms } from './same-state.ts';
import { symmetricNeurons } from './symmetries.ts';

/** The end of the training that began with one seed. */
export interface CensusEnd {
  readonly seed: number;
  /** As training told it at its end; not finite: it diverged. */
  readonly loss: number;
  readonly parameters: Float64Array;
}

export interface CensusGroup {
  /** Mean of the ends. */
  readonly loss: number;
  readonly seeds: readonly number[];
}

export interface Census {
  /** The smallest loss first. */
  readonly groups: readonly CensusGroup[];
  /** Ends that are near no minimum, and runs that diverged; null: there are none. */
  readonly unconverged: CensusGroup | null;
}

/**
 * A minimum may be infinitely far away: a sigmoid never reaches 1. This much of a penalty on the weights, none on the biases,
 * gives each one a place, at which ends of the same kind meet.
 */
const penalty = 1e-4;

/** @param dataset the rows that training took, by its split */
export function takeCensus(
  network: Network,
  compiled: CompiledNetwork,
  dataset: Dataset,
  ends: readonly CensusEnd[],
): Census {
  const neurons = symmetricNeurons(network);
  const settle = settler(network, compiled, dataset);
  const groups: { readonly state: Float64Array; readonly ends: CensusEnd[] }[] = [];
  const unconverged: CensusEnd[] = [];
  for (const end of ends) {
    const settled = settle(end);
    if (settled === null) {
      unconverged.push(end);
      continue;
    }
    const state = withUnitNorms(neurons, settled);
    const group = groups.find((each) => isSameState(neurons, each.state, state));
    if (group === undefined) groups.push({ state, ends: [end] });
    else group.ends.push(end);
  }
  return {
    groups: groups.map((group) => groupOf(group.ends)).sort((one, other) => one.loss - other.loss),
    unconverged: unconverged.length === 0 ? null : groupOf(unconverged),
  };
}

function groupOf(ends: readonly CensusEnd[]): CensusGroup {
  const loss = ends.reduce((sum, end) => sum + end.loss, 0) / ends.length;
  return { loss, seeds: ends.map(({ seed }) => seed) };
}

/** The minimum in whose basin training ended; null: there is none near. */
function settler(network: Network, { graph, layout }: CompiledNetwork, dataset: Dataset) {
  const { training } = dataset.split;
  const rowsOf = (values: Float64Array, width: number): Float64Array =>
    Float64Array.from([...training].flatMap((row) => [...values.subarray(row * width, (row + 1) * width)]));
  const features = rowsOf(dataset.features, graph.inputWidth);
  const targets = rowsOf(dataset.targets, graph.outputWidth);
  const weightCount = networkTable(network).weights.length;
  const untrained = untrainedParameters(network, layout);
  const objective = (at: Float64Array, gradient: Float64Array): number => {
    const { loss, trace } = evaluateExamples(graph, at, features, targets);
    let value = loss;
    gradient.set(trace.parameterGradients);
    for (let index = 0; index < weightCount; index += 1) {
      const weight = at[index] as number;
      value += 0.5 * penalty * weight * weight;
      gradient[index] = (gradient[index] as number) + penalty * weight;
    }
    if (untrained !== null) for (const [index, flag] of untrained.entries()) if (flag === 1) gradient[index] = 0;
    return value;
  };
  return ({ parameters, loss }: CensusEnd): Float64Array | null => {
    if (!Number.isFinite(loss)) return null;
    const { at, isReached } = minimumNear(parameters, objective);
    return isReached ? at : null;
  };
}
