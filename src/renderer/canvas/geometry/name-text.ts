// Names of neurons as the canvas writes them.
import { isWide } from './text-size.ts';

/** A disc has room for this many characters… */
export const discRoom = 6;
/** …the gap under it for these… */
export const underRoom = 10;
/** …and two lines before a disc that no wire reaches for these. */
export const beforeRoom = 20;

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** x1 is written x₁; any other name stays as it is. */
export function nameText(name: string): string {
  const match = /^(\p{L}+)(\d+)$/u.exec(name);
  if (match === null) return name;
  return (match[1] as string) + subscript(match[2] as string);
}

function subscript(digits: string): string {
  return [...digits].map((digit) => subscripts[Number(digit)]).join('');
}

/** In Latin letters, which are half as wide as the others. */
function lettersOf(characters: readonly string[]): number {
  return characters.reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);
}

export function fitsDisc(name: string): boolean {
  return lettersOf([...name]) <= discRoom;
}

/** Whole if there is room for it; else shortened, but never by the number that tells a unit from its neighbours. */
export function shortName(name: string, room: number): string {
  const characters = [...name];
  if (lettersOf(characters) <= room) return nameText(name);
  const digits = /\d*$/.exec(name)?.[0].slice(-4) ?? '';
  let left = room - 1 - digits.length;
  let kept = '';
  for (const letter of characters) {
    left -= lettersOf([letter]);
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…${subscript(digits)}`;
}
