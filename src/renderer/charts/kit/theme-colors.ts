// The theme's colours for what is drawn on a canvas, read again when the theme is switched.
import { useSyncExternalStore } from 'react';
import { parseColor, type Rgb, signTable } from './sign-colors.ts';

export interface ThemeColors {
  readonly canvas: string;
  readonly panel: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSecondary: string;
  readonly inkTertiary: string;
  readonly trainLine: string;
  readonly validationLine: string;
  readonly negative: string;
  readonly positive: string;
  readonly classes: readonly string[];
  readonly fontUi: string;
  readonly fontMono: string;
  /** 257 colours from −1 to 1. */
  readonly signs: readonly Rgb[];
}

/** The colours of the present theme; a component that uses them is drawn again when the theme changes. */
export function useThemeColors(): ThemeColors {
  return useSyncExternalStore(onThemeChange, readColors);
}

function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

let known: { readonly theme: string; readonly colors: ThemeColors } | null = null;

/** The same object until the theme changes, so that React sees no change where there is none. */
function readColors(): ThemeColors {
  const theme = document.documentElement.dataset.theme ?? '';
  if (known?.theme !== theme) known = { theme, colors: readTokens() };
  return known.colors;
}

function readTokens(): ThemeColors {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const steps = [
    ...[4, 3, 2, 1].map((step) => token(`negative-${step}`)),
    token('positive-0'),
    ...[1, 2, 3, 4].map((step) => token(`positive-${step}`)),
  ];
  return {
    canvas: token('canvas'),
    panel: token('panel'),
    line: token('line'),
    lineStrong: token('line-strong'),
    ink: token('ink'),
    inkSecondary: token('ink-2'),
    inkTertiary: token('ink-3'),
    trainLine: token('train-line'),
    validationLine: token('validation-line'),
    negative: token('negative-4'),
    positive: token('positive-4'),
    classes: Array.from({ length: 8 }, (_, index) => token(`class-${index}`)),
    fontUi: token('font-ui'),
    fontMono: token('font-mono'),
    signs: signTable(steps.map(parseColor)),
  };
}
