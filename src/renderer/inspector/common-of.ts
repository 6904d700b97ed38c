// The value that several values have in common.

/** Null when they differ, or when there is none. */
export function commonOf<Value>(values: readonly (Value | undefined)[]): Value | null {
  const [first, ...others] = values;
  return first === undefined || others.some((other) => other !== first) ? null : first;
}
