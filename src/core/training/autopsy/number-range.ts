// The largest number of each engine: beyond it a number is infinite there.

/** The fast engine's numbers have single precision. */
export const largestSingle = 3.4028234663852886e38;

/** NaN is in no range. */
export function isInRange(value: number, largest: number): boolean {
  return Math.abs(value) <= largest;
}

/** The number as that engine has it. */
export function inRange(value: number, largest: number): number {
  return isInRange(value, largest) ? value : value * Number.POSITIVE_INFINITY;
}
