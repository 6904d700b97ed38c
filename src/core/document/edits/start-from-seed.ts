// Draws every weight by another seed, which the training then goes by too: the start of one run among many.
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { reinitialise } from './reinitialise.ts';

export function startFromSeed(document: NetworkDocument, seed: number): EditResult {
  return reinitialise({ ...document, training: { ...document.training, seed } });
}
