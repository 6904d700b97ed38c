// Powers of ten as they are written everywhere: 2.88×10⁻⁴, never 2.88e−4.

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Such as 10⁻⁴. */
export function powerOfTen(exponent: number): string {
  const digits = [...Math.abs(exponent).toString()].map((digit) => superscripts[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** What JavaScript writes of a number, such as -2.88e-4, with a true minus and its power of ten raised: −2.88×10⁻⁴. */
export function withPowerOfTen(text: string): string {
  const [mantissa = '', exponent] = text.replaceAll('-', '−').split('e');
  if (exponent === undefined) return mantissa;
  return `${mantissa}×${powerOfTen(Number(exponent.replace('−', '-').replace('+', '')))}`;
}

/** The number that raised digits stand for; NaN where there are none. */
export function raisedNumber(raised: string): number {
  const digits = [...raised.replace('⁻', '')].map((character) => superscripts.indexOf(character));
  if (digits.length === 0 || digits.includes(-1)) return Number.NaN;
  return Number(digits.join('')) * (raised.startsWith('⁻') ? -1 : 1);
}
