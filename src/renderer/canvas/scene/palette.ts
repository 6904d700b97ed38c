// The colours of the drawing layer, read from the theme's custom properties; in forced colours the system's.
import { areColorsForced } from '#renderer/ui/color-changes.ts';
import { withPlainColors } from '#renderer/ui/plain-colors.ts';
import { SignScale } from './sign-scale.ts';

/** As plain data. */
export interface PaletteColors {
  readonly background: string;
  readonly lane: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly update: string;
  readonly selection: string;
  /** Five steps from the smallest size to the largest. */
  readonly negative: readonly string[];
  readonly positive: readonly string[];
}

export interface CanvasPalette extends Omit<PaletteColors, 'negative' | 'positive'> {
  readonly sign: SignScale;
  /** Sizes alone, without a hue. */
  readonly calm: SignScale;
  /** Dots and chevrons: the strongest step of each sign. */
  readonly negative: string;
  readonly positive: string;
}

const steps = [0, 1, 2, 3, 4] as const;

export function paletteOf({ negative, positive, ...plain }: PaletteColors): CanvasPalette {
  return {
    ...plain,
    sign: new SignScale({ negative, positive }),
    calm: new SignScale({ negative: calmSteps(negative, plain.quiet), positive: calmSteps(positive, plain.quiet) }),
    negative: negative.at(-1) ?? plain.ink,
    positive: positive.at(-1) ?? plain.ink,
  };
}

/** From the smallest size, which has no hue, to the grey of quiet words. */
function calmSteps([smallest]: readonly string[], quiet: string): readonly string[] {
  return [smallest ?? quiet, quiet];
}

export function readColors(element: Element): PaletteColors {
  return areColorsForced() ? withPlainColors(element, forcedColors) : themeColors(element);
}

/** The theme's own, whatever colours are forced on the screen. */
export function themeColors(element: Element): PaletteColors {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim() || '#808080';
  return {
    background: read('--canvas'),
    lane: read('--lane'),
    line: read('--line'),
    ink: read('--ink'),
    quiet: read('--ink-3'),
    update: read('--update'),
    selection: read('--ink'),
    negative: steps.map((step) => read(`--negative-${step}`)),
    positive: steps.map((step) => read(`--positive-${step}`)),
  };
}

/** Sign is told by hollow and solid alone. */
function forcedColors(plain: (color: string) => string): PaletteColors {
  const [background, text] = [plain('Canvas'), plain('CanvasText')];
  return {
    background,
    lane: background,
    line: text,
    ink: text,
    quiet: plain('GrayText'),
    update: text,
    selection: plain('Highlight'),
    negative: steps.map(() => text),
    positive: steps.map(() => text),
  };
}
