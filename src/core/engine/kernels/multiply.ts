// Matrix products, the kernels that most of a training step is spent in: sizes and distances are arguments.
// C[m][n] = start + Σ_k A[m·aRow + k·aStep] · B[k·bStep + n]. Distances are in bytes; a column is a vector of four numbers;
// `depth` is at least 1. The start is `bias[m]` when `bias` is an address, else what C holds when `accumulate`, else 0.
import { DESCEND, noteBroken, STORE, THROUGH_SLOPE } from './endings';
import { FEW_TERMS, multiplyFewTerms } from './few-terms';
import { storeTransposed, VECTOR_BYTES } from './lanes';
import { packedTile, rowTile, tile2x3, tile4x1, tile4x2 } from './tiles';

/** From so many columns on, it pays to bring four rows of A side by side first. */
const WIDE = 4;
/** Two columns of a B of more vectors than are near are brought side by side, if so many rows will read them. */
const PANEL_ROWS = 32;
const NEAR_VECTORS = 2048;

// The narrow kinds stand inside their callers: a call with so many arguments costs as much as a small product.

/** `scratch` has room for `depth` vectors, and for B behind them. */
@inline
export function multiply(
  c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, bias: usize, accumulate: bool, scratch: usize,
): void {
  if (columns < WIDE) narrow(STORE, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, bias, accumulate);
  else if (isFar(rows, columns, depth)) multiplyFar(c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, bias, accumulate, scratch);
  else multiplyWide(c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, bias, accumulate, scratch);
}

/** The same from 0 or C, each sum times the slope that belongs to its place. */
@inline
export function multiplyThroughSlopes(
  c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, accumulate: bool, scratch: usize,
): void {
  if (columns < WIDE) narrow(THROUGH_SLOPE, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, 0, accumulate);
  else multiplyWideThroughSlopes(c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, accumulate, scratch);
}

/** The same from 0 or C, each sum being the gradient of a parameter, which it moves. */
@inline
export function multiplyAndDescend(
  c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, accumulate: bool, scratch: usize,
): void {
  if (columns < WIDE) narrow(DESCEND, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, 0, accumulate);
  else if (isFar(rows, columns, depth)) multiplyFarAndDescend(c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, accumulate, scratch);
  else multiplyWideAndDescend(c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, accumulate, scratch);
}

/** B does not fit into the nearest cache, and many rows will read it. */
@inline
function isFar(rows: i32, columns: i32, depth: i32): bool {
  return rows >= PANEL_ROWS && depth * columns > NEAR_VECTORS;
}

function multiplyFar(
  c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, bias: usize, accumulate: bool, scratch: usize,
): void {
  wide(STORE, true, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, bias, accumulate, scratch);
}

function multiplyFarAndDescend(
  c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, accumulate: bool, scratch: usize,
): void {
  wide(DESCEND, true, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, 0, accumulate, scratch);
}

function multiplyWide(
  c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, bias: usize, accumulate: bool, scratch: usize,
): void {
  wide(STORE, false, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, bias, accumulate, scratch);
}

function multiplyWideThroughSlopes(
  c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, accumulate: bool, scratch: usize,
): void {
  wide(THROUGH_SLOPE, false, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, 0, accumulate, scratch);
}

function multiplyWideAndDescend(
  c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, accumulate: bool, scratch: usize,
): void {
  wide(DESCEND, false, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, 0, accumulate, scratch);
}

