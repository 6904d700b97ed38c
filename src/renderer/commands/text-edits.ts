// The Edit menu's commands while a text is typed: the same to the text as to the network elsewhere.
import type { TextEdit } from '#bridge/contract.ts';
import { isTyping } from './keyboard.ts';

const textEdits: ReadonlyMap<string, TextEdit> = new Map([
  ['edit.undo', 'undo'],
  ['edit.redo', 'redo'],
  ['edit.cut', 'cut'],
  ['edit.copy', 'copy'],
  ['edit.paste', 'paste'],
  ['edit.selectAll', 'selectAll'],
]);

/** What the command means to the field that is typed in; null: it is about the network. */
export function textEditOf(id: string): TextEdit | null {
  return isTyping(document.activeElement) ? (textEdits.get(id) ?? null) : null;
}
