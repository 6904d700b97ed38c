// The sign scale between its five steps, mixed in OKLab so that equal steps look equal.
import { fromOklab, mixTriples, parseHex, type Triple, toByte, toOklab } from '#renderer/ui/oklab.ts';

/** Channels as bytes. */
export type Rgb = readonly [number, number, number];

/** Colours from −4 to +4: the nine steps of the sign scale, zero in the middle. */
export type SignSteps = readonly Rgb[];

/** 257 colours for values from −1 to 1; index 128 is zero. */
export function signTable(steps: SignSteps): readonly Rgb[] {
  const mixed = steps.map((step) => toOklab(channelsOf(step)));
  const last = steps.length - 1;
  return Array.from({ length: 257 }, (_, index) => {
    const place = (index / 256) * last;
    const from = Math.min(last - 1, Math.floor(place));
    return bytesOf(fromOklab(mixTriples(mixed[from] as Triple, mixed[from + 1] as Triple, place - from)));
  });
}

/** `value` from −1 to 1; more is cut off. */
export function signColor(table: readonly Rgb[], value: number): Rgb {
  const index = Number.isNaN(value) ? 128 : Math.round((Math.min(1, Math.max(-1, value)) + 1) * 128);
  return table[index] as Rgb;
}

/** A colour token of the theme; black for what is no hexadecimal colour. */
export function parseColor(text: string): Rgb {
  return bytesOf(parseHex(text) ?? [0, 0, 0]);
}

function bytesOf([red, green, blue]: Triple): Rgb {
  return [toByte(red), toByte(green), toByte(blue)];
}

function channelsOf([red, green, blue]: Rgb): Triple {
  return [red / 255, green / 255, blue / 255];
}
