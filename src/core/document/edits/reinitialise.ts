// The beginning of all parameters: drawn anew by a seed, or as they were before training.
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { withoutHistory } from './keep-history.ts';
import { withParameters } from './steps/both-parameter-sets.ts';
import { done, refused } from './steps/outcome.ts';

/** The same for the same seed; the new values are what *Reset* returns to from then on. */
export function reinitialise(document: NetworkDocument): EditResult {
  const { initial, ...rest } = document;
  const { seed } = document.training;
  const network = initializeNetwork(document.network, seed);
  const before = readParameters(document.network);
  const isSame = readParameters(network).every((value, index) => Object.is(value, before[index]));
  if (isSame && initial === undefined) return refused('drawnAlready', { seed });
  return done(withoutHistory({ ...rest, network }), 'reinitialise', { seed });
}

/** By another seed, which the training then goes by too: the start of one run among many. */
export function startFromSeed(document: NetworkDocument, seed: number): EditResult {
  return reinitialise({ ...document, training: { ...document.training, seed } });
}

/** Returns to the parameters from before training. */
export function reset(document: NetworkDocument): EditResult {
  const { initial, ...rest } = document;
  if (initial === undefined) return refused('nothingChanged');
  return done(withoutHistory({ ...rest, network: withParameters(document.network, initial) }), 'reset');
}
