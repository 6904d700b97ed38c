// Derivatives from values alone: central differences with two steps, so that the error of the first cancels.

const step = 3e-5;

/** ∂f/∂numbers[index]; `numbers` is changed and put back. */
export function centralDifference(numbers: Float64Array, index: number, f: () => number): number {
  const start = numbers[index] as number;
  const slope = (distance: number): number => {
    numbers[index] = start + distance;
    const above = f();
    numbers[index] = start - distance;
    const below = f();
    return (above - below) / (2 * distance);
  };
  const derivative = (4 * slope(step) - slope(2 * step)) / 3;
  numbers[index] = start;
  return derivative;
}

export function centralDifferences(numbers: Float64Array, f: () => number): Float64Array {
  return numbers.map((_, index) => centralDifference(numbers, index, f));
}
