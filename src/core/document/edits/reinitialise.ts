// Draws every weight anew by the seed; the new values are what *Reset* returns to from then on.
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { done, refused } from './steps/outcome.ts';

export function reinitialise(document: NetworkDocument): EditResult {
  const { initial, ...rest } = document;
  const network = initializeNetwork(document.network, document.training.seed);
  const before = readParameters(document.network);
  const isSame = readParameters(network).every((value, index) => Object.is(value, before[index]));
  return isSame && initial === undefined ? refused('nothingChanged') : done({ ...rest, network }, 'reinitialise');
}
