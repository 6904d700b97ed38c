// The colours of the drawing layer, read from the theme's custom properties; in forced colours the system's.
import { SignScale } from './sign-scale.ts';

export interface CanvasPalette {
  readonly background: string;
  readonly lane: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly update: string;
  readonly selection: string;
  readonly sign: SignScale;
  /** Dots and chevrons: the strongest step of each sign. */
  readonly negative: string;
  readonly positive: string;
}

const steps = [0, 1, 2, 3, 4] as const;

export function readPalette(element: Element): CanvasPalette {
  if (window.matchMedia('(forced-colors: active)').matches) return forcedPalette();
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
    sign: new SignScale({
      negative: steps.map((step) => read(`--negative-${step}`)),
      positive: steps.map((step) => read(`--positive-${step}`)),
    }),
    negative: read('--negative-4'),
    positive: read('--positive-4'),
  };
}

/** Sign is told by hollow and solid alone. */
function forcedPalette(): CanvasPalette {
  const text = steps.map(() => 'CanvasText');
  return {
    background: 'Canvas',
    lane: 'Canvas',
    line: 'CanvasText',
    ink: 'CanvasText',
    quiet: 'GrayText',
    update: 'CanvasText',
    selection: 'Highlight',
    sign: new SignScale({ negative: text, positive: text }),
    negative: 'CanvasText',
    positive: 'CanvasText',
  };
}
