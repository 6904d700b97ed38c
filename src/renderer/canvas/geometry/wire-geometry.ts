// The curve of a wire: a cubic from the right of its source to the left of its target, and points along it.

/** Points per curve in the tables that particles and hit tests walk. */
export const curvePoints = 25;

/** How far the two inner control points stand from their ends. */
export function controlReach(sourceX: number, targetX: number): number {
  const along = targetX - sourceX;
  return along >= 0 ? Math.max(32, along * 0.5) : Math.max(80, -along * 0.6);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at 0 ≤ t ≤ 1. */
export function pointOnCurve(sx: number, sy: number, tx: number, ty: number, t: number): Point {
  const reach = controlReach(sx, tx);
  const s = 1 - t;
  const a = s * s * s;
  const b = 3 * s * s * t;
  const c = 3 * s * t * t;
  const d = t * t * t;
  return { x: a * sx + b * (sx + reach) + c * (tx - reach) + d * tx, y: (a + b) * sy + (c + d) * ty };
}

/** Of a drawing context, or of a path. */
interface CurvePen {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
}

export function traceCurve(context: CurvePen, sx: number, sy: number, tx: number, ty: number): void {
  const reach = controlReach(sx, tx);
  context.beginPath();
  context.moveTo(sx, sy);
  context.bezierCurveTo(sx + reach, sy, tx - reach, ty, tx, ty);
}

/** Points at equal distances along the curve, x and y in turns; so that what moves by index moves at constant speed. */
export function curveTable(sx: number, sy: number, tx: number, ty: number): Float32Array {
  const fine = 4 * (curvePoints - 1);
  const xs = new Float64Array(fine + 1);
  const ys = new Float64Array(fine + 1);
  const lengths = new Float64Array(fine + 1);
  for (let index = 0; index <= fine; index += 1) {
    const point = pointOnCurve(sx, sy, tx, ty, index / fine);
    xs[index] = point.x;
    ys[index] = point.y;
    if (index > 0) {
      const step = Math.hypot(point.x - (xs[index - 1] as number), point.y - (ys[index - 1] as number));
      lengths[index] = (lengths[index - 1] as number) + step;
    }
  }
  return resample(xs, ys, lengths);
}

function resample(xs: Float64Array, ys: Float64Array, lengths: Float64Array): Float32Array {
  const table = new Float32Array(2 * curvePoints);
  const total = lengths.at(-1) as number;
  let piece = 1;
  for (let index = 0; index < curvePoints; index += 1) {
    const wanted = (total * index) / (curvePoints - 1);
    while (piece < lengths.length - 1 && (lengths[piece] as number) < wanted) piece += 1;
    const before = lengths[piece - 1] as number;
    const length = (lengths[piece] as number) - before;
    const share = length === 0 ? 0 : (wanted - before) / length;
    table[2 * index] = mix(xs[piece - 1] as number, xs[piece] as number, share);
    table[2 * index + 1] = mix(ys[piece - 1] as number, ys[piece] as number, share);
  }
  return table;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** The point at a share of the curve's length, with the direction of travel in radians. */
export function alongTable(table: Float32Array, share: number): Point & { readonly angle: number } {
  const place = Math.min(1, Math.max(0, share)) * (curvePoints - 1);
  const index = Math.min(curvePoints - 2, Math.floor(place));
  const x0 = table[2 * index] as number;
  const y0 = table[2 * index + 1] as number;
  const x1 = table[2 * index + 2] as number;
  const y1 = table[2 * index + 3] as number;
  const within = place - index;
  return { x: mix(x0, x1, within), y: mix(y0, y1, within), angle: Math.atan2(y1 - y0, x1 - x0) };
}

/** Distance from a point to the curve of a table, squared. */
export function squaredDistanceToTable(table: Float32Array, x: number, y: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let index = 0; index < curvePoints - 1; index += 1) {
    const x0 = table[2 * index] as number;
    const y0 = table[2 * index + 1] as number;
    const dx = (table[2 * index + 2] as number) - x0;
    const dy = (table[2 * index + 3] as number) - y0;
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
    const offX = x - (x0 + share * dx);
    const offY = y - (y0 + share * dy);
    best = Math.min(best, offX * offX + offY * offY);
  }
  return best;
}
