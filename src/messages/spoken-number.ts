// A number as sentences say it.

/** Whole numbers from 10,000 on in groups of three; a true minus. */
export function spokenNumber(value: number): string {
  const digits = String(value).replace('-', '−');
  const grouped = Number.isSafeInteger(value) && Math.abs(value) >= 10_000;
  return grouped ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
}
