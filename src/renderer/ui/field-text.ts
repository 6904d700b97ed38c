// How a number field writes its number: short while it is only looked at, every digit while it is edited.
import { withPowerOfTen } from '#core/numeric/power-of-ten.ts';

/** Every digit, so that reading the text back gives the same number. */
export function fullText(value: number): string {
  return withPowerOfTen(typedText(value));
}

/** The same in signs that a keyboard has. */
export function typedText(value: number): string {
  return Object.is(value, -0) ? '−0' : String(value).replaceAll('-', '−');
}

/** Three significant digits; scientific below 0.001 and above 9,999. */
export function shortText(value: number): string {
  const size = Math.abs(value);
  // The sign of a product with 0 says nothing to who looks.
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return fullText(value);
  if (size < 0.001 || size >= 9999.5) return withPowerOfTen(value.toExponential(2));
  if (size >= 999.5) return withPowerOfTen(value.toFixed(0));
  return withPowerOfTen(value.toPrecision(3));
}

/** Short where three digits already say everything: 2 instead of 2.00. */
export function briefText(value: number): string {
  const full = fullText(value);
  const short = shortText(value);
  return full.length <= short.length ? full : short;
}
