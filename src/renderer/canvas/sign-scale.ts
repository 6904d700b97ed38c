// Colour of a signed number: hue is the sign, distance from the background is the size. Between the palette's steps
// it is interpolated in OKLab (Björn Ottosson, 2020), where equal steps look equal.

/** Five colours `#rrggbb` from the smallest size to the largest, per sign. */
export interface SignSteps {
  readonly negative: readonly string[];
  readonly positive: readonly string[];
}

type Triple = readonly [number, number, number];

const shadesPerSign = 48;

/** A table of ready colours for −1 … +1. */
export class SignScale {
  private readonly negative: readonly string[];
  private readonly positive: readonly string[];

  constructor(steps: SignSteps) {
    this.negative = shades(steps.negative);
    this.positive = shades(steps.positive);
  }

  /** Colour for a value relative to the scale; beyond ±1 it stays at the end. NaN gets the smallest step. */
  colorOf(relative: number): string {
    const size = Math.min(1, Math.abs(relative)) || 0;
    const table = relative < 0 ? this.negative : this.positive;
    return table[Math.round(size * (shadesPerSign - 1))] as string;
  }
}

function shades(steps: readonly string[]): readonly string[] {
  const laboratory = steps.map(parseHex).map((rgb) => (rgb === null ? null : toOklab(rgb)));
  return Array.from({ length: shadesPerSign }, (_, index) => {
    const place = (index / (shadesPerSign - 1)) * (steps.length - 1);
    const lower = Math.min(steps.length - 2, Math.floor(place));
    const from = laboratory[lower];
    const to = laboratory[lower + 1];
    // A named system colour (forced colours) can't be mixed: take the nearer step.
    if (!from || !to) return steps[Math.round(place)] ?? 'currentColor';
    return toHex(fromOklab(mix(from, to, place - lower)));
  });
}

export function parseHex(color: string): Triple | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (match === null) return null;
  return [channel(match[1]), channel(match[2]), channel(match[3])];
}

function channel(hex: string | undefined): number {
  return Number.parseInt(hex ?? '0', 16) / 255;
}

function mix(a: Triple, b: Triple, share: number): Triple {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

export function toOklab([red, green, blue]: Triple): Triple {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function toHex(rgb: Triple): string {
  const digits = rgb.map((value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
