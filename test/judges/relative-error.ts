// The one measure of agreement of all judges.

/** |a − b| / max(|a|, |b|, 1e-3); NaN and infinities never agree. */
export function relativeError(a: number, b: number): number {
  const error = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-3);
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
}

export interface Disagreement {
  readonly error: number;
  readonly at: string;
}

/** The largest relative error between two lists of one length. */
export function largestError(actual: ArrayLike<number>, expected: ArrayLike<number>, name = ''): Disagreement {
  if (actual.length !== expected.length) return { error: Number.POSITIVE_INFINITY, at: `${name}: lengths differ` };
  let worst: Disagreement = { error: 0, at: name };
  for (let index = 0; index < actual.length; index++) {
    const [a, b] = [actual[index] as number, expected[index] as number];
    const error = relativeError(a, b);
    if (error > worst.error) worst = { error, at: `${name}[${index}]: ${a} against ${b}` };
  }
  return worst;
}

export function worstOf(disagreements: readonly Disagreement[]): Disagreement {
  return disagreements.reduce((worst, each) => (each.error > worst.error ? each : worst), { error: 0, at: 'nowhere' });
}

/** |a − b| / |b| of two lists taken whole, since a sum of float32 may cancel out in a single number. */
export function errorOfWhole(actual: Float64Array, expected: Float64Array): number {
  const norm = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  const error = norm(actual.map((value, at) => value - (expected[at] as number))) / Math.max(norm(expected), 1e-3);
  return actual.length !== expected.length || Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
}
