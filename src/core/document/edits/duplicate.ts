// Copies and pastes in one go, without the clipboard.
import { copyParts, type PartsToCopy } from '../clipboard/copied-parts.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { addParts } from './paste.ts';
import { refused } from './steps/outcome.ts';

export function duplicate(document: NetworkDocument, parts: PartsToCopy): EditResult {
  const copied = copyParts(document, parts);
  return copied === null ? refused('nothingSelected') : addParts(document, copied, 'duplicate');
}
