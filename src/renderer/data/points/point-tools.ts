// The strokes of the point tools: each adds rows, changes some, or takes some away.
import type { Row } from '#core/data/dataset-choice.ts';
import type { RandomStream } from '#core/numeric/random-stream.ts';
import { classOfRow, type Point, type PointSpace, pointOf, rowAt } from './point-space.ts';

export const pointTools = ['point', 'spray', 'brush', 'erase'] as const;
export type PointTool = (typeof pointTools)[number];

/** Rows since the stroke began; nothing of it is in the document yet. */
export interface Stroke {
  readonly added: readonly Row[];
  readonly changed: ReadonlyMap<number, Row>;
  readonly removed: ReadonlySet<number>;
  /** A point that is dragged; null: none is. */
  readonly dragged: number | null;
}

export const emptyStroke: Stroke = { added: [], changed: new Map(), removed: new Set(), dragged: null };

export interface StrokeContext {
  readonly space: PointSpace;
  readonly rows: readonly Row[];
  readonly width: number;
  /** Number of the class that is drawn. */
  readonly chosen: number;
  /** In the units of the axes. */
  readonly radius: Point;
  readonly stream: RandomStream;
}

const dropsAtOnce = 3;

/** Of a tool that acts wherever the pointer passes. */
export function passed(stroke: Stroke, tool: PointTool, at: Point, context: StrokeContext): Stroke {
  if (tool === 'spray') return sprayed(stroke, at, context);
  const under = rowsUnder(at, context);
  if (tool === 'erase') return { ...stroke, removed: new Set([...stroke.removed, ...under]) };
  const { space, rows, chosen } = context;
  const changed = new Map(stroke.changed);
  for (const row of under) {
    const before = rows[row] as Row;
    const point = pointOf(space, before);
    if (point === null || classOfRow(space, before) === chosen) continue;
    changed.set(row, before.with(space.target, space.classes[chosen] ?? null));
  }
  return { ...stroke, changed };
}

function sprayed(stroke: Stroke, at: Point, { space, width, chosen, radius, stream }: StrokeContext): Stroke {
  const className = space.classes[chosen];
  const drops = Array.from({ length: dropsAtOnce }, () => {
    const point = { x: at.x + radius.x * stream.normal(), y: at.y + radius.y * stream.normal() };
    return rowAt(space, point, className === undefined ? { width } : { width, className });
  });
  return { ...stroke, added: [...stroke.added, ...drops] };
}

function rowsUnder(at: Point, { space, rows, radius }: StrokeContext): readonly number[] {
  return rows.flatMap((row, index) => {
    const point = pointOf(space, row);
    return point !== null && distance(point, at, radius) <= 1 ? [index] : [];
  });
}

/** In radii. */
export function distance(one: Point, other: Point, radius: Point): number {
  return Math.hypot((one.x - other.x) / radius.x, (one.y - other.y) / radius.y);
}

/** The nearest point within the radius; null: none is so near. */
export function nearest(at: Point, rows: readonly Row[], space: PointSpace, radius: Point): number | null {
  let found: number | null = null;
  let least = 1;
  for (const [index, row] of rows.entries()) {
    const point = pointOf(space, row);
    const away = point === null ? Number.POSITIVE_INFINITY : distance(point, at, radius);
    if (away <= least) [found, least] = [index, away];
  }
  return found;
}
