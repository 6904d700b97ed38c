// Texts cut to what the bridge lets through: the middle goes, since a name is known by its beginning and its end.
import type { ConfirmWords } from './contract.ts';
import { longestDetail, longestMessage } from './limits.ts';

const ellipsis = '…';

/** The text, or its beginning and end with an ellipsis between. @param longest UTF-16 units, at least 1 */
export function fittingText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = longest - ellipsis.length;
  const beginning = wholeCharacters(text.slice(0, Math.ceil(kept / 2)));
  const end = kept < 2 ? '' : text.slice(-Math.floor(kept / 2));
  return `${beginning}${ellipsis}${isSecondHalf(end.charCodeAt(0)) ? end.slice(1) : end}`;
}

/** A question's words, whatever long text of a file they quote. */
export function fittingWords(words: ConfirmWords): ConfirmWords {
  return {
    ...words,
    message: fittingText(words.message, longestMessage),
    detail: fittingText(words.detail, longestDetail),
  };
}

/** Without the first half of a character of two units at the end. */
function wholeCharacters(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? text.slice(0, -1) : text;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
