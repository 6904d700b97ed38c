// A value computed when it is first asked for, and remembered: what rules derive costs the start of a program nothing.

export function derivedOnce<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
