// Tells what an edit left alone: parts that a list still holds are the same objects.

/** So many parts may have gone in a row, and so many may have come, before the search takes another way. */
const reach = 512;

/** Neighbouring parts of the list after an edit that were neighbours before, or that are all new. */
export interface Run {
  readonly at: number;
  readonly length: number;
  /** Where the first of them stood before; −1: they are new. */
  readonly origin: number;
}

/**
 * Where the parts of the list after an edit stood before, from the first to the last. No list holds a part twice.
 * Some that moved past others, or stand behind more than `reach` that went, may count as new.
 */
export function originsOf(before: readonly object[], after: readonly object[]): readonly Run[] {
  const { start, beforeEnd, afterEnd, origins } = compare(before, after);
  const runs: Run[] = [];
  const push = (run: Run): unknown => run.length > 0 && runs.push(run);
  push({ at: 0, length: start, origin: 0 });
  for (let at = 0; at < origins.length; ) {
    const length = lengthOfRun(origins, at);
    push({ at: start + at, length, origin: origins[at] as number });
    at += length;
  }
  push({ at: afterEnd, length: after.length - afterEnd, origin: beforeEnd });
  return runs;
}

function lengthOfRun(origins: Int32Array, start: number): number {
  const origin = origins[start] as number;
  let length = 1;
  while (origins[start + length] === (origin < 0 ? -1 : origin + length)) length += 1;
  return length;
}

/** Where two lists differ: what stands in front of it and behind it is the same in both. */
interface Comparison {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
  /** For each part of the list after from `start` to `afterEnd`: its place before, or −1. */
  readonly origins: Int32Array;
}

/** What was compared last: after an edit several ask about the same two lists. */
let latest: {
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly found: Comparison;
} | null = null;

function compare(before: readonly object[], after: readonly object[]): Comparison {
  if (latest?.before === before && latest.after === after) return latest.found;
  const found = before === after ? nothingChanged(after.length) : differenceOf(before, after);
  if (before !== after) latest = { before, after, found };
  return found;
}

function nothingChanged(length: number): Comparison {
  return { start: length, beforeEnd: length, afterEnd: length, origins: new Int32Array(0) };
}

function differenceOf(before: readonly object[], after: readonly object[]): Comparison {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && after[start] === before[start]) start += 1;
  let [beforeEnd, afterEnd] = [before.length, after.length];
  while (afterEnd > start && beforeEnd > start && after[afterEnd - 1] === before[beforeEnd - 1]) {
    afterEnd -= 1;
    beforeEnd -= 1;
  }
  const origins = new Int32Array(afterEnd - start).fill(-1);
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
    origins[at - start] = found;
    place = found + 1;
  }
  if (at < afterEnd) findAnywhere({ list: before, start, end: beforeEnd }, after, at, origins.subarray(at - start));
  return { start, beforeEnd, afterEnd, origins };
}

function nextPlace(before: readonly object[], from: number, end: number, part: object): number {
  const last = Math.min(end, from + reach);
  for (let place = from; place < last; place += 1) if (before[place] === part) return place;
  return -1;
}

/** Writes where the parts from `from` on stood among some of the list before. */
function findAnywhere(
  before: { readonly list: readonly object[]; readonly start: number; readonly end: number },
  after: readonly object[],
  from: number,
  origins: Int32Array,
): void {
  const places = new Map<object, number>();
  for (let place = before.start; place < before.end; place += 1) places.set(before.list[place] as object, place);
  for (let at = 0; at < origins.length; at += 1) origins[at] = places.get(after[from + at] as object) ?? -1;
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
  const { start, beforeEnd, origins } = compare(before, after);
  const isKept = new Uint8Array(beforeEnd - start);
  const added: Part[] = [];
  for (let at = 0; at < origins.length; at += 1) {
    const origin = origins[at] as number;
    if (origin >= 0) isKept[origin - start] = 1;
    else added.push(after[start + at] as Part);
  }
  return { added, gone: before.slice(start, beforeEnd).filter((_, place) => isKept[place] === 0) };
}

/** Ids that the list has after an edit and had not before. */
export function addedIds<Id>(before: readonly { readonly id: Id }[], after: readonly { readonly id: Id }[]): Id[] {
  const { added, gone } = changesBetween(before, after);
  const replaced = new Set(gone.map(({ id }) => id));
  return added.map(({ id }) => id).filter((id) => !replaced.has(id));
}
