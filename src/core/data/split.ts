// The split into rows that train, validate and test: drawn once from the seed, the same for every run of a document.
import { RandomStream } from '#core/numeric/random-stream.ts';
import { proportionalCounts } from './proportional-counts.ts';

/** Row numbers, ascending in each part. Rows that are left out are in none. */
export interface Split {
  /** The parts together. */
  readonly all: Int32Array;
  readonly training: Int32Array;
  readonly validation: Int32Array;
  readonly test: Int32Array;
}

/** What a document says of the parts. */
export interface Splitting {
  readonly seed: number;
  /** Shares of the rows. */
  readonly validation: number;
  readonly test?: number;
  /** Name of the column whose classes each part gets in proportion. */
  readonly stratify?: string;
}

export function sameSplitting(one: Splitting, other: Splitting): boolean {
  return (
    one.seed === other.seed &&
    one.validation === other.validation &&
    one.test === other.test &&
    one.stratify === other.stratify
  );
}

/** All rows train. */
export function undivided(count: number): Split {
  const all = Int32Array.from({ length: count }, (_, row) => row);
  return { all, training: all, validation: new Int32Array(), test: new Int32Array() };
}

/**
 * ⌊rows · share⌋ rows for validation, as many by its share for the test, drawn without repetition by the split stream; the
 * rest trains.
 * @param rows that count
 * @param classes of each of the rows; null: the parts are drawn without looking
 */
export function drawSplit(
  rows: Int32Array,
  { seed, validation, test = 0 }: Splitting,
  classes: Int32Array | null,
): Split {
  const drawn = shuffledPlaces(rows.length, RandomStream.for(seed, 'split'));
  const held = [Math.floor(rows.length * validation), Math.floor(rows.length * test)] as const;
  const sizes = [...held, rows.length - held[0] - held[1]];
  const [validating = drawn, testing = drawn, training = drawn] = dealt(drawn, sizes, classes);
  return {
    all: rows,
    training: rowsAt(rows, training),
    validation: rowsAt(rows, validating),
    test: rowsAt(rows, testing),
  };
}

/** All but those of the test. */
export function rowsSeen({ all, test, training, validation }: Split): Int32Array {
  if (test.length === 0) return all;
  return joined(training, validation);
}

function joined(some: Int32Array, others: Int32Array): Int32Array {
  const rows = new Int32Array(some.length + others.length);
  rows.set(some);
  rows.set(others, some.length);
  return rows.sort();
}

/** Equal as scikit-learn's KFold makes them: the first ones have a row more where they can't be equal. */
export function foldSizes(count: number, folds: number): readonly number[] {
  return Array.from({ length: folds }, (_, fold) => Math.floor(count / folds) + (fold < count % folds ? 1 : 0));
}

/**
 * One split per fold: its rows are the validation part, the other folds' train. Rows of the test are in neither.
 * @param classes of each of the rows that the document has seen; null: the folds are drawn without looking
 */
export function drawFolds(split: Split, folds: number, seed: number, classes: Int32Array | null): readonly Split[] {
  const rows = rowsSeen(split);
  const drawn = shuffledPlaces(rows.length, RandomStream.for(seed, 'folds'));
  return dealt(drawn, foldSizes(rows.length, folds), classes).map((places) => {
    const validation = rowsAt(rows, places);
    const own = new Set(validation);
    return { ...split, training: rows.filter((row) => !own.has(row)), validation };
  });
}

/** So many of the drawn places to each part in their order; with classes, each part gets its share of every class. */
function dealt(drawn: Int32Array, sizes: readonly number[], classes: Int32Array | null): readonly Int32Array[] {
  if (classes !== null) return dealtByClass(drawn, sizes, classes);
  let next = 0;
  return sizes.map((size) => {
    next += size;
    return drawn.subarray(next - size, next);
  });
}

function dealtByClass(drawn: Int32Array, sizes: readonly number[], classes: Int32Array): readonly Int32Array[] {
  const classCounts: number[] = [];
  for (const each of classes) classCounts[each] = (classCounts[each] ?? 0) + 1;
  const wanted = proportionalCounts(
    Array.from(classCounts, (count) => count ?? 0),
    sizes,
  );
  const parts: number[][] = sizes.map(() => []);
  // Where a class goes on: the first part that still wants rows of it.
  const current = wanted.map(() => 0);
  for (const place of drawn) {
    const own = classes[place] as number;
    const left = wanted[own] as number[];
    let part = current[own] as number;
    while ((left[part] as number) === 0) part += 1;
    current[own] = part;
    left[part] = (left[part] as number) - 1;
    (parts[part] as number[]).push(place);
  }
  return parts.map((places) => Int32Array.from(places));
}

function rowsAt(rows: Int32Array, places: Int32Array): Int32Array {
  return places.map((place) => rows[place] as number).sort();
}

/** The places 0 … count − 1 in a random order, by Fisher and Yates. */
function shuffledPlaces(count: number, stream: RandomStream): Int32Array {
  const places = Int32Array.from({ length: count }, (_, place) => place);
  stream.shuffle(places);
  return places;
}
