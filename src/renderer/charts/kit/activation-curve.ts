// The picture of an activation function around a point: curve, tangent, and the way between numbers and pixels.

/** A function of one number and its derivative, which may use the value that is known already. */
export interface Drawable {
  value(z: number): number;
  derivative(z: number, a: number): number;
}

export interface CurveFrame {
  readonly width: number;
  readonly height: number;
  /** z from −reach to reach. */
  readonly reach: number;
  readonly low: number;
  readonly high: number;
}

const samples = 96;
const smallestReach = 4;
/** Room above and below the curve, as a share of its height. */
const padding = 0.15;
/** Half the length of the tangent, as a share of the width. */
const tangentShare = 0.18;

/** A frame in which this z and the interesting part of the curve have room. */
export function frameFor({ value }: Drawable, z: number, width: number, height: number): CurveFrame {
  const reach = Math.max(smallestReach, Math.ceil(Math.abs(Number.isFinite(z) ? z : 0) * 1.25));
  const values = sampled(reach).map((each) => value(each));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const room = (high - low) * padding || 1;
  return { width, height, reach, low: low - room, high: high + room };
}

function sampled(reach: number): readonly number[] {
  return Array.from({ length: samples + 1 }, (_, at) => -reach + (2 * reach * at) / samples);
}

export function xOf({ width, reach }: CurveFrame, z: number): number {
  return ((z + reach) / (2 * reach)) * width;
}

export function yOf({ height, low, high }: CurveFrame, a: number): number {
  return height - ((a - low) / (high - low)) * height;
}

/** The z under a pixel column, kept inside the frame. */
export function zAt({ width, reach }: CurveFrame, x: number): number {
  return Math.min(reach, Math.max(-reach, (x / width) * 2 * reach - reach));
}

/** SVG path of the curve. */
export function curvePath({ value }: Drawable, frame: CurveFrame): string {
  const points = sampled(frame.reach).map((z) => `${round(xOf(frame, z))},${round(yOf(frame, value(z)))}`);
  return `M${points.join('L')}`;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The tangent at z, the same length on the screen however steep it is. */
export function tangentAt({ value, derivative }: Drawable, frame: CurveFrame, z: number): Segment {
  const a = value(z);
  const slope = derivative(z, a);
  const unitsPerPixel = (2 * frame.reach) / frame.width;
  const pixelSlope = -slope * unitsPerPixel * (frame.height / (frame.high - frame.low));
  const half = (tangentShare * frame.width) / Math.hypot(1, pixelSlope);
  const x = xOf(frame, z);
  const y = yOf(frame, a);
  return {
    x1: round(x - half),
    y1: round(y - half * pixelSlope),
    x2: round(x + half),
    y2: round(y + half * pixelSlope),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
