// The small steps between the large products of a backward pass.
import { firstLanes, sumOfLanes, VECTOR_BYTES } from './lanes';

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

/** A bias's gradient is the sum of its neuron's gradients over the examples. */
export function biasGradient(bias: usize, gradient: usize, rows: i32, rowBytes: usize, vectors: i32, accumulate: bool): void {
  for (; rows > 0; rows--, bias += 4, gradient += rowBytes) {
    let sum = v128.load(gradient);
    for (let v = 1; v < vectors; v++) sum = f32x4.add(sum, v128.load(gradient + <usize>v * VECTOR_BYTES));
    const before: f32 = accumulate ? load<f32>(bias) : 0;
    store<f32>(bias, before + sumOfLanes(sum));
  }
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
