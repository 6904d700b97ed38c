// An earlier version of the document takes the place of the present one: as an edit, so that undoing brings it back.
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { patchBetween } from '../patch.ts';
import { done, refused } from './steps/outcome.ts';

export function restoreVersion(document: NetworkDocument, version: NetworkDocument): EditResult {
  return patchBetween(document, version).length === 0 ? refused('nothingChanged') : done(version, 'restoreVersion');
}
