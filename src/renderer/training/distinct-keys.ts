// Keys for React from names that may occur twice.

/** Each name after the number of its occurrence: 1:a, 1:b, 2:a. */
export function distinctKeys(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${count}:${name}`;
  });
}
