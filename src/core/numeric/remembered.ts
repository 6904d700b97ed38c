// Memoisation: by objects that never change for as long as they live, by a text, or once.

export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}

/** Of two objects, the second of which may be missing. */
export function rememberedOfTwo<First extends object, Second extends object | null, Value>(
  compute: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const nothing = {};
  const known = remembered((_first: First) => new WeakMap<object, { readonly value: Value }>());
  return (first, second) => {
    const ofFirst = known(first);
    const found = ofFirst.get(second ?? nothing) ?? { value: compute(first, second) };
    ofFirst.set(second ?? nothing, found);
    return found.value;
  };
}

/** Made when it is first asked for, and then kept. */
export function onDemand<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const mostTexts = 64;

/** Of the texts that came last. */
export function rememberedByText<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text) ?? compute(text);
    known.delete(text);
    known.set(text, found);
    for (const oldest of known.keys()) {
      if (known.size <= mostTexts) break;
      known.delete(oldest);
    }
    return found;
  };
}
