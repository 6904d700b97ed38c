// Lazy values: computed when they are first asked for, then remembered; what rules derive costs the start of a program nothing.

export function derivedOnce<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
