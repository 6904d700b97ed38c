// A number as a person writes it: 0.25, 0,25, 1/3, 2.5e-3, 2.5×10⁻³, with any kind of minus.

export interface WrittenNumber {
  readonly value: number;
  /** One unit of its last place; 0 of a fraction, which is exact. */
  readonly unit: number;
}

const decimalNumber = /^([+-]?)(\d*)(?:[.,](\d*))?(?:(?:e|[x×·*]10\^?)([+-]?\d+))?$/;
const longest = 60;

/** null: it is no number. */
export function readNumber(text: string): WrittenNumber | null {
  if (text.length > longest) return null;
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−–—‐‑﹣]/g, '-')
    .replace(/[\s{}()]/g, '');
  const [numerator = '', denominator, ...rest] = plain.split('/');
  const above = readDecimal(numerator);
  if (denominator === undefined || above === null) return above;
  const below = readDecimal(denominator);
  if (rest.length > 0 || below === null || below.value === 0) return null;
  return { value: above.value / below.value, unit: 0 };
}

function readDecimal(text: string): WrittenNumber | null {
  const [, sign = '', whole = '', places = '', exponent = '0'] = decimalNumber.exec(text) ?? [];
  if (whole === '' && places === '') return null;
  const value = Number(`${sign}${whole || '0'}.${places || '0'}e${exponent}`);
  const unit = Number(`1e${Number(exponent) - places.length}`);
  return Number.isFinite(value) && Number.isFinite(unit) ? { value, unit } : null;
}
