// Writes back what a run has learned. The first time, the parameters from before become the initial ones.
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { Network } from '#core/network/network.ts';
import { layOutParameters, readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { type HistoryPoint, historyOf } from '../training-history.ts';
import { parametersOf } from './steps/both-parameter-sets.ts';
import { done, refused } from './steps/outcome.ts';

/**
 * @param parameters all of them, in the order of `layOutParameters`
 * @param epochs how many were finished, for the label
 * @param log of the run, for a document that keeps its history
 * @throws RangeError when the parameters are those of another network
 */
export function recordTraining(
  document: NetworkDocument,
  parameters: Float64Array,
  epochs: number,
  log: readonly HistoryPoint[] = [],
): EditResult {
  const { network, initial } = document;
  const before = readParameters(network);
  if (parameters.length !== before.length) {
    throw new RangeError(`${parameters.length} parameters for a network of ${before.length}`);
  }
  const learned = withUntrainedOnes(network, before, parameters);
  if (!learned.every(Number.isFinite)) return refused('notFinite');
  if (learned.every((value, index) => Object.is(value, before[index]))) return refused('nothingChanged');
  const trained = {
    ...document,
    network: writeParameters(network, learned),
    initial: initial ?? parametersOf(network),
    ...(document.history === undefined ? {} : { history: historyOf(log) }),
  };
  return epochs === 0 ? done(trained, 'trainPartOfEpoch') : done(trained, 'train', { count: epochs });
}

/** What is frozen or switched off stays to the last bit, in whatever precision the engine keeps it. */
function withUntrainedOnes(network: Network, before: Float64Array, parameters: Float64Array): Float64Array {
  const untrained = untrainedParameters(network, layOutParameters(network));
  if (untrained === null) return parameters;
  return parameters.map((value, index) => (untrained[index] === 1 ? (before[index] as number) : value));
}
