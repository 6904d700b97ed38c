// The Edit menu's commands in a text field: while a text is typed they act on it, not on the network.
import type { TextEdit } from '#bridge/contract.ts';
import { external } from '#renderer/signals/signal.ts';
import { isTyping } from './keyboard.ts';

const textEdits: ReadonlyMap<string, TextEdit> = new Map([
  ['edit.undo', 'undo'],
  ['edit.redo', 'redo'],
  ['edit.cut', 'cut'],
  ['edit.copy', 'copy'],
  ['edit.paste', 'paste'],
  ['edit.selectAll', 'selectAll'],
]);

/** While a text is typed the menu copies and pastes there. */
const focused = external(
  () => document.activeElement,
  (listener) => {
    const stops = (['focusin', 'focusout'] as const).map((event) => {
      window.addEventListener(event, listener);
      return () => window.removeEventListener(event, listener);
    });
    return () => {
      for (const stop of stops) stop();
    };
  },
);

/** What the command means to the field that is typed in; null: it is about the network. */
export function textEditOf(id: string): TextEdit | null {
  return isTyping(focused()) ? (textEdits.get(id) ?? null) : null;
}
