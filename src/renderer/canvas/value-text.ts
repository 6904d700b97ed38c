// Numbers as the canvas writes them: three significant digits, a true minus, scientific when very small or large.

const minus = '−';

/** Three significant digits: −0.0702, 12.3, 4.20e−5. */
export function valueText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minus}∞`;
  if (value === 0) return '0';
  const size = Math.abs(value);
  const text = size < 0.001 || size > 9999 ? size.toExponential(2).replace('+', '') : threeDigits(size);
  return signed(value, text.replace('-', minus));
}

function threeDigits(size: number): string {
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(size)));
  return size.toFixed(Math.min(20, decimals));
}

function signed(value: number, text: string): string {
  return value < 0 ? minus + text : text;
}

/** As much as fits into a disc: at most two or three decimals and six characters. */
export function discText(value: number): string {
  if (!Number.isFinite(value) || value === 0) return valueText(value);
  const size = Math.abs(value);
  if (size >= 9999.5 || size < 0.0005) return signed(value, size.toExponential(0).replace('+', '').replace('-', minus));
  if (size < 1) return signed(value, size.toFixed(3));
  return signed(value, size.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0));
}

/** Every digit the number has, for a tooltip. */
export function fullText(value: number): string {
  return String(value).replaceAll('-', minus);
}

/** A scale as the legend shows it: 0.002, 5, 2e4. */
export function scaleText(scale: number): string {
  const text = scale < 0.001 || scale > 9999 ? scale.toExponential(0) : String(scale);
  return `±${text.replace('+', '').replace('-', minus)}`;
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** x1 is written x₁; any other name stays as it is. */
export function nameText(name: string): string {
  const match = /^(\p{L}+)(\d+)$/u.exec(name);
  if (match === null) return name;
  const digits = [...(match[2] as string)].map((digit) => subscripts[Number(digit)]).join('');
  return (match[1] as string) + digits;
}
