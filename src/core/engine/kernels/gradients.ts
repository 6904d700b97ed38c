// The small steps between the large products of a backward pass.
import { descend, noteBroken } from './endings';
import { firstLanes, sumsOfLanes, VECTOR_BYTES } from './lanes';

/** Gradients by activations become gradients by pre-activations. */
export function multiplyBySlopes(gradient: usize, slope: usize, rows: i32, rowBytes: usize, vectors: i32): void {
  if (rowBytes == <usize>vectors * VECTOR_BYTES) {
    // Rows without gaps are one long row.
    vectors *= rows;
    rows = 1;
  }
  for (; rows > 0; rows--, gradient += rowBytes, slope += rowBytes) {
    for (let v = 0; v < vectors; v++) {
      const offset = <usize>v * VECTOR_BYTES;
      v128.store(gradient + offset, f32x4.mul(v128.load(gradient + offset), v128.load(slope + offset)));
    }
  }
}

/** A bias's gradient is the sum of its neuron's gradients over the examples. Room behind the last bias is filled up with 0. */
export function biasGradient(bias: usize, gradient: usize, rows: i32, rowBytes: usize, vectors: i32, accumulate: bool): void {
  for (; rows > 0; rows -= 4, bias += VECTOR_BYTES, gradient += 4 * rowBytes) {
    v128.store(bias, sumsOverExamples(bias, gradient, rows, rowBytes, vectors, accumulate));
  }
}

/** The same, but each gradient moves its bias at once. */
@inline
export function biasDescent(bias: usize, gradient: usize, rows: i32, rowBytes: usize, vectors: i32, accumulate: bool): void {
  let bad = i32x4.splat(0);
  for (; rows > 0; rows -= 4, bias += VECTOR_BYTES, gradient += 4 * rowBytes) {
    bad = v128.or(bad, descend(bias, sumsOverExamples(bias, gradient, rows, rowBytes, vectors, accumulate)));
  }
  noteBroken(bad);
}

/** Of four neurons; of less, when they are the last. */
@inline
function sumsOverExamples(bias: usize, gradient: usize, rows: i32, rowBytes: usize, vectors: i32, accumulate: bool): v128 {
  let a = v128.load(gradient), b = v128.load(gradient + rowBytes);
  let c = v128.load(gradient + 2 * rowBytes), d = v128.load(gradient + 3 * rowBytes);
  for (let v = 1; v < vectors; v++) {
    const at = gradient + <usize>v * VECTOR_BYTES;
    a = f32x4.add(a, v128.load(at));
    b = f32x4.add(b, v128.load(at + rowBytes));
    c = f32x4.add(c, v128.load(at + 2 * rowBytes));
    d = f32x4.add(d, v128.load(at + 3 * rowBytes));
  }
  const sums = v128.and(sumsOfLanes(a, b, c, d), firstLanes(rows));
  return accumulate ? f32x4.add(v128.load(bias), sums) : sums;
}

export function clear(gradient: usize, rows: i32, rowBytes: usize, vectors: i32): void {
  for (; rows > 0; rows--, gradient += rowBytes) {
    for (let v = 0; v < vectors; v++) v128.store(gradient + <usize>v * VECTOR_BYTES, f32x4.splat(0));
  }
}

export function add(gradient: usize, other: usize, rows: i32, rowBytes: usize, vectors: i32): void {
  for (; rows > 0; rows--, gradient += rowBytes, other += rowBytes) {
    for (let v = 0; v < vectors; v++) {
      const offset = <usize>v * VECTOR_BYTES;
      v128.store(gradient + offset, f32x4.add(v128.load(gradient + offset), v128.load(other + offset)));
    }
  }
}

/** Keeps only the first `count` numbers of the vector that ends each row of weights. */
export function clearPadding(lastVector: usize, rows: i32, rowBytes: usize, count: i32): void {
  const present = firstLanes(count);
  for (; rows > 0; rows--, lastVector += rowBytes) v128.store(lastVector, v128.and(v128.load(lastVector), present));
}
