// The size of a chip with a symbol and a number in it, where its letters are 11 pixels high.

export const chipHeight = 20;
/** With two lines. */
export const tallChipHeight = 36;
const letterWidth = 6.7;
const padding = 14;
/** Characters of a typical value: −0.0702. */
export const valueCharacters = 7;

export function chipWidth(characters: number): number {
  return padding + letterWidth * characters;
}
