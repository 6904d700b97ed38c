// Tells what an edit left alone: parts that a list still holds are the same objects.

/** So many parts may have gone in a row, and so many may have come, before the search takes another way. */
const reach = 512;

/**
 * For each part of the list after an edit, its place in the list before, or −1. No list holds a part twice.
 * Some that moved past others, or stand behind more than `reach` that went, may count as new.
 */
export function originsOf(before: readonly object[], after: readonly object[]): Int32Array {
  const origins = new Int32Array(after.length).fill(-1);
  const { start, beforeEnd, afterEnd } = changedStretch(before, after);
  for (let at = 0; at < start; at += 1) origins[at] = at;
  for (let at = afterEnd; at < after.length; at += 1) origins[at] = at + before.length - after.length;
  // Edits keep the order of what they leave, so what stays mostly comes next.
  let place = start;
  let misses = 0;
  let at = start;
  for (; at < afterEnd && misses < reach; at += 1) {
    const found = nextPlace(before, place, beforeEnd, after[at] as object);
    if (found < 0) {
      misses += 1;
      continue;
    }
    origins[at] = found;
    place = found + 1;
  }
  if (at < afterEnd) findAnywhere(before, beforeEnd, after, at, afterEnd, origins);
  return origins;
}

interface Stretch {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** Where two lists differ: what stands in front of it and behind it is the same in both. */
function changedStretch(before: readonly object[], after: readonly object[]): Stretch {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && after[start] === before[start]) start += 1;
  let [beforeEnd, afterEnd] = [before.length, after.length];
  while (afterEnd > start && beforeEnd > start && after[afterEnd - 1] === before[beforeEnd - 1]) {
    afterEnd -= 1;
    beforeEnd -= 1;
  }
  return { start, beforeEnd, afterEnd };
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

export interface PartChanges<Part> {
  readonly added: readonly Part[];
  readonly gone: readonly Part[];
}

/** What a list holds after an edit and did not before, and the other way round. */
export function changesBetween<Part extends object>(
  before: readonly Part[],
  after: readonly Part[],
): PartChanges<Part> {
  const { start, beforeEnd, afterEnd } = changedStretch(before, after);
  const [had, has] = [before.slice(start, beforeEnd), after.slice(start, afterEnd)];
  const isKept = new Uint8Array(had.length);
  const added: Part[] = [];
  const origins = originsOf(had, has);
  for (let at = 0; at < origins.length; at += 1) {
    const origin = origins[at] as number;
    if (origin >= 0) isKept[origin] = 1;
    else added.push(has[at] as Part);
  }
  return { added, gone: had.filter((_, place) => isKept[place] === 0) };
}

/** Ids that the list has after an edit and had not before. */
export function addedIds<Id>(before: readonly { readonly id: Id }[], after: readonly { readonly id: Id }[]): Id[] {
  const { added, gone } = changesBetween(before, after);
  const replaced = new Set(gone.map(({ id }) => id));
  return added.map(({ id }) => id).filter((id) => !replaced.has(id));
}
