// The picture of the loss along one number: where values and losses lie on it.
import type { LossAt, Slope } from '#core/explain/what-if/nudge.ts';

export interface LossFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Pixels beside the curve, so that the point is whole at its ends too. */
const inset = 8;
/** Room above and below the curve, as a share of its height. */
const padding = 0.15;

/** A frame for the finite losses of the curve; null when there are none. */
export function lossFrame(curve: readonly LossAt[], width: number, height: number): LossFrame | null {
  const losses = curve.map(({ loss }) => loss).filter(Number.isFinite);
  const [first, last] = [curve[0], curve.at(-1)];
  if (losses.length === 0 || first === undefined || last === undefined) return null;
  const lowest = Math.min(...losses);
  const highest = Math.max(...losses);
  const room = (highest - lowest) * padding || Math.abs(highest) * padding || padding;
  return { width, height, left: first.value, right: last.value, low: lowest - room, high: highest + room };
}

export function xOfValue({ width, left, right }: LossFrame, value: number): number {
  return round(inset + ((value - left) / (right - left)) * (width - 2 * inset));
}

export function yOfLoss({ height, low, high }: LossFrame, loss: number): number {
  return round(height - ((loss - low) / (high - low)) * height);
}

/** SVG path of the curve; it has a gap where the loss is not finite. */
export function lossPath(frame: LossFrame, curve: readonly LossAt[]): string {
  let isDrawing = false;
  const parts = curve.map(({ value, loss }) => {
    const command = isDrawing ? 'L' : 'M';
    isDrawing = Number.isFinite(loss);
    return isDrawing ? `${command}${xOfValue(frame, value)},${yOfLoss(frame, loss)}` : '';
  });
  return parts.join('');
}

/** The tangent from end to end of the curve; what leaves the frame is cut off by it. */
export function lossTangent(frame: LossFrame, { value, loss, gradient }: Slope) {
  const lossAt = (at: number): number => loss + gradient * (at - value);
  return {
    x1: xOfValue(frame, frame.left),
    y1: yOfLoss(frame, lossAt(frame.left)),
    x2: xOfValue(frame, frame.right),
    y2: yOfLoss(frame, lossAt(frame.right)),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
