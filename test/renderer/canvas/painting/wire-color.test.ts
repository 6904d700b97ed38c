import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorOfWire } from '#renderer/canvas/painting/wire-color.ts';
import { type PaletteColors, paletteOf } from '#renderer/canvas/scene/palette.ts';
import { emphasis, emphasisAlpha } from '#renderer/canvas/scene/wire-scene.ts';
import { parseHex, type Triple } from '#renderer/ui/oklab.ts';

const styles = readFileSync('src/renderer/ui/theme.css', 'utf8');
const steps = [0, 1, 2, 3, 4];

/** The theme's own colours, from its rule in the style sheet. */
function colorsOf(theme: 'light' | 'dark'): PaletteColors {
  const rules = styles.split('}').filter((rule) => rule.includes('--negative-0'));
  const [rule = ''] = theme === 'light' ? rules : rules.slice(1);
  const read = (name: string): string => new RegExp(`--${name}: *(#[0-9a-f]{6})`).exec(rule)?.[1] ?? '';
  const plain = { background: read('canvas'), lane: read('lane'), line: read('line'), ink: read('ink') };
  return {
    ...plain,
    quiet: read('ink-3'),
    update: read('update'),
    selection: read('ink'),
    negative: steps.map((step) => read(`negative-${step}`)),
    positive: steps.map((step) => read(`positive-${step}`)),
  };
}

function luminance(color: Triple): number {
  const [red, green, blue] = color.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red as number) + 0.7152 * (green as number) + 0.0722 * (blue as number);
}

function contrast(a: Triple, b: Triple): number {
  const [brighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (brighter + 0.05) / (darker + 0.05);
}

const over = (color: Triple, alpha: number, ground: Triple): Triple =>
  color.map((part, index) => part * alpha + (ground[index] as number) * (1 - alpha)) as unknown as Triple;

function triple(color: string): Triple {
  const parsed = parseHex(color);
  if (parsed === null) throw new Error(`${color} is no colour.`);
  return parsed;
}

const colorAt = (theme: 'light' | 'dark', value: number, stands: number, isCalm = false): string =>
  colorOfWire(
    {
      values: Float32Array.of(value),
      scaleOf: () => 1,
      palette: paletteOf(colorsOf(theme)),
      isCalm,
      emphasisOf: Uint8Array.of(stands),
    },
    0,
  );

describe.each(['light', 'dark'] as const)('the colour of a wire, %s', (theme) => {
  const { background, lane, quiet } = colorsOf(theme);
  const values = [-1, -0.01, -1e-6, 0, 1e-6, 0.01, 1];

  it('stands out from the others of a stage by 3 : 1 whatever its size, also where two of them cross', () => {
    for (const ground of [background, lane].map(triple)) {
      for (const active of values) {
        const color = triple(colorAt(theme, active, emphasis.active));
        for (const [first, second] of values.flatMap((a) => values.map((b) => [a, b] as const))) {
          const alpha = emphasisAlpha[emphasis.dimmed];
          const once = over(triple(colorAt(theme, first, emphasis.dimmed)), alpha, ground);
          const crossing = over(triple(colorAt(theme, second, emphasis.dimmed)), alpha, once);
          expect(contrast(color, once)).toBeGreaterThan(3);
          expect(contrast(color, crossing)).toBeGreaterThan(3);
        }
      }
    }
  });

  it('is in full by the sign in a stage, and without a hue where nothing flows', () => {
    expect(colorAt(theme, 1e-6, emphasis.active)).toBe(colorAt(theme, 1, emphasis.active));
    expect(colorAt(theme, -1e-6, emphasis.active)).toBe(colorAt(theme, -1, emphasis.active));
    expect(colorAt(theme, 0, emphasis.active)).toBe(quiet);
  });

  it('is grey by size alone where the hue belongs to what flows', () => {
    for (const value of values) {
      expect(colorAt(theme, value, emphasis.normal, true)).toBe(colorAt(theme, -value, emphasis.normal, true));
    }
    const faint = contrast(triple(colorAt(theme, 0.01, emphasis.normal, true)), triple(background));
    expect(contrast(triple(colorAt(theme, 1, emphasis.normal, true)), triple(background))).toBeGreaterThan(faint);
  });
});
