// Whole powers by repeated squaring, with the same bits on every machine.

/** base^exponent for a whole exponent ≥ 0. */
export function integerPower(base: number, exponent: number): number {
  let power = 1;
  let left = exponent;
  for (let factor = base; left > 0; factor *= factor) {
    const half = Math.floor(left / 2);
    // An odd exponent; the remainder by % would cost many times as much.
    if (half * 2 !== left) power *= factor;
    left = half;
  }
  return power;
}

/** Of the largest exponent that shifts can take apart, 0x7fffffff. */
const exponentBits = 31;

/** `integerPower` of one base, to the same bits, for many exponents: its squares are computed once. */
export function powersOf(base: number): (exponent: number) => number {
  const squares = new Float64Array(exponentBits).fill(base);
  for (let at = 1; at < exponentBits; at += 1) squares[at] = (squares[at - 1] as number) * (squares[at - 1] as number);
  return (exponent) => {
    if (exponent > 0x7fffffff) return integerPower(base, exponent);
    let power = 1;
    for (let left = exponent, at = 0; left > 0; left >>= 1, at += 1) {
      if ((left & 1) === 1) power *= squares[at] as number;
    }
    return power;
  };
}
