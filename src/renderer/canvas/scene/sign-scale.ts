// Colour of a signed number: hue is the sign, distance from the background is the size. Between the palette's steps
// it is interpolated in OKLab, where equal steps look equal.
import { fromOklab, mixTriples, parseHex, type Triple, toByte, toOklab } from '#renderer/ui/oklab.ts';

/** Five colours `#rrggbb` from the smallest size to the largest, per sign. */
export interface SignSteps {
  readonly negative: readonly string[];
  readonly positive: readonly string[];
}

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
    return toHex(fromOklab(mixTriples(from, to, place - lower)));
  });
}

function toHex(rgb: Triple): string {
  return `#${rgb.map((channel) => toByte(channel).toString(16).padStart(2, '0')).join('')}`;
}
