// Dropout in a training step: activations, and with them the slopes of the way back, times what the trainer has drawn.
import { VECTOR_BYTES } from './lanes';

/** Rows at `multiplier` lie like those of the neurons. The slopes of a linear layer, which has none, are its multipliers. */
export function dropOut(
  value: usize, slope: usize, multiplier: usize,
  rows: i32, rowBytes: usize, vectors: i32, isLinear: bool,
): void {
  for (; rows > 0; rows--, value += rowBytes, slope += rowBytes, multiplier += rowBytes) {
    for (let v = 0; v < vectors; v++) {
      const offset = <usize>v * VECTOR_BYTES;
      const factor = v128.load(multiplier + offset);
      v128.store(value + offset, f32x4.mul(v128.load(value + offset), factor));
      v128.store(slope + offset, isLinear ? factor : f32x4.mul(v128.load(slope + offset), factor));
    }
  }
}
