// Unchanged parts after an edit, told by identity: those that a list still holds are the same objects.

/** So many parts may have gone in a row, and so many may have come, before the search takes another way. */
const reach = 512;

/** Neighbouring parts of the list after an edit that were neighbours before, or that are all new. */
export interface PartRange {
  readonly at: number;
  readonly length: number;
  /** Where the first of them stood before; −1: they are new. */
  readonly origin: number;
}

interface GrowingRange extends PartRange {
  length: number;
}

interface Comparison {
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly ranges: readonly PartRange[];
}

/** What was compared last: after an edit several ask about the same lists, its layers and its connections. */
const recent: Comparison[] = [];
const mostRecent = 4;

/**
 * Where the parts of the list after an edit stood before, from the first to the last. No list holds a part twice.
 * Some that moved past others, or stand behind more than `reach` that went, may count as new.
 */
export function originsOf(before: readonly object[], after: readonly object[]): readonly PartRange[] {
  if (before === after) return after.length === 0 ? [] : [{ at: 0, length: after.length, origin: 0 }];
  const known = recent.find((each) => each.before === before && each.after === after);
  if (known !== undefined) return known.ranges;
  const ranges = findRanges(before, after);
  if (recent.unshift({ before, after, ranges }) > mostRecent) recent.pop();
  return ranges;
}

function findRanges(before: readonly object[], after: readonly object[]): readonly PartRange[] {
  const [beforeEnd, afterEnd] = endsOfDifference(before, after);
  const ranges: GrowingRange[] = [];
  // Edits keep the order of what they leave, so what stays mostly comes next.
  let place = 0;
  let at = 0;
  for (let misses = 0; at < afterEnd && place < beforeEnd && misses < reach; ) {
    const next = nearestMatch(before, place, beforeEnd, after, at, afterEnd);
    if (next === null || next < 0) {
      const come = next === null ? 1 : -next;
      append(ranges, at, come, -1);
      at += come;
      if (next === null) misses += 1;
      continue;
    }
    const origin = place + next;
    const length = sameFrom(before, origin, beforeEnd, after, at, afterEnd);
    append(ranges, at, length, origin);
    place = origin + length;
    at += length;
  }
  if (place === beforeEnd) append(ranges, at, afterEnd - at, -1);
  else if (at < afterEnd) findAnywhere(before, beforeEnd, after, at, afterEnd, ranges);
  append(ranges, afterEnd, after.length - afterEnd, beforeEnd);
  return ranges;
}

/** The lists are the same behind these places. */
function endsOfDifference(
  before: readonly object[],
  after: readonly object[],
): readonly [beforeEnd: number, afterEnd: number] {
  let [beforeEnd, afterEnd] = [before.length, after.length];
  // `Object.is` does not look into the objects as `===` does, most of which are in no cache.
  while (afterEnd > 0 && beforeEnd > 0 && Object.is(after[afterEnd - 1], before[beforeEnd - 1])) {
    afterEnd -= 1;
    beforeEnd -= 1;
  }
  return [beforeEnd, afterEnd];
}

/** How many parts went between the two places, or (below 0) how many came; null: neither is near. */
function nearestMatch(
  before: readonly object[],
  place: number,
  beforeEnd: number,
  after: readonly object[],
  at: number,
  afterEnd: number,
): number | null {
  for (let distance = 0; distance < reach; distance += 1) {
    if (place + distance < beforeEnd && Object.is(before[place + distance], after[at])) return distance;
    if (at + distance < afterEnd && Object.is(after[at + distance], before[place])) return -distance;
  }
  return null;
}

/** How many parts from these places on are the same in both lists. */
function sameFrom(
  before: readonly object[],
  origin: number,
  beforeEnd: number,
  after: readonly object[],
  at: number,
  afterEnd: number,
): number {
  const most = Math.min(beforeEnd - origin, afterEnd - at);
  let length = 0;
  while (length < most && Object.is(before[origin + length], after[at + length])) length += 1;
  return length;
}

/** Looks the parts from `from` on up among all that stood before. */
function findAnywhere(
  before: readonly object[],
  beforeEnd: number,
  after: readonly object[],
  from: number,
  afterEnd: number,
  ranges: GrowingRange[],
): void {
  const places = new Map<object, number>();
  for (let place = 0; place < beforeEnd; place += 1) places.set(before[place] as object, place);
  for (let at = from; at < afterEnd; at += 1) {
    append(ranges, at, 1, places.get(after[at] as object) ?? -1);
  }
}

/** Adds a range, or makes the last one longer where the two are neighbours in both lists. */
function append(ranges: GrowingRange[], at: number, length: number, origin: number): void {
  if (length === 0) return;
  const last = ranges.at(-1);
  if (last !== undefined && origin === (last.origin < 0 ? -1 : last.origin + last.length)) last.length += length;
  else ranges.push({ at, length, origin });
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
  const ranges = originsOf(before, after);
  const added = ranges.flatMap(({ at, length, origin }) => (origin < 0 ? after.slice(at, at + length) : []));
  const gone: Part[] = [];
  let place = 0;
  for (const { origin, length } of ranges
    .filter(({ origin }) => origin >= 0)
    .sort((one, other) => one.origin - other.origin)) {
    while (place < origin) gone.push(before[place++] as Part);
    place = origin + length;
  }
  while (place < before.length) gone.push(before[place++] as Part);
  return { added, gone };
}

/** Ids that the list has after an edit and had not before. */
export function addedIds<Id>(before: readonly { readonly id: Id }[], after: readonly { readonly id: Id }[]): Id[] {
  const { added, gone } = changesBetween(before, after);
  const replaced = new Set(gone.map(({ id }) => id));
  return added.map(({ id }) => id).filter((id) => !replaced.has(id));
}
