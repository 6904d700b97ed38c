// Gradients of the weights from one or two sources in a batch of up to twelve: the sources' values stay in registers while
// the rows of gradients pass, where a product of matrices would walk the batch for every four targets.
import { DESCEND, endOne, noteBroken } from './endings';
import { multiplyAdd, VECTOR_BYTES } from './lanes';

export const FEW_SOURCES = 2;
/** Vectors of examples for which there is a kernel. */
export const FEW_VECTORS = 3;

/**
 * C[m][n] = Σ over the examples of gradient[m] × value[n], from C when `accumulate`. Rows of gradients and values are
 * `rowBytes` apart, those of C are one vector, whose lanes beyond the sources are left to the caller.
 */
@inline
export function multiplyTwoSources(
  kind: i32, c: usize, gradient: usize, value: usize, rowBytes: usize, rows: i32, vectors: i32, accumulate: bool,
): void {
  if (vectors == 3) ofVectors(kind, 3, c, gradient, value, rowBytes, rows, accumulate);
  else if (vectors == 2) ofVectors(kind, 2, c, gradient, value, rowBytes, rows, accumulate);
  else ofVectors(kind, 1, c, gradient, value, rowBytes, rows, accumulate);
}

@inline
function ofVectors(
  kind: i32, vectors: i32, c: usize, gradient: usize, value: usize, rowBytes: usize, rows: i32, accumulate: bool,
): void {
  const x0 = v128.load(value), x1 = vectors > 1 ? v128.load(value, 16) : x0, x2 = vectors > 2 ? v128.load(value, 32) : x0;
  value += rowBytes;
  const y0 = v128.load(value), y1 = vectors > 1 ? v128.load(value, 16) : y0, y2 = vectors > 2 ? v128.load(value, 32) : y0;
  let bad = i32x4.splat(0);
  for (; rows > 0; rows--, c += VECTOR_BYTES, gradient += rowBytes) {
    let d = v128.load(gradient);
    let x = f32x4.mul(d, x0), y = f32x4.mul(d, y0);
    if (vectors > 1) {
      d = v128.load(gradient, 16);
      x = multiplyAdd(x, d, x1);
      y = multiplyAdd(y, d, y1);
    }
    if (vectors > 2) {
      d = v128.load(gradient, 32);
      x = multiplyAdd(x, d, x2);
      y = multiplyAdd(y, d, y2);
    }
    const halves = f32x4.add(v128.shuffle<f32>(x, y, 0, 4, 1, 5), v128.shuffle<f32>(x, y, 2, 6, 3, 7));
    let sums = f32x4.add(halves, v128.shuffle<f32>(halves, halves, 2, 3, 6, 7));
    if (accumulate) sums = f32x4.add(v128.load(c), sums);
    const more = endOne(kind, c, sums, true);
    if (kind == DESCEND) bad = v128.or(bad, more);
  }
  if (kind == DESCEND) noteBroken(bad);
}
