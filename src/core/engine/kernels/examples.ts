// Transposes between rows of examples and rows of neurons: the mini-batch is gathered, and activations are turned for the weight gradient.
import { storeTransposed, VECTOR_BYTES } from './lanes';

@inline
function exampleAt(rows: usize, index: usize, data: usize, dataBytes: usize): usize {
  return data + <usize>load<u32>(rows + (index << 2)) * dataBytes;
}

/**
 * Copies the examples of `rows` into rows of neurons at `neurons`, and, unless it is 0, as they are to `kept`.
 * `rows` holds whole vectors of examples: lanes beyond the mini-batch repeat its last example, and the loss gives them
 * no gradient. `width` counts vectors of numbers per example.
 */
export function gather(
  rows: usize, vectors: i32,
  data: usize, dataBytes: usize, width: i32,
  neurons: usize, rowBytes: usize, kept: usize, keptBytes: usize,
): void {
  for (; vectors > 0; vectors--, rows += VECTOR_BYTES, neurons += VECTOR_BYTES) {
    const from0 = exampleAt(rows, 0, data, dataBytes);
    const from1 = exampleAt(rows, 1, data, dataBytes);
    const from2 = exampleAt(rows, 2, data, dataBytes);
    const from3 = exampleAt(rows, 3, data, dataBytes);
    for (let column = 0; column < width; column++) {
      const offset = <usize>column * VECTOR_BYTES;
      const a = v128.load(from0 + offset);
      const b = v128.load(from1 + offset);
      const c = v128.load(from2 + offset);
      const d = v128.load(from3 + offset);
      if (kept) {
        v128.store(kept + offset, a);
        v128.store(kept + keptBytes + offset, b);
        v128.store(kept + 2 * keptBytes + offset, c);
        v128.store(kept + 3 * keptBytes + offset, d);
      }
      storeTransposed(a, b, c, d, neurons + 4 * <usize>column * rowBytes, rowBytes);
    }
    if (kept) kept += 4 * keptBytes;
  }
}

/**
 * The same for examples of at most four features and four targets, which are one vector of each: both at once.
 * `kept` is an address.
 */
export function gatherSmall(
  rows: usize, vectors: i32, features: usize, targets: usize,
  neurons: usize, targetRows: usize, rowBytes: usize, kept: usize, keptBytes: usize,
): void {
  for (; vectors > 0; vectors--, rows += VECTOR_BYTES, neurons += VECTOR_BYTES, targetRows += VECTOR_BYTES) {
    const at0 = smallExample(rows, 0), at1 = smallExample(rows, 1), at2 = smallExample(rows, 2), at3 = smallExample(rows, 3);
    const a = v128.load(features + at0), b = v128.load(features + at1);
    const c = v128.load(features + at2), d = v128.load(features + at3);
    v128.store(kept, a);
    kept += keptBytes;
    v128.store(kept, b);
    kept += keptBytes;
    v128.store(kept, c);
    kept += keptBytes;
    v128.store(kept, d);
    kept += keptBytes;
    storeTransposed(a, b, c, d, neurons, rowBytes);
    storeTransposed(
      v128.load(targets + at0), v128.load(targets + at1), v128.load(targets + at2), v128.load(targets + at3),
      targetRows, rowBytes,
    );
  }
}

@inline
function smallExample(rows: usize, index: usize): usize {
  return <usize>load<u32>(rows + (index << 2)) << 4;
}

/** Turns `rows` rows of neurons at `neurons` into one row per example at `kept`, padded to whole vectors. */
export function keepExamples(neurons: usize, rows: i32, rowBytes: usize, vectors: i32, kept: usize, keptBytes: usize): void {
  for (let row = 0; row < rows; row += 4, neurons += 4 * rowBytes, kept += VECTOR_BYTES) {
    let to = kept;
    for (let v = 0; v < vectors; v++, to += 4 * keptBytes) {
      const from = neurons + <usize>v * VECTOR_BYTES;
      storeTransposed(
        v128.load(from), v128.load(from + rowBytes), v128.load(from + 2 * rowBytes), v128.load(from + 3 * rowBytes),
        to, keptBytes,
      );
    }
  }
}
