// Narrow products of one or two terms: B stays in registers while the rows of A pass, and there is no loop over the depth.
import { DESCEND, endOne, endPair } from './endings';
import { multiplyAdd } from './lanes';

/** The depth up to which this is for. */
export const FEW_TERMS = 2;

/** Bits and arguments are those of the tiles; `columns` is at most three. */
@inline
export function multiplyFewTerms(
  kind: i32, c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, columns: i32, depth: i32, bias: usize, accumulate: bool,
): v128 {
  if (columns == 3) return ofColumns(kind, 3, c, cRow, a, aRow, aStep, b, bStep, rows, depth, bias, accumulate);
  if (columns == 2) return ofColumns(kind, 2, c, cRow, a, aRow, aStep, b, bStep, rows, depth, bias, accumulate);
  return ofColumns(kind, 1, c, cRow, a, aRow, aStep, b, bStep, rows, depth, bias, accumulate);
}

@inline
function ofColumns(
  kind: i32, columns: i32, c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, depth: i32, bias: usize, accumulate: bool,
): v128 {
  if (depth == 1) return ofTerms(kind, columns, 1, c, cRow, a, aRow, aStep, b, bStep, rows, bias, accumulate);
  return ofTerms(kind, columns, 2, c, cRow, a, aRow, aStep, b, bStep, rows, bias, accumulate);
}

@inline
function ofTerms(
  kind: i32, columns: i32, depth: i32, c: usize, cRow: usize, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize,
  rows: i32, bias: usize, accumulate: bool,
): v128 {
  const b00 = v128.load(b), b01 = columns > 1 ? v128.load(b, 16) : b00, b02 = columns > 2 ? v128.load(b, 32) : b00;
  if (depth > 1) b += bStep;
  const b10 = v128.load(b), b11 = columns > 1 ? v128.load(b, 16) : b10, b12 = columns > 2 ? v128.load(b, 32) : b10;
  let bad = i32x4.splat(0);
  for (; rows > 0; rows--, a += aRow, c += cRow) {
    let c0 = f32x4.splat(0), c1 = c0, c2 = c0;
    if (bias) {
      c0 = v128.load32_splat(bias);
      c1 = c0;
      c2 = c0;
      bias += 4;
    } else if (accumulate) {
      c0 = v128.load(c);
      if (columns > 1) c1 = v128.load(c, 16);
      if (columns > 2) c2 = v128.load(c, 32);
    }
    let w = v128.load32_splat(a);
    c0 = multiplyAdd(c0, w, b00);
    if (columns > 1) c1 = multiplyAdd(c1, w, b01);
    if (columns > 2) c2 = multiplyAdd(c2, w, b02);
    if (depth > 1) {
      w = v128.load32_splat(a + aStep);
      c0 = multiplyAdd(c0, w, b10);
      if (columns > 1) c1 = multiplyAdd(c1, w, b11);
      if (columns > 2) c2 = multiplyAdd(c2, w, b12);
    }
    const end = columns == 1 ? endOne(kind, c, c0, true) : endPair(kind, c, c0, c1, columns == 2);
    if (kind == DESCEND) bad = v128.or(bad, end);
    if (columns > 2) {
      const last = endOne(kind, c + 32, c2, true);
      if (kind == DESCEND) bad = v128.or(bad, last);
    }
  }
  return bad;
}
