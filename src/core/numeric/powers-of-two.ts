// Exact powers of two: the only scaling that never rounds a normal number.

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
