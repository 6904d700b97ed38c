// Draws every weight anew by the seed, the same for the same seed; the new values are what *Reset* returns to from then on.
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { withoutHistory } from './keep-history.ts';
import { done, refused } from './steps/outcome.ts';

export function reinitialise(document: NetworkDocument): EditResult {
  const { initial, ...rest } = document;
  const { seed } = document.training;
  const network = initializeNetwork(document.network, seed);
  const before = readParameters(document.network);
  const isSame = readParameters(network).every((value, index) => Object.is(value, before[index]));
  if (isSame && initial === undefined) return refused('drawnAlready', { seed });
  return done(withoutHistory({ ...rest, network }), 'reinitialise', { seed });
}
