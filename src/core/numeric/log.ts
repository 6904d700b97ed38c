// Natural logarithm with the same bits on every machine: only + − × ÷ and exact scaling, below 1 ulp.
// Method and constants: fdlibm's e_log.c (Sun Microsystems, 1993): x = 2^k · (1 + f), then an odd series in f / (2 + f).

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

const c1 = 0.6666666666666735;
const c2 = 0.3999999999940942;
const c3 = 0.2857142874366239;
const c4 = 0.22222198432149784;
const c5 = 0.1818357216161805;
const c6 = 0.15313837699209373;
const c7 = 0.14798198605116586;

/** Bits of √½ in the high word: mantissas from here to √2 are left next to 1, so that f stays small. */
const highWordOfRootHalf = 0x3fe6a09e;
const highWordOfOne = 0x3ff00000;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const [firstWord] = new Int32Array(new Float64Array([1]).buffer);
/** Where the sign, exponent and upper mantissa are: the second word, but for a big-endian machine. */
const highIndex = firstWord === 0 ? 1 : 0;

/** ln x; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < 2.2250738585072014e-308) return logOfNormal(x * 18014398509481984, -54);
  return logOfNormal(x, 0);
}

/** ln(x · 2^exponent) for a normal x. */
function logOfNormal(x: number, exponent: number): number {
  double[0] = x;
  const shifted = (words[highIndex] as number) + (highWordOfOne - highWordOfRootHalf);
  const k = exponent + (shifted >> 20) - 1023;
  words[highIndex] = (shifted & 0xfffff) + highWordOfRootHalf;
  const f = (double[0] as number) - 1;

  const s = f / (2 + f);
  const square = s * s;
  const fourth = square * square;
  const even = fourth * (c2 + fourth * (c4 + fourth * c6));
  const odd = square * (c1 + fourth * (c3 + fourth * (c5 + fourth * c7)));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + even + odd) + k * ln2Low) - f);
}

/** ln(1 + x), exact to the last places near 0 too. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  if (!(sum > 0) || sum === Number.POSITIVE_INFINITY) return log(sum);
  // What the rounding of 1 + x lost, to first order: its square is below the last place.
  return log(sum) + (x - (sum - 1)) / sum;
}
