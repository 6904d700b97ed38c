// Place of a factor's bar on the diverging log axis: 1 is the middle, what shrinks lies left, what grows right.

/** Powers of ten to each side of the middle: enough for every factor, at least one, at most six. */
export function decadesOf(values: readonly number[]): number {
  const largest = Math.max(...values.map((value) => Math.abs(logOf(value))).filter(Number.isFinite), 0);
  return Math.min(6, Math.max(1, Math.ceil(largest)));
}

/** Start and length as shares of the axis. A factor of 0 fills the whole left side. */
export function barOf(value: number, decades: number): { readonly start: number; readonly length: number } {
  const share = Math.min(1, Math.max(-1, logOf(value) / decades)) / 2;
  return share < 0 ? { start: 0.5 + share, length: -share } : { start: 0.5, length: share };
}

function logOf(value: number): number {
  return Math.log10(Math.abs(value));
}
