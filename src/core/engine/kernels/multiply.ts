// Matrix product, the kernel that most of a training step is spent in: C (+)= A · B with sizes and distances as arguments.
// Tiles of 4 rows × 2 vectors, and no unrolling over the depth: more accumulators than that spill in V8.
import { multiplyAdd, storeTransposed, VECTOR_BYTES } from './lanes';

/** From so many vectors of columns on, it pays to bring four rows of A side by side first. */
const PACKED_COLUMNS = 8;

/**
 * C[m][n] = start + Σ_k A[m·aRow + k·aStep] · B[k·bStep + n]. Distances are in bytes; a column is a vector of four
 * numbers; `depth` is at least 1. The start is `bias[m]` when `bias` is an address, else what C holds when
 * `accumulate`, else 0. `scratch` has room for `depth` vectors.
 */
export function multiply(
  c: usize, cRow: usize,
  a: usize, aRow: usize, aStep: usize,
  b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32,
  bias: usize, accumulate: bool, scratch: usize,
): void {
  const isAdjacent = aRow == 4;
  const isPacked = !isAdjacent && columns >= PACKED_COLUMNS;
  let m = 0;
  for (; m + 4 <= rows; m += 4) {
    let n = 0;
    if (isPacked) pack(a, aRow, aStep, depth, scratch);
    if (isAdjacent || isPacked) {
      const from = isPacked ? scratch : a, step = isPacked ? VECTOR_BYTES : aStep;
      for (; n + 2 <= columns; n += 2) {
        adjacentTile(c + <usize>n * VECTOR_BYTES, cRow, from, step, b + <usize>n * VECTOR_BYTES, bStep, depth, bias, accumulate);
      }
    }
    for (; n + 2 <= columns; n += 2) {
      tile4x2(c + <usize>n * VECTOR_BYTES, cRow, a, aRow, aStep, b + <usize>n * VECTOR_BYTES, bStep, depth, bias, accumulate);
    }
    if (n < columns) {
      tile4x1(c + <usize>n * VECTOR_BYTES, cRow, a, aRow, aStep, b + <usize>n * VECTOR_BYTES, bStep, depth, bias, accumulate);
    }
    a += 4 * aRow;
    c += 4 * cRow;
    if (bias) bias += 16;
  }
  for (; m < rows; m++) {
    let n = 0;
    for (; n + 2 <= columns; n += 2) {
      tile1x2(c + <usize>n * VECTOR_BYTES, a, aStep, b + <usize>n * VECTOR_BYTES, bStep, depth, bias, accumulate);
    }
    if (n < columns) {
      tile1x1(c + <usize>n * VECTOR_BYTES, a, aStep, b + <usize>n * VECTOR_BYTES, bStep, depth, bias, accumulate);
    }
    a += aRow;
    c += cRow;
    if (bias) bias += 4;
  }
}

/** Four rows of A side by side, one vector per k: a tile then follows one address instead of four. */
function pack(a: usize, aRow: usize, aStep: usize, depth: i32, to: usize): void {
  if (aStep == 4) {
    for (; depth >= 4; depth -= 4, to += 64) {
      storeTransposed(v128.load(a), v128.load(a + aRow), v128.load(a + 2 * aRow), v128.load(a + 3 * aRow), to, VECTOR_BYTES);
      a += 16;
    }
  }
  let offset: usize = 0;
  for (; depth > 0; depth--, offset += aStep, to += VECTOR_BYTES) {
    store<f32>(to, load<f32>(a + offset));
    store<f32>(to, load<f32>(a + aRow + offset), 4);
    store<f32>(to, load<f32>(a + 2 * aRow + offset), 8);
    store<f32>(to, load<f32>(a + 3 * aRow + offset), 12);
  }
}

/** A tile whose four rows of A lie side by side. */
@inline
function adjacentTile(
  c: usize, cRow: usize,
  a: usize, aStep: usize,
  b: usize, bStep: usize,
  depth: i32, bias: usize, accumulate: bool,
): void {
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
  const end = b + <usize>depth * bStep;
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
    a += aStep;
    b += bStep;
  } while (b != end);
  v128.store(c, c00);
  v128.store(c, c01, 16);
  c += cRow;
  v128.store(c, c10);
  v128.store(c, c11, 16);
  c += cRow;
  v128.store(c, c20);
  v128.store(c, c21, 16);
  c += cRow;
  v128.store(c, c30);
  v128.store(c, c31, 16);
}

@inline
function tile4x2(
  c: usize, cRow: usize,
  a: usize, aRow: usize, aStep: usize,
  b: usize, bStep: usize,
  depth: i32, bias: usize, accumulate: bool,
): void {
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
  v128.store(c, c00);
  v128.store(c, c01, 16);
  c += cRow;
  v128.store(c, c10);
  v128.store(c, c11, 16);
  c += cRow;
  v128.store(c, c20);
  v128.store(c, c21, 16);
  c += cRow;
  v128.store(c, c30);
  v128.store(c, c31, 16);
}

@inline
function tile4x1(
  c: usize, cRow: usize,
  a: usize, aRow: usize, aStep: usize,
  b: usize, bStep: usize,
  depth: i32, bias: usize, accumulate: bool,
): void {
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
  v128.store(c, c0);
  v128.store(c + cRow, c1);
  v128.store(c + 2 * cRow, c2);
  v128.store(c + 3 * cRow, c3);
}

@inline
function tile1x2(c: usize, a: usize, aStep: usize, b: usize, bStep: usize, depth: i32, bias: usize, accumulate: bool): void {
  let c0 = f32x4.splat(0), c1 = c0;
  if (bias) {
    c0 = v128.load32_splat(bias);
    c1 = c0;
  } else if (accumulate) {
    c0 = v128.load(c);
    c1 = v128.load(c, 16);
  }
  const end = b + <usize>depth * bStep;
  do {
    const w = v128.load32_splat(a);
    c0 = multiplyAdd(c0, w, v128.load(b));
    c1 = multiplyAdd(c1, w, v128.load(b, 16));
    a += aStep;
    b += bStep;
  } while (b != end);
  v128.store(c, c0);
  v128.store(c, c1, 16);
}

@inline
function tile1x1(c: usize, a: usize, aStep: usize, b: usize, bStep: usize, depth: i32, bias: usize, accumulate: bool): void {
  let c0 = f32x4.splat(0);
  if (bias) c0 = v128.load32_splat(bias);
  else if (accumulate) c0 = v128.load(c);
  const end = b + <usize>depth * bStep;
  do {
    c0 = multiplyAdd(c0, v128.load32_splat(a), v128.load(b));
    a += aStep;
    b += bStep;
  } while (b != end);
  v128.store(c, c0);
}
