// An earlier version of the document takes the place of the present one: as an edit, so that undoing brings it back.
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { done } from './steps/outcome.ts';

export function restoreVersion(version: NetworkDocument): EditResult {
  return done(version, 'restoreVersion');
}
