// The losses that are a mean of a term per output: sums the terms and writes the gradient by the output or logit.
import { exp, log1p } from './elementary';
import { isProgram, lossByProgram } from './general';
import { firstLanes, sumOfLanes, VECTOR_BYTES } from './lanes';
import * as code from './codes';

/**
 * Sum of the loss's terms over the first `examples` examples; writes `scale` times their derivative.
 * Lanes beyond the examples get gradient 0.
 */
export function elementwiseLoss(
  kind: i32, outputs: usize, targets: usize, gradient: usize,
  rows: i32, rowBytes: usize, vectors: i32, examples: i32, scale: f32,
): f64 {
  switch (kind) {
    case code.MEAN_SQUARED_ERROR:
      return lossOf(code.MEAN_SQUARED_ERROR, outputs, targets, gradient, rows, rowBytes, vectors, examples, scale);
    case code.MEAN_ABSOLUTE_ERROR:
      return lossOf(code.MEAN_ABSOLUTE_ERROR, outputs, targets, gradient, rows, rowBytes, vectors, examples, scale);
    case code.HUBER: return lossOf(code.HUBER, outputs, targets, gradient, rows, rowBytes, vectors, examples, scale);
    case code.BINARY_CROSS_ENTROPY:
      return lossOf(code.BINARY_CROSS_ENTROPY, outputs, targets, gradient, rows, rowBytes, vectors, examples, scale);
    default:
      if (isProgram(kind)) return lossByProgram(kind, outputs, targets, gradient, rows, rowBytes, vectors, examples, scale);
      return unreachable();
  }
}

@inline
function lossOf(
  kind: i32, outputs: usize, targets: usize, gradient: usize,
  rows: i32, rowBytes: usize, vectors: i32, examples: i32, scale: f32,
): f64 {
  let total: f64 = 0;
  const factor = f32x4.splat(scale);
  for (; vectors > 0; vectors--, examples -= 4, outputs += VECTOR_BYTES, targets += VECTOR_BYTES, gradient += VECTOR_BYTES) {
    const present = firstLanes(examples);
    let sum = f32x4.splat(0);
    for (let row = 0; row < rows; row++) {
      const offset = <usize>row * rowBytes;
      const output = v128.load(outputs + offset);
      const target = v128.load(targets + offset);
      sum = f32x4.add(sum, term(kind, output, target));
      v128.store(gradient + offset, v128.and(f32x4.mul(derivativeOf(kind, output, target), factor), present));
    }
    total += sumOfLanes(v128.and(sum, present));
  }
  return total;
}

@inline
function term(kind: i32, output: v128, target: v128): v128 {
  const error = f32x4.sub(output, target);
  const size = f32x4.abs(error);
  if (kind == code.MEAN_SQUARED_ERROR) return f32x4.mul(error, error);
  if (kind == code.MEAN_ABSOLUTE_ERROR) return size;
  if (kind == code.HUBER) {
    const half = f32x4.splat(0.5);
    const square = f32x4.mul(f32x4.mul(half, error), error);
    return v128.bitselect(f32x4.sub(size, half), square, f32x4.gt(size, f32x4.splat(1)));
  }
  // Binary cross-entropy from z, rearranged so that the exponent is never positive and z is never taken from itself.
  const distance = f32x4.abs(output);
  const isPositive = f32x4.gt(output, f32x4.splat(0));
  const share = v128.bitselect(f32x4.sub(f32x4.splat(1), target), target, isPositive);
  return f32x4.add(f32x4.mul(distance, share), log1p(exp(f32x4.neg(distance))));
}

@inline
function derivativeOf(kind: i32, output: v128, target: v128): v128 {
  const error = f32x4.sub(output, target);
  if (kind == code.MEAN_SQUARED_ERROR) return f32x4.add(error, error);
  if (kind == code.MEAN_ABSOLUTE_ERROR) return sign(error);
  if (kind == code.HUBER) return v128.bitselect(sign(error), error, f32x4.gt(f32x4.abs(error), f32x4.splat(1)));
  const power = exp(f32x4.neg(f32x4.abs(output)));
  const larger = f32x4.div(f32x4.splat(1), f32x4.add(power, f32x4.splat(1)));
  const isPositive = f32x4.gt(output, f32x4.splat(0));
  return f32x4.sub(v128.bitselect(larger, f32x4.mul(power, larger), isPositive), target);
}

@inline
function sign(error: v128): v128 {
  const one = f32x4.splat(1), zero = f32x4.splat(0);
  return f32x4.sub(v128.and(f32x4.gt(error, zero), one), v128.and(f32x4.lt(error, zero), one));
}
