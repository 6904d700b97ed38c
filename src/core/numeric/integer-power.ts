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
