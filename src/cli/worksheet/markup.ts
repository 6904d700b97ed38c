// HTML text: escaped, and the names of a step's numbers with their indices lowered.
import type { Translate } from '#messages/translator.ts';

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** h11 is h with the index 11, z_h11 is z with the index h11; names of more letters stay as they are. */
export function nameHtml(translate: Translate, symbol: string): string {
  const [, fresh] = /^new (.*)$/s.exec(symbol) ?? [];
  if (fresh !== undefined) return translate('teaching.newNumber', { name: '\u0000' }).replace('\u0000', indexed(fresh));
  return symbol.split('/').map(indexed).join('/');
}

function indexed(part: string): string {
  const [, partial = '', name = ''] = /^(∂?)(.*)$/s.exec(part) ?? [];
  const [, letter, index] = /^(.)_(.+)$/s.exec(name) ?? /^(\p{L})(\d+)$/u.exec(name) ?? [];
  if (letter === undefined || index === undefined) return `${partial}<i>${escaped(name)}</i>`;
  return `${partial}<i>${escaped(letter)}</i><sub>${escaped(index)}</sub>`;
}

/** A decimal number with a true minus. */
export function numberHtml(value: number, places: number): string {
  return value.toFixed(places).replace('-', '−');
}

/** As it is given: without zeros that say nothing. */
export function givenHtml(value: number): string {
  return String(value).replace('-', '−');
}
