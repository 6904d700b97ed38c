// Tells what an edit left alone: parts that a list still holds are the same objects.

/** So many parts may have gone in a row, and so many may have come, before the search takes another way. */
const reach = 512;

/**
 * For each part of the list after an edit, its place in the list before, or −1. No list holds a part twice.
 * Some that moved past others, or stand behind more than `reach` that went, may count as new.
 */
export function originsOf(before: readonly object[], after: readonly object[]): Int32Array {
  const origins = new Int32Array(after.length).fill(-1);
  let beforeEnd = before.length;
  let end = after.length;
  while (end > 0 && beforeEnd > 0 && after[end - 1] === before[beforeEnd - 1]) {
    end -= 1;
    beforeEnd -= 1;
    origins[end] = beforeEnd;
  }
  // Edits keep the order of what they leave, so what stays mostly comes next.
  let place = 0;
  let misses = 0;
  let at = 0;
  for (; at < end && misses < reach; at += 1) {
    const found = nextPlace(before, place, beforeEnd, after[at] as object);
    if (found < 0) {
      misses += 1;
      continue;
    }
    origins[at] = found;
    place = found + 1;
  }
  if (at < end) findAnywhere(before, beforeEnd, after, at, end, origins);
  return origins;
}

function nextPlace(before: readonly object[], from: number, end: number, part: object): number {
  const last = Math.min(end, from + reach);
  for (let place = from; place < last; place += 1) if (before[place] === part) return place;
  return -1;
}

function findAnywhere(
  before: readonly object[],
  beforeEnd: number,
  after: readonly object[],
  start: number,
  end: number,
  origins: Int32Array,
): void {
  const places = new Map<object, number>();
  for (let place = 0; place < beforeEnd; place += 1) places.set(before[place] as object, place);
  for (let at = start; at < end; at += 1) origins[at] = places.get(after[at] as object) ?? -1;
}

/** Ids that the list has after an edit and had not before. */
export function addedIds<Id>(before: readonly { readonly id: Id }[], after: readonly { readonly id: Id }[]): Id[] {
  const origins = originsOf(before, after);
  const isKept = new Uint8Array(before.length);
  const fresh: Id[] = [];
  for (let at = 0; at < origins.length; at += 1) {
    const origin = origins[at] as number;
    if (origin >= 0) isKept[origin] = 1;
    else fresh.push((after[at] as { readonly id: Id }).id);
  }
  const replaced = new Set<Id>();
  for (let place = isKept.indexOf(0); place >= 0; place = isKept.indexOf(0, place + 1)) {
    replaced.add((before[place] as { readonly id: Id }).id);
  }
  return fresh.filter((id) => !replaced.has(id));
}
