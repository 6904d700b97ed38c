// The tiles that a matrix product is made of: a few rows × vectors of C, summed over the depth in registers.
// No more than 4 rows × 2 vectors, and no unrolling over the depth: V8 spills the sums otherwise.
import { endOne, endPair } from './endings';
import { multiplyAdd, VECTOR_BYTES } from './lanes';

/** Where a row's sums start: from its bias when `bias` is an address, else from C when `accumulate`, else from 0. */
@inline
function startOf(at: usize, bias: usize, accumulate: bool): v128 {
  if (bias) return v128.load32_splat(bias);
  return accumulate ? v128.load(at) : f32x4.splat(0);
}

/** Four rows of A side by side, a vector for each k, × 2 vectors. */
@inline
export function packedTile(
  kind: i32, c: usize, cRow: usize, a: usize, b: usize, bStep: usize,
  depth: i32, bias: usize, accumulate: bool, isLast: bool,
): v128 {
  const zero = f32x4.splat(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  if (bias) {
    c00 = v128.load32_splat(bias);
    c10 = v128.load32_splat(bias, 4);
    c20 = v128.load32_splat(bias, 8);
    c30 = v128.load32_splat(bias, 12);
    c01 = c00;
    c11 = c10;
    c21 = c20;
    c31 = c30;
  } else if (accumulate) {
    c00 = v128.load(c);
    c01 = v128.load(c, 16);
    c10 = v128.load(c + cRow);
    c11 = v128.load(c + cRow, 16);
    c20 = v128.load(c + 2 * cRow);
    c21 = v128.load(c + 2 * cRow, 16);
    c30 = v128.load(c + 3 * cRow);
    c31 = v128.load(c + 3 * cRow, 16);
  }
  const end = a + <usize>depth * VECTOR_BYTES;
  do {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let w = v128.load32_splat(a);
    c00 = multiplyAdd(c00, w, b0);
    c01 = multiplyAdd(c01, w, b1);
    w = v128.load32_splat(a, 4);
    c10 = multiplyAdd(c10, w, b0);
    c11 = multiplyAdd(c11, w, b1);
    w = v128.load32_splat(a, 8);
    c20 = multiplyAdd(c20, w, b0);
    c21 = multiplyAdd(c21, w, b1);
    w = v128.load32_splat(a, 12);
    c30 = multiplyAdd(c30, w, b0);
    c31 = multiplyAdd(c31, w, b1);
    a += VECTOR_BYTES;
    b += bStep;
  } while (a != end);
  let bad = endPair(kind, c, c00, c01, isLast);
  c += cRow;
  bad = v128.or(bad, endPair(kind, c, c10, c11, isLast));
  c += cRow;
  bad = v128.or(bad, endPair(kind, c, c20, c21, isLast));
  c += cRow;
  return v128.or(bad, endPair(kind, c, c30, c31, isLast));
}

@inline
export function tile4x2(
  kind: i32, c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  depth: i32, bias: usize, accumulate: bool, isLast: bool,
): v128 {
  const zero = f32x4.splat(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  if (bias) {
    c00 = v128.load32_splat(bias);
    c10 = v128.load32_splat(bias, 4);
    c20 = v128.load32_splat(bias, 8);
    c30 = v128.load32_splat(bias, 12);
    c01 = c00;
    c11 = c10;
    c21 = c20;
    c31 = c30;
  } else if (accumulate) {
    c00 = v128.load(c);
    c01 = v128.load(c, 16);
    c10 = v128.load(c + cRow);
    c11 = v128.load(c + cRow, 16);
    c20 = v128.load(c + 2 * cRow);
    c21 = v128.load(c + 2 * cRow, 16);
    c30 = v128.load(c + 3 * cRow);
    c31 = v128.load(c + 3 * cRow, 16);
  }
  let a0 = a, a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow;
  const end = b + <usize>depth * bStep;
  do {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let w = v128.load32_splat(a0);
    c00 = multiplyAdd(c00, w, b0);
    c01 = multiplyAdd(c01, w, b1);
    w = v128.load32_splat(a1);
    c10 = multiplyAdd(c10, w, b0);
    c11 = multiplyAdd(c11, w, b1);
    w = v128.load32_splat(a2);
    c20 = multiplyAdd(c20, w, b0);
    c21 = multiplyAdd(c21, w, b1);
    w = v128.load32_splat(a3);
    c30 = multiplyAdd(c30, w, b0);
    c31 = multiplyAdd(c31, w, b1);
    a0 += aStep;
    a1 += aStep;
    a2 += aStep;
    a3 += aStep;
    b += bStep;
  } while (b != end);
  let bad = endPair(kind, c, c00, c01, isLast);
  c += cRow;
  bad = v128.or(bad, endPair(kind, c, c10, c11, isLast));
  c += cRow;
  bad = v128.or(bad, endPair(kind, c, c20, c21, isLast));
  c += cRow;
  return v128.or(bad, endPair(kind, c, c30, c31, isLast));
}

/** For three columns: as many sums as go without spilling. */
@inline
export function tile2x3(
  kind: i32, c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  depth: i32, bias: usize, accumulate: bool,
): v128 {
  const zero = f32x4.splat(0);
  let c00 = zero, c01 = zero, c02 = zero, c10 = zero, c11 = zero, c12 = zero;
  if (bias) {
    c00 = v128.load32_splat(bias);
    c10 = v128.load32_splat(bias, 4);
    c01 = c00;
    c02 = c00;
    c11 = c10;
    c12 = c10;
  } else if (accumulate) {
    c00 = v128.load(c);
    c01 = v128.load(c, 16);
    c02 = v128.load(c, 32);
    c10 = v128.load(c + cRow);
    c11 = v128.load(c + cRow, 16);
    c12 = v128.load(c + cRow, 32);
  }
  let a0 = a, a1 = a + aRow;
  const end = b + <usize>depth * bStep;
  do {
    const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32);
    let w = v128.load32_splat(a0);
    c00 = multiplyAdd(c00, w, b0);
    c01 = multiplyAdd(c01, w, b1);
    c02 = multiplyAdd(c02, w, b2);
    w = v128.load32_splat(a1);
    c10 = multiplyAdd(c10, w, b0);
    c11 = multiplyAdd(c11, w, b1);
    c12 = multiplyAdd(c12, w, b2);
    a0 += aStep;
    a1 += aStep;
    b += bStep;
  } while (b != end);
  let bad = v128.or(endPair(kind, c, c00, c01, false), endOne(kind, c + 32, c02, true));
  c += cRow;
  bad = v128.or(bad, endPair(kind, c, c10, c11, false));
  return v128.or(bad, endOne(kind, c + 32, c12, true));
}

@inline
export function tile4x1(
  kind: i32, c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  depth: i32, bias: usize, accumulate: bool,
): v128 {
  const zero = f32x4.splat(0);
  let c0 = zero, c1 = zero, c2 = zero, c3 = zero;
  if (bias) {
    c0 = v128.load32_splat(bias);
    c1 = v128.load32_splat(bias, 4);
    c2 = v128.load32_splat(bias, 8);
    c3 = v128.load32_splat(bias, 12);
  } else if (accumulate) {
    c0 = v128.load(c);
    c1 = v128.load(c + cRow);
    c2 = v128.load(c + 2 * cRow);
    c3 = v128.load(c + 3 * cRow);
  }
  let a0 = a, a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow;
  const end = b + <usize>depth * bStep;
  do {
    const b0 = v128.load(b);
    c0 = multiplyAdd(c0, v128.load32_splat(a0), b0);
    c1 = multiplyAdd(c1, v128.load32_splat(a1), b0);
    c2 = multiplyAdd(c2, v128.load32_splat(a2), b0);
    c3 = multiplyAdd(c3, v128.load32_splat(a3), b0);
    a0 += aStep;
    a1 += aStep;
    a2 += aStep;
    a3 += aStep;
    b += bStep;
  } while (b != end);
  let bad = endOne(kind, c, c0, true);
  c += cRow;
  bad = v128.or(bad, endOne(kind, c, c1, true));
  c += cRow;
  bad = v128.or(bad, endOne(kind, c, c2, true));
  c += cRow;
  return v128.or(bad, endOne(kind, c, c3, true));
}

/** One row and one to four columns, so that the sums of a last row wait less for each other. */
@inline
export function rowTile(
  kind: i32, columns: i32, c: usize, a: usize, aStep: usize, b: usize, bStep: usize,
  depth: i32, bias: usize, accumulate: bool, isLast: bool,
): v128 {
  let c0 = startOf(c, bias, accumulate), c1 = c0, c2 = c0, c3 = c0;
  if (columns > 1) c1 = startOf(c + 16, bias, accumulate);
  if (columns > 2) c2 = startOf(c + 32, bias, accumulate);
  if (columns > 3) c3 = startOf(c + 48, bias, accumulate);
  const end = b + <usize>depth * bStep;
  do {
    const w = v128.load32_splat(a);
    c0 = multiplyAdd(c0, w, v128.load(b));
    if (columns > 1) c1 = multiplyAdd(c1, w, v128.load(b, 16));
    if (columns > 2) c2 = multiplyAdd(c2, w, v128.load(b, 32));
    if (columns > 3) c3 = multiplyAdd(c3, w, v128.load(b, 48));
    a += aStep;
    b += bStep;
  } while (b != end);
  if (columns == 1) return endOne(kind, c, c0, isLast);
  const bad = endPair(kind, c, c0, c1, isLast && columns == 2);
  if (columns == 3) return v128.or(bad, endOne(kind, c + 32, c2, isLast));
  return columns == 4 ? v128.or(bad, endPair(kind, c + 32, c2, c3, isLast)) : bad;
}
