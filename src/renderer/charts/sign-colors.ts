// The sign scale between its five steps, mixed in OKLab so that equal steps look equal (Ottosson, 2020).

export type Rgb = readonly [number, number, number];

/** Colours from −4 to +4: the nine steps of the sign scale, zero in the middle. */
export type SignSteps = readonly Rgb[];

/** 257 colours for values from −1 to 1; index 128 is zero. */
export function signTable(steps: SignSteps): readonly Rgb[] {
  const mixed = steps.map(toOklab);
  const last = steps.length - 1;
  return Array.from({ length: 257 }, (_, index) => {
    const place = (index / 256) * last;
    const from = Math.min(last - 1, Math.floor(place));
    return toRgb(mix(mixed[from] as Rgb, mixed[from + 1] as Rgb, place - from));
  });
}

/** `value` from −1 to 1; more is cut off. */
export function signColor(table: readonly Rgb[], value: number): Rgb {
  const index = Number.isNaN(value) ? 128 : Math.round((Math.min(1, Math.max(-1, value)) + 1) * 128);
  return table[index] as Rgb;
}

/** `#rrggbb` or `#rgb`. */
export function parseHex(text: string): Rgb {
  const digits = text.trim().slice(1);
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const number = Number.parseInt(long, 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function toOklab(color: Rgb): Rgb {
  const [r, g, b] = color.map(toLinear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toRgb([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function toLinear(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function toByte(linear: number): number {
  const share = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, share)) * 255);
}
