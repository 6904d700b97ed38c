// Colours for lines that have an order, such as the layers from first to last: equal steps between two colours.
import { fromOklab, mixTriples, parseHex, toByte, toOklab } from '#renderer/ui/oklab.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';

/** From the colour that stands out most to the one of quiet text. */
export function orderedColors(count: number, colors: Pick<ThemeColors, 'validationLine' | 'inkTertiary'>): string[] {
  const [first, last] = [colors.validationLine, colors.inkTertiary].map((color) =>
    toOklab(parseHex(color) ?? [0, 0, 0]),
  );
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: count }, (_, index) => {
    const mixed = fromOklab(mixTriples(first, last, count === 1 ? 0 : index / (count - 1)));
    return `rgb(${mixed.map(toByte).join(' ')})`;
  });
}
