// Numbers as the canvas writes them.
import { formatNumber, resultDigits } from '#core/numeric/digits.ts';
import { discRoom } from '../geometry/name-text.ts';

/** Three significant digits, fewer where they do not fit into a disc. */
export function discText(value: number): string {
  for (let digits = 3; digits > 1; digits -= 1) {
    const text = formatNumber(value, digits);
    if (text.length <= discRoom) return text;
  }
  return formatNumber(value, 1);
}

/**
 * How a text fills its disc, by which it is written smaller: below the middle a disc is narrower than in it.
 * - full: it would touch the ring; - long: with its raised digits it is wider than the disc.
 */
export type DiscFit = 'loose' | 'full' | 'long';

export function discFit(text: string): DiscFit {
  if (text.length > discRoom) return 'long';
  return text.length === discRoom ? 'full' : 'loose';
}

/** A change with its sign, also when it is a rise: +0.31. */
export function signed(value: number, digits = 3): string {
  const text = formatNumber(value, digits);
  return value > 0 ? `+${text}` : text;
}

/** A chip has no room for more. */
const mostMovedDigits = 6;

/** A number that has become another: both with as many digits as it takes to see it, if a chip has room for them. */
export function movedTexts(before: number, after: number): readonly [before: string, after: string] {
  for (let digits = resultDigits; digits <= mostMovedDigits; digits += 1) {
    const texts = [formatNumber(before, digits), formatNumber(after, digits)] as const;
    if (texts[0] !== texts[1]) return texts;
  }
  return [formatNumber(before), formatNumber(after)];
}

/** A scale as the legend shows it: ±0.002, ±5. */
export function scaleText(scale: number): string {
  return `±${formatNumber(scale, 1)}`;
}
