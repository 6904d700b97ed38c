// Which examples train and which validate: drawn once from the seed, the same for every run of a document.
import { RandomStream } from '#core/numeric/random-stream.ts';

/** Row numbers, each part in ascending order. */
export interface Split {
  readonly training: Int32Array;
  readonly validation: Int32Array;
}

/** ⌊count · share⌋ examples for validation, drawn without repetition by the split stream; the rest trains. */
export function split(count: number, share: number, seed: number): Split {
  const drawn = shuffledRows(count, RandomStream.for(seed, 'split'));
  const validationCount = Math.floor(count * share);
  return {
    training: drawn.slice(validationCount).sort(),
    validation: drawn.slice(0, validationCount).sort(),
  };
}

/** The rows 0 … count − 1 in a random order, by Fisher and Yates. */
function shuffledRows(count: number, stream: RandomStream): Int32Array {
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = stream.integer(last + 1);
    const moved = rows[last] as number;
    rows[last] = rows[other] as number;
    rows[other] = moved;
  }
  return rows;
}
