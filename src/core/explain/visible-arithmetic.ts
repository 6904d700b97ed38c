// The digit rule: shown numbers never contradict each other. Parts get as many digits as it takes to reach the shown result.
import {
  addDecimals,
  type Decimal,
  decimalToNumber,
  equalDecimals,
  multiplyDecimals,
  roundDecimal,
  roundedDecimal,
} from '#core/numeric/decimal.ts';
import {
  formatDecimal,
  formatNumber,
  fullPrecision,
  mostDigits,
  resultDigits,
  type ShownDecimal,
  shownDecimal,
} from '#core/numeric/digits.ts';
import type { Equation, Factor } from './explanation.ts';

export interface VisibleArithmetic {
  readonly parts: readonly string[];
  readonly result: string;
  /** How many significant digits the parts were rounded to. */
  readonly digits: number;
  /** False when even the most digits do not lead to the shown result. */
  readonly agrees: boolean;
}

type Part = Pick<Factor, 'value' | 'isCount'>;

/** What an equation needs to have for its digits to be chosen. */
export type Arithmetic = Pick<Equation, 'form' | 'value' | 'combine' | 'isCount'> & {
  readonly parts: readonly Part[];
};

/** Three digits for the result; for the parts three to seven, the fewest that lead to the shown result. */
export function visibleArithmetic(equation: Arithmetic, digits: number = resultDigits): VisibleArithmetic {
  if (equation.isCount === true) return fullArithmetic(equation);
  const values = equation.parts.map((part) => part.value);
  if (![equation.value, ...values].every(Number.isFinite)) {
    const parts = equation.parts.map((part) => textOf(part, resultDigits));
    return { parts, result: formatNumber(equation.value), digits, agrees: true };
  }
  const result = shownDecimal(equation.value, digits);
  const shown = { result: formatDecimal(result) };
  for (let count = resultDigits; count <= mostDigits; count += 1) {
    const parts = equation.parts.map((part) => decimalOf(part, count));
    if (leadsTo(equation, parts, result)) {
      return { ...shown, parts: equation.parts.map((part) => textOf(part, count)), digits: count, agrees: true };
    }
  }
  return {
    ...shown,
    parts: equation.parts.map((part) => textOf(part, mostDigits)),
    digits: mostDigits,
    agrees: values.length === 0,
  };
}

/** Every digit of every number. */
export function fullArithmetic(equation: Arithmetic): VisibleArithmetic {
  const parts = equation.parts.map((part) => fullPrecision(part.value));
  return { parts, result: fullPrecision(equation.value), digits: mostDigits, agrees: true };
}

function leadsTo(equation: Arithmetic, parts: readonly Decimal[], result: ShownDecimal): boolean {
  const exact = exactResult(equation, parts);
  if (exact !== null) return equalDecimals(roundDecimal(exact, result.significantDigits), result);
  const combined = equation.combine(parts.map(decimalToNumber));
  return Number.isFinite(combined) && equalDecimals(roundedDecimal(combined, result.significantDigits), result);
}

/** What a reader with paper gets from the shown parts; null where that is more than × and +. */
function exactResult(equation: Arithmetic, parts: readonly Decimal[]): Decimal | null {
  if (parts.length === 0) return null;
  if (equation.form === 'product') return multiplyDecimals(parts);
  if (equation.form === 'sum') return addDecimals(parts);
  return null;
}

/** A count is not rounded. */
function decimalOf({ value, isCount = false }: Part, digits: number): Decimal {
  return isCount ? { digits: BigInt(value), exponent: 0 } : shownDecimal(value, digits);
}

function textOf({ value, isCount = false }: Part, digits: number): string {
  if (isCount) return fullPrecision(value);
  return Number.isFinite(value) ? formatShortest(value, digits) : formatNumber(value);
}

/** Up to `count` digits, but not those after which only zeros follow: 20.0, not 20.00000. */
function formatShortest(value: number, count: number): string {
  const wanted = shownDecimal(value, count);
  for (let digits = resultDigits; digits < count; digits += 1) {
    const shorter = shownDecimal(value, digits);
    if (equalDecimals(shorter, wanted)) return formatDecimal(shorter);
  }
  return formatDecimal(wanted);
}
