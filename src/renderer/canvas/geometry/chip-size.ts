// The size of a chip with a symbol and a number in it, where its letters are 11 pixels high.

export const chipHeight = 20;
const letterWidth = 6.7;
const padding = 14;
/** Characters of a typical value: −0.0702. */
export const valueCharacters = 7;
/** Of a number and its change: 0.310 (+0.031). */
export const changeCharacters = 14;

export function chipWidth(characters: number): number {
  return padding + letterWidth * characters;
}
