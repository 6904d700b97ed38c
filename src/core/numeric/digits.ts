// Writes numbers for people: significant digits, true minus, powers of ten outside 0.001 … 9,999.

import { type Decimal, digitCount, roundedDecimal } from './decimal.ts';
import { powerOfTen, raisedNumber, withPowerOfTen } from './power-of-ten.ts';

/** What a result shows. */
export const resultDigits = 3;
/** What a factor shows at most. */
export const mostDigits = 7;

const smallestPlainPower = -3;
const largestPlainPower = 3;

/** Such as 0.612, −0.0702, 2.88×10⁻⁴. */
export function formatNumber(value: number, significantDigits: number = resultDigits): string {
  if (!Number.isFinite(value)) return formatNonFinite(value);
  return formatDecimal(shownDecimal(value, significantDigits));
}

/** A decimal and how many of its digits are shown. */
export interface ShownDecimal extends Decimal {
  readonly significantDigits: number;
}

/** The rounded number. What stands before the point is shown whole: a zero in place of a digit would claim to be known. */
export function shownDecimal(value: number, significantDigits: number): ShownDecimal {
  const rounded = { ...roundedDecimal(value, significantDigits), significantDigits };
  if (powerOf(rounded) < significantDigits || significantDigits > largestPlainPower) return rounded;
  const longer = shownDecimal(value, significantDigits + 1);
  return powerOf(longer) > largestPlainPower ? rounded : longer;
}

/** The power of ten of the first digit. */
function powerOf({ digits, exponent }: Decimal): number {
  return exponent + digitCount(digits) - 1;
}

export function formatDecimal(decimal: ShownDecimal): string {
  if (decimal.digits === 0n) return '0';
  const sign = decimal.digits < 0n ? '−' : '';
  const digits = decimal.digits.toString().replace('-', '');
  const power = powerOf(decimal);
  const plain = power >= smallestPlainPower && power <= largestPlainPower;
  return sign + (plain ? placePoint(digits, power) : `${placePoint(digits, 0)}×${powerOfTen(power)}`);
}

/** Puts the point after the digit of 10^0, where `power` is the place of the first digit; there is a digit for it. */
function placePoint(digits: string, power: number): string {
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${digits}`;
  if (digits.length <= power + 1) return digits;
  return `${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}

function formatNonFinite(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '∞' : '−∞';
}

/** Every digit that the number has, with a true minus. */
export function fullPrecision(value: number): string {
  return Number.isFinite(value) ? withPowerOfTen(copyableNumber(value)) : formatNonFinite(value);
}

/** Every digit, in the characters that other programs read back to the same bits. */
export function copyableNumber(value: number): string {
  return Object.is(value, -0) ? '0' : String(value);
}

/** The same number for KaTeX. */
export function numberToTex(text: string): string {
  const [mantissa = '', power] = text.replaceAll('−', '-').split('×10');
  if (power === undefined) return texOfPlainNumber(mantissa);
  return `${mantissa}\\times 10^{${raisedNumber(power)}}`;
}

function texOfPlainNumber(text: string): string {
  return text === 'NaN' ? '\\text{NaN}' : text.replace('∞', '\\infty');
}
