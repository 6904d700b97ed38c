// The hyperbolic tangent, which takes most of a small network's time: four vectors in step share every constant.
import { constant, horner, notANumberUnlessFinite, VECTOR_BYTES } from './lanes';

/**
 * tanh x = 2u / (1 + u²) with u = tanh(x / 2) = p / q, of which p = x·P(x²) and q = Q(x²), so 2pq / (p² + q²). An error of
 * u counts ever less as u nears 1, which spares coefficients: least greatest relative error, 2e-8 before rounding.
 * Q begins with 1 · x⁶, which saves a product.
 */
const NUMERATOR = memory.data<f32>([393372.03125, 11750.9208984375, 45.763126373291016]);
const DENOMINATOR = memory.data<f32>([786744.0625, 89063.8515625, 957.3170166015625]);
/**
 * Where PyTorch's float32 reaches ±1. The form is exactly ±1 at this number and so beyond it, and never more before it (the
 * test looks at every float32), so that the slope ends at exactly 0 and is never negative.
 */
const LIMITS = memory.data<f32>([8.66434, -8.66434]);
const ONE = memory.data<f32>([1]);

@inline
function store(at: usize, value: v128, slope: usize, one: v128): void {
  v128.store(at, value);
  v128.store(slope, f32x4.sub(one, f32x4.mul(value, value)));
}

/** z from `at` to `end` becomes tanh z; its slope 1 − tanh² z goes to `slope`. */
export function tanh(at: usize, end: usize, slope: usize): void {
  for (; at + 48 < end; at += 64, slope += 64) {
    const z0 = v128.load(at), z1 = v128.load(at, 16), z2 = v128.load(at, 32), z3 = v128.load(at, 48);
    let c = constant(LIMITS, 0);
    let x0 = f32x4.pmin(z0, c), x1 = f32x4.pmin(z1, c), x2 = f32x4.pmin(z2, c), x3 = f32x4.pmin(z3, c);
    c = constant(LIMITS, 1);
    x0 = f32x4.add(f32x4.pmax(x0, c), notANumberUnlessFinite(z0));
    x1 = f32x4.add(f32x4.pmax(x1, c), notANumberUnlessFinite(z1));
    x2 = f32x4.add(f32x4.pmax(x2, c), notANumberUnlessFinite(z2));
    x3 = f32x4.add(f32x4.pmax(x3, c), notANumberUnlessFinite(z3));
    const s0 = f32x4.mul(x0, x0), s1 = f32x4.mul(x1, x1), s2 = f32x4.mul(x2, x2), s3 = f32x4.mul(x3, x3);
    c = constant(NUMERATOR, 2);
    let p0 = c, p1 = c, p2 = c, p3 = c;
    c = constant(NUMERATOR, 1);
    p0 = f32x4.add(f32x4.mul(p0, s0), c);
    p1 = f32x4.add(f32x4.mul(p1, s1), c);
    p2 = f32x4.add(f32x4.mul(p2, s2), c);
    p3 = f32x4.add(f32x4.mul(p3, s3), c);
    c = constant(NUMERATOR, 0);
    p0 = f32x4.add(f32x4.mul(p0, s0), c);
    p1 = f32x4.add(f32x4.mul(p1, s1), c);
    p2 = f32x4.add(f32x4.mul(p2, s2), c);
    p3 = f32x4.add(f32x4.mul(p3, s3), c);
    p0 = f32x4.mul(x0, p0);
    p1 = f32x4.mul(x1, p1);
    p2 = f32x4.mul(x2, p2);
    p3 = f32x4.mul(x3, p3);
    c = constant(DENOMINATOR, 2);
    let q0 = f32x4.add(s0, c), q1 = f32x4.add(s1, c), q2 = f32x4.add(s2, c), q3 = f32x4.add(s3, c);
    c = constant(DENOMINATOR, 1);
    q0 = f32x4.add(f32x4.mul(q0, s0), c);
    q1 = f32x4.add(f32x4.mul(q1, s1), c);
    q2 = f32x4.add(f32x4.mul(q2, s2), c);
    q3 = f32x4.add(f32x4.mul(q3, s3), c);
    c = constant(DENOMINATOR, 0);
    q0 = f32x4.add(f32x4.mul(q0, s0), c);
    q1 = f32x4.add(f32x4.mul(q1, s1), c);
    q2 = f32x4.add(f32x4.mul(q2, s2), c);
    q3 = f32x4.add(f32x4.mul(q3, s3), c);
    x0 = f32x4.mul(p0, q0);
    x1 = f32x4.mul(p1, q1);
    x2 = f32x4.mul(p2, q2);
    x3 = f32x4.mul(p3, q3);
    q0 = f32x4.add(f32x4.mul(p0, p0), f32x4.mul(q0, q0));
    q1 = f32x4.add(f32x4.mul(p1, p1), f32x4.mul(q1, q1));
    q2 = f32x4.add(f32x4.mul(p2, p2), f32x4.mul(q2, q2));
    q3 = f32x4.add(f32x4.mul(p3, p3), f32x4.mul(q3, q3));
    c = constant(ONE, 0);
    store(at, f32x4.div(f32x4.add(x0, x0), q0), slope, c);
    store(at + 16, f32x4.div(f32x4.add(x1, x1), q1), slope + 16, c);
    store(at + 32, f32x4.div(f32x4.add(x2, x2), q2), slope + 32, c);
    store(at + 48, f32x4.div(f32x4.add(x3, x3), q3), slope + 48, c);
  }
  for (; at < end; at += VECTOR_BYTES, slope += VECTOR_BYTES) {
    store(at, hyperbolicTangent(v128.load(at)), slope, constant(ONE, 0));
  }
}

/** NaN where z isn't finite. */
@inline
export function hyperbolicTangent(z: v128): v128 {
  const clamped = f32x4.pmax(f32x4.pmin(z, constant(LIMITS, 0)), constant(LIMITS, 1));
  const x = f32x4.add(clamped, notANumberUnlessFinite(z));
  const square = f32x4.mul(x, x);
  let p = constant(NUMERATOR, 2);
  p = horner(p, square, NUMERATOR, 1);
  p = horner(p, square, NUMERATOR, 0);
  p = f32x4.mul(x, p);
  let q = f32x4.add(square, constant(DENOMINATOR, 2));
  q = horner(q, square, DENOMINATOR, 1);
  q = horner(q, square, DENOMINATOR, 0);
  const product = f32x4.mul(p, q);
  return f32x4.div(f32x4.add(product, product), f32x4.add(f32x4.mul(p, p), f32x4.mul(q, q)));
}
