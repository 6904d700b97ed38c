// The colours of the drawing layer, read from the theme's custom properties; in forced colours the system's.
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
  return window.matchMedia('(forced-colors: active)').matches ? forcedColors(element) : themeColors(element);
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

/** Sign is told by hollow and solid alone. A worker doesn't know the system's colours, so they are looked up here. */
function forcedColors(element: Element): PaletteColors {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  element.append(probe);
  const lookUp = (name: string): string => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const text = lookUp('CanvasText');
  const colors = {
    background: lookUp('Canvas'),
    lane: lookUp('Canvas'),
    line: text,
    ink: text,
    quiet: lookUp('GrayText'),
    update: text,
    selection: lookUp('Highlight'),
    negative: steps.map(() => text),
    positive: steps.map(() => text),
  };
  probe.remove();
  return colors;
}
