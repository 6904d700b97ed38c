// Softmax over the units of a layer, and its cross-entropy from the logits, four examples at a time.
import { exp, log } from './elementary';
import { firstLanes, multiplyAdd, notANumberUnlessFinite, sumOfLanes, VECTOR_BYTES } from './lanes';

@inline
function greatestOf(at: usize, rows: i32, rowBytes: usize): v128 {
  let greatest = v128.load(at);
  for (let row = 1; row < rows; row++) greatest = f32x4.pmax(v128.load(at + <usize>row * rowBytes), greatest);
  return greatest;
}

/** Logits at `at` become probabilities in place; the greatest logit is taken away first, so that nothing overflows. */
export function softmax(at: usize, rows: i32, rowBytes: usize, vectors: i32): void {
  for (; vectors > 0; vectors--, at += VECTOR_BYTES) {
    const greatest = greatestOf(at, rows, rowBytes);
    let sum = f32x4.splat(0);
    for (let row = 0; row < rows; row++) {
      const place = at + <usize>row * rowBytes;
      const z = v128.load(place);
      const power = f32x4.add(exp(f32x4.sub(z, greatest)), notANumberUnlessFinite(z));
      v128.store(place, power);
      sum = f32x4.add(sum, power);
    }
    for (let row = 0; row < rows; row++) {
      const place = at + <usize>row * rowBytes;
      v128.store(place, f32x4.div(v128.load(place), sum));
    }
  }
}

/** ∂L/∂zᵢ = aᵢ (gᵢ − Σⱼ gⱼ aⱼ), in the place of g. */
export function softmaxBackward(probabilities: usize, gradient: usize, rows: i32, rowBytes: usize, vectors: i32): void {
  for (; vectors > 0; vectors--, probabilities += VECTOR_BYTES, gradient += VECTOR_BYTES) {
    let mean = f32x4.splat(0);
    for (let row = 0; row < rows; row++) {
      const offset = <usize>row * rowBytes;
      mean = multiplyAdd(mean, v128.load(gradient + offset), v128.load(probabilities + offset));
    }
    for (let row = 0; row < rows; row++) {
      const offset = <usize>row * rowBytes;
      const difference = f32x4.sub(v128.load(gradient + offset), mean);
      v128.store(gradient + offset, f32x4.mul(v128.load(probabilities + offset), difference));
    }
  }
}

/**
 * −Σ y ln softmax(z) over the first `examples` examples; writes `scale` times its gradient by z.
 * Lanes beyond the examples get gradient 0.
 */
export function crossEntropy(
  logits: usize, targets: usize, gradient: usize,
  rows: i32, rowBytes: usize, vectors: i32, examples: i32, scale: f32,
): f64 {
  let total: f64 = 0;
  for (; vectors > 0; vectors--, examples -= 4, logits += VECTOR_BYTES, targets += VECTOR_BYTES, gradient += VECTOR_BYTES) {
    const greatest = greatestOf(logits, rows, rowBytes);
    let powerSum = f32x4.splat(0), targetSum = powerSum, targetTimesLogit = powerSum;
    for (let row = 0; row < rows; row++) {
      const offset = <usize>row * rowBytes;
      const z = v128.load(logits + offset);
      const shifted = f32x4.sub(z, greatest);
      const power = f32x4.add(exp(shifted), notANumberUnlessFinite(z));
      const target = v128.load(targets + offset);
      v128.store(gradient + offset, power);
      powerSum = f32x4.add(powerSum, power);
      targetSum = f32x4.add(targetSum, target);
      targetTimesLogit = multiplyAdd(targetTimesLogit, target, shifted);
    }
    const present = firstLanes(examples);
    const factor = f32x4.div(targetSum, powerSum);
    for (let row = 0; row < rows; row++) {
      const offset = <usize>row * rowBytes;
      const probability = f32x4.mul(v128.load(gradient + offset), factor);
      const derivative = f32x4.mul(f32x4.sub(probability, v128.load(targets + offset)), f32x4.splat(scale));
      v128.store(gradient + offset, v128.and(derivative, present));
    }
    const term = f32x4.sub(f32x4.mul(targetSum, log(powerSum)), targetTimesLogit);
    total += sumOfLanes(v128.and(term, present));
  }
  return total;
}
