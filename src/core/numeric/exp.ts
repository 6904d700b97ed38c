// e^x and e^x − 1 with the same bits on every machine: only + − × ÷ and exact scaling, below 1 ulp.
// Method and constants: fdlibm's e_exp.c (Sun Microsystems, 1993): x = k·ln 2 + r, then a rational form of e^r.

/** ln 2 in two parts: k · high is exact for every k that occurs. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

const largestArgument = 709.782712893384;
const smallestArgument = -745.1332191019412;

const p1 = 0.16666666666666602;
const p2 = -0.0027777777777015593;
const p3 = 0.00006613756321437934;
const p4 = -0.0000016533902205465252;
const p5 = 4.1381367970572385e-8;

/** e^r − 1 for r = high − low, |r| at most ½ ln 2. */
function reducedExpMinus1(high: number, low: number): number {
  const r = high - low;
  const square = r * r;
  const c = r - square * (p1 + square * (p2 + square * (p3 + square * (p4 + square * p5))));
  return high - (low - (r * c) / (2 - c));
}

/** e^x. */
export function exp(x: number): number {
  if (!(x <= largestArgument)) return x > 0 ? Number.POSITIVE_INFINITY : x;
  if (x < smallestArgument) return 0;
  const exponent = Math.floor(x * Math.LOG2E + 0.5);
  const reduced = reducedExpMinus1(x - exponent * ln2High, exponent * ln2Low);
  return scaleByPowerOfTwo(1 + reduced, exponent);
}

/** e^x − 1, exact to the last places near 0 too. */
export function expMinus1(x: number): number {
  if (x < -40) return -1;
  if (!(x <= 40)) return exp(x);
  const exponent = Math.floor(x * Math.LOG2E + 0.5);
  if (exponent === 0) return x === 0 ? x : reducedExpMinus1(x, 0);
  const reduced = reducedExpMinus1(x - exponent * ln2High, exponent * ln2Low);
  const scale = powerOfTwo(exponent);
  return scale * reduced + (scale - 1);
}
const smallestExponent = -1074;
const largestExponent = 1023;

const table = new Float64Array(largestExponent - smallestExponent + 1);
for (let exponent = 0, power = 1; exponent <= largestExponent; exponent++, power *= 2) {
  table[exponent - smallestExponent] = power;
}
for (let exponent = -1, power = 0.5; exponent >= smallestExponent; exponent--, power /= 2) {
  table[exponent - smallestExponent] = power;
}

/** 2^exponent for a whole exponent from −1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return table[exponent - smallestExponent] as number;
}

/** value · 2^exponent, rounded once, for a value in [0.5, 2] and exponents from −1100 to 1024. */
export function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (exponent > largestExponent) return value * 2 * powerOfTwo(exponent - 1);
  // Two factors where the result may be subnormal: the first is exact, the second rounds.
  if (exponent < -1021) return value * powerOfTwo(exponent + 200) * powerOfTwo(-200);
  return value * powerOfTwo(exponent);
}
