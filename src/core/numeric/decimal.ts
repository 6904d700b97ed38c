// Exact decimal numbers, so that the arithmetic a reader does with the shown digits can be checked without rounding.

/** digits × 10^exponent. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The decimal number with this many significant digits that is nearest to a finite number. */
export function roundedDecimal(value: number, significantDigits: number): Decimal {
  const [mantissa = '0', power = '0'] = value.toExponential(significantDigits - 1).split('e');
  return { digits: BigInt(mantissa.replace('.', '')), exponent: Number(power) - (significantDigits - 1) };
}

export function multiplyDecimals(factors: readonly Decimal[]): Decimal {
  return factors.reduce(
    (product, factor) => ({
      digits: product.digits * factor.digits,
      exponent: product.exponent + factor.exponent,
    }),
    { digits: 1n, exponent: 0 },
  );
}

export function addDecimals(terms: readonly Decimal[]): Decimal {
  const present = terms.filter((term) => term.digits !== 0n);
  const exponent = Math.min(...present.map((term) => term.exponent), 0);
  const digits = present.reduce((sum, term) => sum + term.digits * powerOfTen(term.exponent - exponent), 0n);
  return { digits, exponent };
}

/** Rounds an exact decimal to significant digits, halves away from zero. */
export function roundDecimal(decimal: Decimal, significantDigits: number): Decimal {
  const excess = digitCount(decimal.digits) - significantDigits;
  if (excess <= 0) return decimal;
  const unit = powerOfTen(excess);
  const size = absolute(decimal.digits);
  const rounded = (size + unit / 2n) / unit;
  return { digits: decimal.digits < 0n ? -rounded : rounded, exponent: decimal.exponent + excess };
}

export function equalDecimals(a: Decimal, b: Decimal): boolean {
  return addDecimals([a, { digits: -b.digits, exponent: b.exponent }]).digits === 0n;
}

export function decimalToNumber(decimal: Decimal): number {
  return Number(`${decimal.digits}e${decimal.exponent}`);
}

export function digitCount(digits: bigint): number {
  return absolute(digits).toString().length;
}

function powerOfTen(power: number): bigint {
  return BigInt(`1${'0'.repeat(power)}`);
}

function absolute(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}
