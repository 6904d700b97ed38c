// Computes a value when it is first asked for, and remembers it.

export function derivedOnce<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
