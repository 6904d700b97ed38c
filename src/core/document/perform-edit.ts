// Performs an edit, and refuses one whose document would be too large to be opened again.
import { type Edit, type EditResult, isRefused } from './edit.ts';
import { tooLarge } from './edits/steps/size-limits.ts';
import type { NetworkDocument } from './network-document.ts';

/**
 * An edit that allocates looks at the limits before it does. This holds them for every edit, whatever grows with what it
 * changes: a layer that takes another whole gets that one's size, and so do those that follow it.
 */
export function performEdit(edit: Edit, document: NetworkDocument): EditResult {
  const result = edit(document);
  if (isRefused(result) || result.document.network === document.network) return result;
  const tooMuch = tooLarge(result.document.network);
  return tooMuch === null ? result : { refusal: tooMuch };
}
