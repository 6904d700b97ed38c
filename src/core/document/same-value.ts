// Equality of values of a document by what they hold: field by field, entry by entry, 0 told from −0.

export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Map || other instanceof Map)
    return one instanceof Map && other instanceof Map && sameEntries(one, other);
  return sameEntries(new Map(Object.entries(one)), new Map(Object.entries(other)));
}

function sameEntries(one: ReadonlyMap<unknown, unknown>, other: ReadonlyMap<unknown, unknown>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => isSameValue(value, other.get(key)));
}
