// Distance between two numbers in units of the last place of the second.

export function ulpsApart(actual: number, expected: number): number {
  if (Object.is(actual, expected)) return 0;
  return Math.abs(actual - expected) / ulpOf(expected);
}

/** Gap from |x| to the next greater number. */
function ulpOf(x: number): number {
  const double = new Float64Array([Math.abs(x)]);
  const bits = new BigInt64Array(double.buffer);
  bits[0] = (bits[0] as bigint) + 1n;
  return (double[0] as number) - Math.abs(x);
}
