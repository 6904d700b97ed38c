// Dense products for one to three examples: lanes over neurons, since lanes over examples would be mostly empty.
import { firstLanes, multiplyAdd, sumsOfLanes, VECTOR_BYTES } from './lanes';

/** Mini-batches (or what is left of them) that this is for. */
export const MOST_FEW = 3;
/** Below so many sources or targets, bringing the sources side by side costs more than it saves. */
const LEAST_DEPTH = 8;
const LEAST_ROWS = 4;

@inline
export function suitsFew(examples: i32, rows: i32, depth: i32): bool {
  return examples <= MOST_FEW && depth >= LEAST_DEPTH && rows >= LEAST_ROWS;
}

/**
 * C[m][e] = start + Σ_k A[m][k] · B[k][e], with rows of A padded to whole vectors, and rows of B and C of one vector, `rowBytes`
 * apart. The start is `bias[m]` when `bias` is an address, else what C holds. Lanes beyond the examples repeat the last one.
 * `scratch` has room for three rows of A.
 */
export function forwardOfFew(
  c: usize, a: usize, aRow: usize, b: usize, rowBytes: usize, rows: i32, depth: i32, bias: usize, examples: i32, scratch: usize,
): void {
  turn(b, rowBytes, depth, scratch, aRow);
  if (examples == 1) forward(1, c, a, aRow, rowBytes, rows, bias, scratch);
  else if (examples == 2) forward(2, c, a, aRow, rowBytes, rows, bias, scratch);
  else forward(3, c, a, aRow, rowBytes, rows, bias, scratch);
}

/**
 * C[k][e] = Σ_m A[m][k] · B[m][e], added to what C holds when `isAdded`, then times the slope that lies `slopeDistance` from it
 * unless that is 0. Lanes beyond the examples are 0, or what they were when `isAdded`.
 */
export function backwardOfFew(
  c: usize, a: usize, aRow: usize, b: usize, rowBytes: usize, rows: i32, depth: i32, isAdded: bool, slopeDistance: usize, examples: i32,
): void {
  if (examples == 1) backward(1, c, a, aRow, b, rowBytes, rows, depth, isAdded, slopeDistance);
  else if (examples == 2) backward(2, c, a, aRow, b, rowBytes, rows, depth, isAdded, slopeDistance);
  else backward(3, c, a, aRow, b, rowBytes, rows, depth, isAdded, slopeDistance);
}

/** Four rows of one lane per example become one row per example, the rest of its last vector 0. */
function turn(b: usize, rowBytes: usize, depth: i32, to: usize, toRow: usize): void {
  for (; depth > 0; depth -= 4, b += 4 * rowBytes, to += VECTOR_BYTES) {
    const b0 = v128.load(b), b1 = v128.load(b + rowBytes), b2 = v128.load(b + 2 * rowBytes), b3 = v128.load(b + 3 * rowBytes);
    const b01 = v128.shuffle<f32>(b0, b1, 0, 4, 1, 5), b23 = v128.shuffle<f32>(b2, b3, 0, 4, 1, 5);
    // What lies behind the sources is another neuron's, and need not be finite.
    const present = firstLanes(depth);
    v128.store(to, v128.and(v128.shuffle<f32>(b01, b23, 0, 1, 4, 5), present));
    v128.store(to + toRow, v128.and(v128.shuffle<f32>(b01, b23, 2, 3, 6, 7), present));
    const high01 = v128.shuffle<f32>(b0, b1, 2, 6, 3, 7), high23 = v128.shuffle<f32>(b2, b3, 2, 6, 3, 7);
    v128.store(to + 2 * toRow, v128.and(v128.shuffle<f32>(high01, high23, 0, 1, 4, 5), present));
  }
}

@inline
function forward(
  examples: i32, c: usize, a: usize, aRow: usize, rowBytes: usize, rows: i32, bias: usize, sources: usize,
): void {
  for (; rows >= 4; rows -= 4, a += 4 * aRow, c += 4 * rowBytes) {
    forwardRows(examples, 4, c, a, a + aRow, a + 2 * aRow, a + 3 * aRow, aRow, rowBytes, bias, sources);
    if (bias) bias += 16;
  }
  if (rows == 0) return;
  const a1 = rows > 1 ? a + aRow : a, a2 = rows > 2 ? a + 2 * aRow : a;
  forwardRows(examples, rows, c, a, a1, a2, a, aRow, rowBytes, bias, sources);
}

/** At most four rows; `length` is that of a row of A in bytes. */
@inline
function forwardRows(
  examples: i32, rows: i32, c: usize, a0: usize, a1: usize, a2: usize, a3: usize,
  length: usize, rowBytes: usize, bias: usize, sources: usize,
): void {
  const first = dots(a0, a1, a2, a3, sources, length);
  const second = examples > 1 ? dots(a0, a1, a2, a3, sources + length, length) : first;
  const third = examples > 2 ? dots(a0, a1, a2, a3, sources + 2 * length, length) : second;
  const low = v128.shuffle<f32>(first, second, 0, 4, 1, 5), high = v128.shuffle<f32>(first, second, 2, 6, 3, 7);
  const low2 = v128.shuffle<f32>(third, third, 0, 4, 1, 5), high2 = v128.shuffle<f32>(third, third, 2, 6, 3, 7);
  endForward(c, v128.shuffle<f32>(low, low2, 0, 1, 4, 5), bias, 0);
  if (rows > 1) endForward(c + rowBytes, v128.shuffle<f32>(low, low2, 2, 3, 6, 7), bias, 4);
  if (rows > 2) endForward(c + 2 * rowBytes, v128.shuffle<f32>(high, high2, 0, 1, 4, 5), bias, 8);
  if (rows > 3) endForward(c + 3 * rowBytes, v128.shuffle<f32>(high, high2, 2, 3, 6, 7), bias, 12);
}

