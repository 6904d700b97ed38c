// Names of neurons as the canvas writes them.

/** A disc has room for this many characters. */
export const discRoom = 6;

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

/** What is wider than a Latin letter: Hangul, Chinese, kana, full-width signs. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

/** Whole if a disc has room for it; else shortened, but never by the number that tells a unit from its neighbours. */
export function discName(name: string): string {
  const characters = [...name];
  const width = (letter: string): number => (wide.test(letter) ? 2 : 1);
  if (characters.reduce((sum, letter) => sum + width(letter), 0) <= discRoom) return nameText(name);
  const digits = /\d*$/.exec(name)?.[0].slice(-4) ?? '';
  let room = discRoom - 1 - digits.length;
  let kept = '';
  for (const letter of characters) {
    room -= width(letter);
    if (room < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…${subscript(digits)}`;
}
