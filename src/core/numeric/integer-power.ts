// Whole powers by repeated squaring, with the same bits on every machine.

/** base^exponent for a whole exponent ≥ 0. */
export function integerPower(base: number, exponent: number): number {
  let power = 1;
  for (let factor = base, left = exponent; left > 0; left = Math.floor(left / 2), factor *= factor) {
    if (left % 2 === 1) power *= factor;
  }
  return power;
}