@inline
function endForward(at: usize, sum: v128, bias: usize, offset: usize): void {
  v128.store(at, f32x4.add(bias ? v128.load32_splat(bias + offset) : v128.load(at), sum));
}

/** The products of four rows with one, as the lanes of a vector. */
@inline
function dots(a0: usize, a1: usize, a2: usize, a3: usize, x: usize, length: usize): v128 {
  const zero = f32x4.splat(0);
  let s0 = zero, s1 = zero, s2 = zero, s3 = zero;
  for (let at: usize = 0; at < length; at += VECTOR_BYTES) {
    const v = v128.load(x + at);
    s0 = multiplyAdd(s0, v128.load(a0 + at), v);
    s1 = multiplyAdd(s1, v128.load(a1 + at), v);
    s2 = multiplyAdd(s2, v128.load(a2 + at), v);
    s3 = multiplyAdd(s3, v128.load(a3 + at), v);
  }
  return sumsOfLanes(s0, s1, s2, s3);
}

@inline
function backward(
  examples: i32, c: usize, a: usize, aRow: usize, b: usize, rowBytes: usize, rows: i32, depth: i32, isAdded: bool, slopeDistance: usize,
): void {
  const end = b + <usize>rows * rowBytes;
  for (; depth > 4; depth -= 8, a += 32, c += 8 * rowBytes) {
    const zero = f32x4.splat(0);
    let x0 = zero, x1 = zero, y0 = zero, y1 = zero, z0 = zero, z1 = zero;
    for (let from = a, by = b; by != end; from += aRow, by += rowBytes) {
      const a0 = v128.load(from), a1 = v128.load(from, 16);
      const x = v128.load32_splat(by);
      x0 = multiplyAdd(x0, a0, x);
      x1 = multiplyAdd(x1, a1, x);
      if (examples > 1) {
        const y = v128.load32_splat(by, 4);
        y0 = multiplyAdd(y0, a0, y);
        y1 = multiplyAdd(y1, a1, y);
      }
      if (examples > 2) {
        const z = v128.load32_splat(by, 8);
        z0 = multiplyAdd(z0, a0, z);
        z1 = multiplyAdd(z1, a1, z);
      }
    }
    endBackward(c, x0, y0, z0, 4, rowBytes, isAdded, slopeDistance);
    endBackward(c + 4 * rowBytes, x1, y1, z1, depth - 4, rowBytes, isAdded, slopeDistance);
  }
  if (depth <= 0) return;
  let x0 = f32x4.splat(0), y0 = x0, z0 = x0;
  for (let from = a, by = b; by != end; from += aRow, by += rowBytes) {
    const a0 = v128.load(from);
    x0 = multiplyAdd(x0, a0, v128.load32_splat(by));
    if (examples > 1) y0 = multiplyAdd(y0, a0, v128.load32_splat(by, 4));
    if (examples > 2) z0 = multiplyAdd(z0, a0, v128.load32_splat(by, 8));
  }
  endBackward(c, x0, y0, z0, depth, rowBytes, isAdded, slopeDistance);
}

/** Writes the gradients of at most four sources, whose examples x, y and z hold. */
@inline
function endBackward(
  c: usize, x: v128, y: v128, z: v128, sources: i32, rowBytes: usize, isAdded: bool, slopeDistance: usize,
): void {
  const none = f32x4.splat(0);
  const low = v128.shuffle<f32>(x, y, 0, 4, 1, 5), high = v128.shuffle<f32>(x, y, 2, 6, 3, 7);
  const low2 = v128.shuffle<f32>(z, none, 0, 4, 1, 5), high2 = v128.shuffle<f32>(z, none, 2, 6, 3, 7);
  endGradient(c, v128.shuffle<f32>(low, low2, 0, 1, 4, 5), isAdded, slopeDistance);
  if (sources > 1) endGradient(c + rowBytes, v128.shuffle<f32>(low, low2, 2, 3, 6, 7), isAdded, slopeDistance);
  if (sources > 2) endGradient(c + 2 * rowBytes, v128.shuffle<f32>(high, high2, 0, 1, 4, 5), isAdded, slopeDistance);
  if (sources > 3) endGradient(c + 3 * rowBytes, v128.shuffle<f32>(high, high2, 2, 3, 6, 7), isAdded, slopeDistance);
}

@inline
function endGradient(at: usize, sum: v128, isAdded: bool, slopeDistance: usize): void {
  if (isAdded) sum = f32x4.add(v128.load(at), sum);
  v128.store(at, slopeDistance ? f32x4.mul(sum, v128.load(at + slopeDistance)) : sum);
}
