// Numbers as the canvas writes them.
import { formatNumber } from '#core/numeric/digits.ts';

/** A disc has room for this many characters. */
const discRoom = 6;

/** Three significant digits, fewer where they do not fit into a disc. */
export function discText(value: number): string {
  for (let digits = 3; digits > 1; digits -= 1) {
    const text = formatNumber(value, digits);
    if (text.length <= discRoom) return text;
  }
  return formatNumber(value, 1);
}

/** With its raised digits it is wider than a disc and has to be written smaller. */
export function isLongForDisc(text: string): boolean {
  return text.length > discRoom;
}

/** A change with its sign, also when it is a rise: +0.31. */
export function signed(value: number, digits = 3): string {
  const text = formatNumber(value, digits);
  return value > 0 ? `+${text}` : text;
}

/** A scale as the legend shows it: ±0.002, ±5. */
export function scaleText(scale: number): string {
  return `±${formatNumber(scale, 1)}`;
}

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
