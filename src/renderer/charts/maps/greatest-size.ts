// The greatest absolute value, to which a scale for both signs reaches.

/** 0 where none is finite. */
export function greatestSize(values: Float64Array): number {
  let greatest = 0;
  for (const value of values) if (Number.isFinite(value)) greatest = Math.max(greatest, Math.abs(value));
  return greatest;
}
