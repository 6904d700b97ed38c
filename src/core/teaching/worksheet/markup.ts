// HTML text: escaped, and the names of a step's numbers with their indices lowered.
import { namePieces, renewedName } from '#core/teaching/quantities/name-pieces.ts';
import type { WorksheetWords } from './words.ts';

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** With indices lowered; names of several letters stay as they are. */
export function nameHtml(words: WorksheetWords, symbol: string): string {
  const renewed = renewedName(symbol);
  if (renewed === null) return piecesHtml(symbol);
  return words.renewed('\u0000').replace('\u0000', piecesHtml(renewed));
}

function piecesHtml(symbol: string): string {
  const tags = { plain: '', letter: 'i', index: 'sub' } as const;
  return namePieces(symbol)
    .map(({ text, form }) => (tags[form] === '' ? escaped(text) : `<${tags[form]}>${escaped(text)}</${tags[form]}>`))
    .join('');
}

/** A decimal number with a true minus. */
export function numberHtml(value: number, places: number): string {
  return value.toFixed(places).replace('-', '−');
}

/** As it is given: without zeros that say nothing. */
export function givenHtml(value: number): string {
  return String(value).replace('-', '−');
}
