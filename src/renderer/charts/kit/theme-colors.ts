// The page's colours and fonts for what is drawn on a canvas, read again after each change of theme and when letters arrive.
import { computed, external, useSignal } from '#renderer/signals/signal.ts';
import { colorsInForce, onColorsChange } from '#renderer/ui/color-changes.ts';
import { lettersArrived, onLettersArrival } from '#renderer/ui/letters-arrival.ts';
import { withPlainColors } from '#renderer/ui/plain-colors.ts';
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

/** Those of the present theme, or the system's; a component that uses them is drawn again when they change or its letters are there. */
export function useThemeColors(): ThemeColors {
  return useSignal(themeColors);
}

const inForce = external(colorsInForce, onColorsChange);
const letters = external(lettersArrived, onLettersArrival);

const themeColors = computed(() => {
  inForce();
  letters();
  return readTokens();
});

function readTokens(): ThemeColors {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return withPlainColors(document.body, (plain) => colorsOf(token, (name) => plain(token(name))));
}

function colorsOf(token: (name: string) => string, color: (name: string) => string): ThemeColors {
  const steps = [
    ...[4, 3, 2, 1].map((step) => color(`negative-${step}`)),
    color('positive-0'),
    ...[1, 2, 3, 4].map((step) => color(`positive-${step}`)),
  ];
  return {
    canvas: color('canvas'),
    panel: color('panel'),
    line: color('line'),
    lineStrong: color('line-strong'),
    ink: color('ink'),
    inkSecondary: color('ink-2'),
    inkTertiary: color('ink-3'),
    trainLine: color('train-line'),
    validationLine: color('validation-line'),
    negative: color('negative-4'),
    positive: color('positive-4'),
    classes: Array.from({ length: 8 }, (_, index) => color(`class-${index}`)),
    fontUi: token('font-ui'),
    fontMono: token('font-mono'),
    signs: signTable(steps.map(parseColor)),
  };
}
