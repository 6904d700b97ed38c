// Text of a number in a field: short while it is only looked at, every digit while it is edited.
import { formatNumber } from '#core/numeric/digits.ts';
import { withPowerOfTen } from '#core/numeric/power-of-ten.ts';

/** Every digit, so that reading the text back gives the same number. */
export function fullText(value: number): string {
  return Number.isFinite(value) ? withPowerOfTen(typedText(value)) : formatNumber(value);
}

/** The same in signs that a keyboard has. */
export function typedText(value: number): string {
  return Object.is(value, -0) ? '−0' : String(value).replaceAll('-', '−');
}

/** Three significant digits; the sign of a product with 0 says nothing to who looks. */
export function shortText(value: number): string {
  return formatNumber(value);
}

/** Short where three digits already say everything: 2 instead of 2.00. */
export function briefText(value: number): string {
  const full = fullText(value);
  const short = shortText(value);
  return full.length <= short.length ? full : short;
}
