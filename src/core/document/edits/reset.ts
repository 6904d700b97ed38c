// Returns to the parameters from before training.
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { withoutHistory } from './keep-history.ts';
import { withParameters } from './steps/both-parameter-sets.ts';
import { done, refused } from './steps/outcome.ts';

export function reset(document: NetworkDocument): EditResult {
  const { initial, ...rest } = document;
  if (initial === undefined) return refused('nothingChanged');
  return done(withoutHistory({ ...rest, network: withParameters(document.network, initial) }), 'reset');
}
