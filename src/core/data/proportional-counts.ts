// Counts of each class in each part: whole numbers, each less than one from its share, that add up both ways.

/**
 * Counts [class][part] with the given sums. The shares themselves add up both ways, so whole numbers on both sides of them
 * do too, as flows in networks of whole capacities are whole: whoever is still short takes from a part that passes one on.
 * Source: L. H. Cox, A Constructive Procedure for Unbiased Controlled Rounding, 1987, shows the same by other means.
 */
export function proportionalCounts(classCounts: readonly number[], sizes: readonly number[]): number[][] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const rounding = new Rounding(classCounts, sizes, Math.max(1, total));
  for (const each of classCounts.keys()) rounding.roundUpFor(each);
  return rounding.counts;
}

class Rounding {
  readonly counts: number[][];
  /** What may be rounded up: shares that are no whole numbers. */
  readonly #isBroken: readonly (readonly boolean[])[];
  /** Which of them are. */
  readonly #isUp: boolean[][];
  /** What each part still lacks. */
  readonly #lacking: number[];
  readonly #classCounts: readonly number[];

  constructor(classCounts: readonly number[], sizes: readonly number[], total: number) {
    this.#classCounts = classCounts;
    this.counts = classCounts.map((count) => sizes.map((size) => Math.floor((count * size) / total)));
    this.#isBroken = classCounts.map((count) => sizes.map((size) => (count * size) % total !== 0));
    this.#isUp = classCounts.map(() => sizes.map(() => false));
    this.#lacking = sizes.map((size, part) => size - this.counts.reduce((sum, row) => sum + (row[part] as number), 0));
  }

  roundUpFor(each: number): void {
    const row = this.counts[each] as number[];
    const missing = (this.#classCounts[each] as number) - row.reduce((sum, count) => sum + count, 0);
    for (let unit = 0; unit < missing; unit += 1) this.#roundUpOne(each);
  }

  /** Breadth first, over the parts that the class can still enter and from there to where classes before it can move. */
  #roundUpOne(each: number): void {
    const reachedBy = new Map<number, { readonly from: number; readonly mover: number } | null>();
    for (const part of this.#lacking.keys()) if (this.#canEnter(each, part)) reachedBy.set(part, null);
    // A map gives the parts that are added while it is walked over, too.
    for (const part of reachedBy.keys()) {
      if ((this.#lacking[part] as number) > 0) {
        this.#shift(each, part, reachedBy);
        return;
      }
      for (let mover = 0; mover < each; mover += 1) {
        if (!this.#isUp[mover]?.[part]) continue;
        for (const to of this.#lacking.keys()) {
          if (!reachedBy.has(to) && this.#canEnter(mover, to)) reachedBy.set(to, { from: part, mover });
        }
      }
    }
  }

  #canEnter(each: number, part: number): boolean {
    return this.#isBroken[each]?.[part] === true && this.#isUp[each]?.[part] === false;
  }

  #shift(
    each: number,
    end: number,
    reachedBy: ReadonlyMap<number, { readonly from: number; readonly mover: number } | null>,
  ): void {
    this.#lacking[end] = (this.#lacking[end] as number) - 1;
    let part = end;
    for (let step = reachedBy.get(part); step; step = reachedBy.get(part)) {
      this.#set(step.mover, part, true);
      this.#set(step.mover, step.from, false);
      part = step.from;
    }
    this.#set(each, part, true);
  }

  #set(each: number, part: number, isUp: boolean): void {
    const row = this.counts[each] as number[];
    row[part] = (row[part] as number) + (isUp ? 1 : -1);
    (this.#isUp[each] as boolean[])[part] = isUp;
  }
}
