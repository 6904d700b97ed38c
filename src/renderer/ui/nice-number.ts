// Round numbers of the series 1-2-5 for scales, so that what is beside them stays comparable.

/** The values may be float32: 0.2 arrives as 0.2000000030 and must not need the next step. */
const slack = 1e-6;

/** The least 1, 2 or 5 times a power of ten that is not below the value. */
export function niceAtLeast(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  for (const step of [1, 2, 5]) if (step * power * (1 + slack) >= value) return clean(step, power);
  return clean(10, power);
}

/** 2 × 0.001 is 0.002, not 0.0020000000000000005. */
function clean(step: number, power: number): number {
  return Number((step * power).toPrecision(1));
}

/** Keeps the present scale until it overflows, then at least doubles. */
export function stickyScale(present: number | null, value: number): number {
  if (present === null) return niceAtLeast(value);
  return value > present * (1 + slack) ? niceAtLeast(Math.max(value, 2 * present)) : present;
}
