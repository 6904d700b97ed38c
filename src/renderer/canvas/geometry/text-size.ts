// The width of a text, roughly, without a page to measure in.

const wide = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u;

/** Korean letters are as wide as they are high. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

/** Latin letters are little more than half as wide as they are high. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += isWide(character) ? 0.95 : 0.56;
  return ems * size;
}

/** The beginning that fits, with an ellipsis. */
export function shortened(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > room) characters.pop();
  return `${characters.join('')}…`;
}
