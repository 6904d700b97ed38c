// One update of all parameters by each optimizer, from one bank of memory into the next, which counts only if it is finite.
// A bank holds parameters, gradients and the optimizer's slots, `bytes` each. `gradients` are those that the optimizer takes.
// Rules and order of operations are those of src/core/learning/optimizers. Each returns true when something isn't finite.
import { multiplyAdd, notANumberUnlessFinite, VECTOR_BYTES } from './lanes';

/** Whether some number of this part of a bank isn't finite: what programs leave is looked at afterwards. */
export function isBroken(at: usize, bytes: usize): bool {
  let bad = f32x4.splat(0);
  for (const end = at + bytes; at < end; at += VECTOR_BYTES) bad = v128.or(bad, notANumberUnlessFinite(v128.load(at)));
  return v128.any_true(bad);
}

/** Takes the gradients of the next bank as they are. */
export function sgd(bank: usize, next: usize, bytes: usize, learningRate: f32): bool {
  const rate = f32x4.splat(learningRate);
  let bad = f32x4.splat(0);
  for (const end = bank + bytes; bank < end; bank += VECTOR_BYTES, next += VECTOR_BYTES) {
    const parameter = f32x4.sub(v128.load(bank), f32x4.mul(rate, v128.load(next + bytes)));
    v128.store(next, parameter);
    bad = v128.or(bad, notANumberUnlessFinite(parameter));
  }
  return v128.any_true(bad);
}

export function momentum(
  bank: usize, next: usize, bytes: usize, gradients: usize,
  learningRate: f32, momentum: f32, nesterov: bool,
): bool {
  const rate = f32x4.splat(learningRate), mu = f32x4.splat(momentum);
  const toGradients = gradients - next;
  let bad = f32x4.splat(0);
  for (const end = bank + bytes; bank < end; bank += VECTOR_BYTES, next += VECTOR_BYTES) {
    const gradient = v128.load(next + toGradients);
    const velocity = f32x4.add(f32x4.mul(mu, v128.load(bank + 2 * bytes)), gradient);
    const direction = nesterov ? multiplyAdd(gradient, mu, velocity) : velocity;
    const parameter = f32x4.sub(v128.load(bank), f32x4.mul(rate, direction));
    v128.store(next, parameter);
    v128.store(next + 2 * bytes, velocity);
    bad = v128.or(bad, v128.or(notANumberUnlessFinite(parameter), notANumberUnlessFinite(velocity)));
  }
  return v128.any_true(bad);
}

export function adagrad(bank: usize, next: usize, bytes: usize, gradients: usize, learningRate: f32, epsilon: f32): bool {
  const rate = f32x4.splat(learningRate), e = f32x4.splat(epsilon);
  const toGradients = gradients - next;
  let bad = f32x4.splat(0);
  for (const end = bank + bytes; bank < end; bank += VECTOR_BYTES, next += VECTOR_BYTES) {
    const gradient = v128.load(next + toGradients);
    const squares = multiplyAdd(v128.load(bank + 2 * bytes), gradient, gradient);
    const change = f32x4.div(f32x4.mul(rate, gradient), f32x4.add(f32x4.sqrt(squares), e));
    const parameter = f32x4.sub(v128.load(bank), change);
    v128.store(next, parameter);
    v128.store(next + 2 * bytes, squares);
    bad = v128.or(bad, v128.or(notANumberUnlessFinite(parameter), notANumberUnlessFinite(squares)));
  }
  return v128.any_true(bad);
}

export function rmsprop(
  bank: usize, next: usize, bytes: usize, gradients: usize,
  learningRate: f32, alpha: f32, oneMinusAlpha: f32, epsilon: f32, momentum: f32,
): bool {
  const rate = f32x4.splat(learningRate), e = f32x4.splat(epsilon), mu = f32x4.splat(momentum);
  const a = f32x4.splat(alpha), oneMinusA = f32x4.splat(oneMinusAlpha);
  const toGradients = gradients - next;
  let bad = f32x4.splat(0);
  for (const end = bank + bytes; bank < end; bank += VECTOR_BYTES, next += VECTOR_BYTES) {
    const gradient = v128.load(next + toGradients);
    const square = f32x4.mul(f32x4.mul(oneMinusA, gradient), gradient);
    const mean = f32x4.add(f32x4.mul(a, v128.load(bank + 2 * bytes)), square);
    const direction = f32x4.div(gradient, f32x4.add(f32x4.sqrt(mean), e));
    const velocity = f32x4.add(f32x4.mul(mu, v128.load(bank + 3 * bytes)), direction);
    const parameter = f32x4.sub(v128.load(bank), f32x4.mul(rate, velocity));
    v128.store(next, parameter);
    v128.store(next + 2 * bytes, mean);
    v128.store(next + 3 * bytes, velocity);
    bad = v128.or(bad, v128.or(notANumberUnlessFinite(parameter), notANumberUnlessFinite(mean)));
    bad = v128.or(bad, notANumberUnlessFinite(velocity));
  }
  return v128.any_true(bad);
}

/**
 * Adam and AdamW: each parameter is first multiplied by `keep`. `corrections` holds vectors of step sizes and then of
 * 1 / √(1 − β₂ᵗ): one of each when all parameters are at the same step (`correctionStep` 0), else one per vector of
 * parameters (`correctionStep` 16).
 */
export function moments(
  bank: usize, next: usize, bytes: usize, gradients: usize,
  beta1: f32, oneMinusBeta1: f32, beta2: f32, oneMinusBeta2: f32, epsilon: f32, keep: f32,
  stepSizes: usize, squareScales: usize, correctionStep: usize,
): bool {
  const e = f32x4.splat(epsilon), k = f32x4.splat(keep);
  const b1 = f32x4.splat(beta1), oneMinusB1 = f32x4.splat(oneMinusBeta1);
  const b2 = f32x4.splat(beta2), oneMinusB2 = f32x4.splat(oneMinusBeta2);
  const toGradients = gradients - next;
  let bad = f32x4.splat(0);
  for (const end = bank + bytes; bank < end; bank += VECTOR_BYTES, next += VECTOR_BYTES) {
    const gradient = v128.load(next + toGradients);
    const mean = f32x4.add(f32x4.mul(b1, v128.load(bank + 2 * bytes)), f32x4.mul(oneMinusB1, gradient));
    const share = f32x4.mul(f32x4.mul(oneMinusB2, gradient), gradient);
    const square = f32x4.add(f32x4.mul(b2, v128.load(bank + 3 * bytes)), share);
    const root = multiplyAdd(e, f32x4.sqrt(square), v128.load(squareScales));
    const change = f32x4.div(f32x4.mul(v128.load(stepSizes), mean), root);
    const parameter = f32x4.sub(f32x4.mul(k, v128.load(bank)), change);
    v128.store(next, parameter);
    v128.store(next + 2 * bytes, mean);
    v128.store(next + 3 * bytes, square);
    bad = v128.or(bad, v128.or(notANumberUnlessFinite(parameter), notANumberUnlessFinite(mean)));
    bad = v128.or(bad, notANumberUnlessFinite(square));
    stepSizes += correctionStep;
    squareScales += correctionStep;
  }
  return v128.any_true(bad);
}
