// The course of a learning rate as a small curve: one point per epoch where there is room, its lowest point on the ground line.

export interface CurveBox {
  readonly width: number;
  readonly height: number;
}

/**
 * SVG path of a row of numbers from left to right, the greatest at the top, 0 at the bottom.
 * @param numbers at least one, none negative
 */
export function curvePath(numbers: readonly number[], { width, height }: CurveBox): string {
  const greatest = Math.max(...numbers);
  const last = Math.max(1, numbers.length - 1);
  const points = numbers.map((number, index) => {
    const x = numbers.length === 1 ? 0 : (index / last) * width;
    const y = height - (greatest === 0 ? 0 : (number / greatest) * height);
    return `${round(x)} ${round(y)}`;
  });
  // A single number holds for the whole width.
  const end = numbers.length === 1 ? `H${width}` : '';
  return `M${points.join('L')}${end}`;
}

/** `count` places from the first to the last of `length`, as evenly as whole numbers allow. */
export function evenPlaces(length: number, count: number): readonly number[] {
  if (length <= count) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: count }, (_, index) => Math.round((index / (count - 1)) * (length - 1)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
