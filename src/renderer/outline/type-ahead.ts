// Typing the beginning of a name goes to the next row that is called so.
import { folded } from '#core/network/find-parts.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { inSession } from '#renderer/signals/session.ts';
import type { OutlineModel } from './outline-model.ts';
import { typedName } from './row-words.ts';

/** What is typed within this time belongs together. */
const pause = 700;

const typing = inSession(() => ({ text: '', at: Number.NEGATIVE_INFINITY }));

/**
 * The row that is meant; null: none is called so.
 * @param isCommand the key alone would be a command: then it begins no name, but it goes on with one
 */
export function typeAhead(
  model: OutlineModel,
  at: number,
  key: string,
  isCommand: boolean,
  now = performance.now(),
): number | null | 'notTyping' {
  const typed = typing();
  const goesOn = now - typed.at < pause;
  if (!goesOn && isCommand) return 'notTyping';
  typed.text = goesOn ? typed.text + key : key;
  typed.at = now;
  const wanted = folded(typed.text);
  // One letter goes on to the next; more of them may still mean this row.
  const first = typed.text.length === 1 ? at + 1 : at;
  const { rows, facts } = model;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (first + step) % rows.length;
    const row = rows[index];
    if (row !== undefined && folded(typedName(translate, facts, row.item)).startsWith(wanted)) return index;
  }
  return null;
}