@inline
function narrow(
  kind: i32, c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, bias: usize, accumulate: bool,
): void {
  let bad = i32x4.splat(0);
  if (depth <= FEW_TERMS) {
    bad = multiplyFewTerms(kind, c, cRow, a, aRow, aStep, b, bStep, rows, columns, depth, bias, accumulate);
    rows = 0;
  } else if (columns == 3) {
    for (; rows >= 2; rows -= 2, a += 2 * aRow, c += 2 * cRow) {
      bad = either(kind, bad, tile2x3(kind, c, cRow, a, aRow, aStep, b, bStep, depth, bias, accumulate));
      if (bias) bias += 8;
    }
  }
  for (; rows >= 4; rows -= 4, a += 4 * aRow, c += 4 * cRow) {
    if (columns == 2) bad = either(kind, bad, tile4x2(kind, c, cRow, a, aRow, aStep, b, bStep, depth, bias, accumulate, true));
    else bad = either(kind, bad, tile4x1(kind, c, cRow, a, aRow, aStep, b, bStep, depth, bias, accumulate));
    if (bias) bias += 16;
  }
  for (; rows > 0; rows--, a += aRow, c += cRow) {
    if (columns == 3) bad = either(kind, bad, rowTile(kind, 3, c, a, aStep, b, bStep, depth, bias, accumulate, true));
    else if (columns == 2) bad = either(kind, bad, rowTile(kind, 2, c, a, aStep, b, bStep, depth, bias, accumulate, true));
    else bad = either(kind, bad, rowTile(kind, 1, c, a, aStep, b, bStep, depth, bias, accumulate, true));
    if (bias) bias += 4;
  }
  if (kind == DESCEND) noteBroken(bad);
}

// The loops over rows, columns and depth stand in one function: V8 unrolls an inner loop by how deep it lies.
@inline
function wide(
  kind: i32, hasPanels: bool, c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, bias: usize, accumulate: bool, scratch: usize,
): void {
  let bad = i32x4.splat(0);
  const panels = columnOf(scratch, depth), step: usize = hasPanels ? 32 : bStep;
  let isFirst = true;
  for (; rows >= 4; rows -= 4, a += 4 * aRow, c += 4 * cRow) {
    pack(a, aRow, aStep, depth, scratch);
    let n = 0;
    for (; n + 2 <= columns; n += 2) {
      let from = columnOf(b, n);
      if (hasPanels) {
        const panel = columnOf(panels, n * depth);
        if (isFirst) packColumns(from, bStep, depth, panel);
        from = panel;
      }
      bad = either(
        kind, bad,
        packedTile(kind, columnOf(c, n), cRow, scratch, from, step, depth, bias, accumulate, n + 2 == columns),
      );
    }
    isFirst = false;
    if (n < columns) {
      bad = either(
        kind, bad,
        tile4x1(kind, columnOf(c, n), cRow, scratch, 4, VECTOR_BYTES, columnOf(b, n), bStep, depth, bias, accumulate),
      );
    }
    if (bias) bias += 16;
  }
  for (; rows > 0; rows--, a += aRow, c += cRow) {
    let n = 0;
    for (; n + 4 <= columns; n += 4) {
      bad = either(
        kind, bad,
        rowTile(kind, 4, columnOf(c, n), a, aStep, columnOf(b, n), bStep, depth, bias, accumulate, n + 4 == columns),
      );
    }
    for (; n < columns; n++) {
      bad = either(
        kind, bad,
        rowTile(kind, 1, columnOf(c, n), a, aStep, columnOf(b, n), bStep, depth, bias, accumulate, n + 1 == columns),
      );
    }
    if (bias) bias += 4;
  }
  if (kind == DESCEND) noteBroken(bad);
}

/** Only descent has anything to note. */
@inline
function either(kind: i32, bad: v128, more: v128): v128 {
  return kind == DESCEND ? v128.or(bad, more) : bad;
}

/** Two columns side by side, as every four rows of A will read them. */
function packColumns(b: usize, bStep: usize, depth: i32, to: usize): void {
  for (; depth > 0; depth--, b += bStep, to += 32) {
    v128.store(to, v128.load(b));
    v128.store(to, v128.load(b, 16), 16);
  }
}

@inline
function columnOf(row: usize, column: i32): usize {
  return row + <usize>column * VECTOR_BYTES;
}

/** Four rows of A side by side, one vector per k: a tile then follows one address, in steps that the kernel knows. */
function pack(a: usize, aRow: usize, aStep: usize, depth: i32, to: usize): void {
  if (aRow == 4) {
    for (; depth > 0; depth--, a += aStep, to += VECTOR_BYTES) v128.store(to, v128.load(a));
    return;
  }
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
