// Place of a number's bar on an axis with 0 in the middle: negative numbers to the left, positive ones to the right.

/** Start and length as shares of the axis; `largest` is the size that fills one side. */
export function signedBar(value: number, largest: number): { readonly start: number; readonly length: number } {
  if (!(largest > 0)) return { start: 0.5, length: 0 };
  const length = Math.min(1, Math.abs(value) / largest) / 2;
  return { start: value < 0 ? 0.5 - length : 0.5, length };
}
