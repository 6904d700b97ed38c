// The helpers of a generated file: those that its lines name, and those that these name in turn.

/** The text of each helper by the name that it defines, in the order of the file. */
export type Helpers = Readonly<Record<string, string>>;

export function usedHelpers(helpers: Helpers, code: string): readonly string[] {
  const used = new Set<string>();
  const take = (text: string): void => {
    for (const [name, helper] of Object.entries(helpers)) {
      if (used.has(name) || !isNamedIn(text, name)) continue;
      used.add(name);
      take(helper);
    }
  };
  take(code);
  return Object.entries(helpers).flatMap(([name, helper]) => (used.has(name) ? [helper] : []));
}

/** Not as a field of something else. */
export function isNamedIn(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w.])${name}\\b`).test(code);
}
