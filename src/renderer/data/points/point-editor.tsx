// The map on which points are edited: what is drawn follows the pointer, and becomes one entry when the button is let go.
import { type PointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Row, TableDataset } from '#core/data/dataset-choice.ts';
import { addRows, deleteSomeRows, writeRows } from '#core/document/edits/edit-table.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { type PlotArea, plotArea } from '#renderer/charts/maps/plot-area.ts';
import { PlotCanvas } from '#renderer/charts/maps/plot-canvas.tsx';
import { paddedRange, type Range } from '#renderer/charts/maps/ticks.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { onShownValues } from '#renderer/state/stores/shown-values.ts';
import { pickRow, useUi } from '#renderer/state/window/ui-store.ts';
import { drawPoints } from './draw-points.ts';
import { type Point, type PointSpace, pointOf, rowAt } from './point-space.ts';
import { emptyStroke, nearest, type PointTool, passed, type Stroke, type StrokeContext } from './point-tools.ts';
import styles from './points.module.css';

interface PointEditorProps {
  readonly document: NetworkDocument;
  readonly table: TableDataset;
  readonly space: PointSpace;
  readonly tool: PointTool;
  /** Number of the class that is drawn. */
  readonly chosen: number;
  /** Share of the map that a spray or a brush is wide. */
  readonly spread: number;
}

const grabbed = 9;

export function PointEditor({ document, table, space, tool, chosen, spread }: PointEditorProps) {
  const t = useTranslate();
  const colors = useThemeColors();
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<(() => string) | null>(null);
  const stream = useRef(RandomStream.for(document.training.seed, 'spray'));
  const picked = useUi((state) => state.row);
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const { rows, columns } = table;
  const width = columns.length;
  const [first] = useState(() => ({ x: rangeOf(rows, space, 'x'), y: rangeOf(rows, space, 'y') }));
  // Nothing moves away under the hand; what comes from elsewhere widens the map.
  const x = useMemo(() => widened(first.x, rangeOf(rows, space, 'x')), [first, rows, space]);
  const y = useMemo(() => widened(first.y, rangeOf(rows, space, 'y')), [first, rows, space]);
  const shown = useMemo(() => rowsWith(rows, stroke), [rows, stroke]);
  const [xName, yName] = [columns[space.x]?.name ?? '', columns[space.y]?.name ?? ''];
  const paint = useCallback(
    (context: CanvasRenderingContext2D, wide: number, high: number) =>
      drawPoints(context, plotArea(wide, high, x, y, false), {
        document,
        rows: shown,
        space,
        names: { x: xName, y: yName },
        picked,
        colors,
      }),
    [x, y, document, shown, space, xName, yName, picked, colors],
  );
  const area = (): PlotArea | null => {
    const box = frame.current?.getBoundingClientRect();
    return box === undefined ? null : plotArea(box.width, box.height, x, y, false);
  };
  const at = (event: PointerEvent): { readonly point: Point; readonly pixel: Point } | null => {
    const [plot, box] = [area(), frame.current?.getBoundingClientRect()];
    if (plot === null || box === undefined) return null;
    const right = (event.clientX - box.left - plot.left) / plot.width;
    const up = 1 - (event.clientY - box.top - plot.top) / plot.height;
    if (right < 0 || right > 1 || up < 0 || up > 1) return null;
    const pixel = { x: (x.maximum - x.minimum) / plot.width, y: (y.maximum - y.minimum) / plot.height };
    return {
      point: { x: x.minimum + right * (x.maximum - x.minimum), y: y.minimum + up * (y.maximum - y.minimum) },
      pixel,
    };
  };
  const contextOf = (): StrokeContext => ({
    space,
    rows,
    width,
    chosen,
    radius: { x: spread * (x.maximum - x.minimum), y: spread * (y.maximum - y.minimum) },
    stream: stream.current,
  });
  const onPointerDown = (event: PointerEvent): void => {
    const place = at(event);
    if (place === null || event.button !== 0) return;
    frame.current?.setPointerCapture(event.pointerId);
    if (tool !== 'point') {
      setStroke(passed(emptyStroke, tool, place.point, contextOf()));
      return;
    }
    const reach = { x: place.pixel.x * grabbed, y: place.pixel.y * grabbed };
    const near = nearest(place.point, rows, space, reach);
    if (near !== null) {
      pickRow(near);
      setStroke({ ...emptyStroke, dragged: near });
      return;
    }
    const className = space.classes[chosen];
    const own = rowAt(space, place.point, className === undefined ? { width } : { width, className });
    setStroke({ ...emptyStroke, added: [own] });
  };
  const onPointerMove = (event: PointerEvent): void => {
    const place = stroke === null ? null : at(event);
    if (stroke === null || place === null) return;
    if (tool !== 'point') {
      setStroke(passed(stroke, tool, place.point, contextOf()));
      return;
    }
    if (stroke.dragged === null) return;
    const before = rows[stroke.dragged] as Row;
    setStroke({ ...stroke, changed: new Map([[stroke.dragged, rowAt(space, place.point, { width, before })]]) });
  };
  const onPointerUp = (): void => {
    if (stroke === null) return;
    const { added, changed, removed } = stroke;
    const done = (): void => setStroke(null);
    if (added.length > 0)
      void commit((present) => addRows(present, rows.length, added))
        .then(() => pickRow(rows.length))
        .then(done);
    else if (changed.size > 0) void commit((present) => writeRows(present, changed)).then(done);
    else if (removed.size > 0) void commit((present) => deleteSomeRows(present, removed)).then(done);
    else done();
  };
  return (
    <div
      ref={frame}
      className={styles.map}
      data-tool={tool}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setStroke(null)}
    >
      <PlotCanvas
        name={t('points.editor')}
        description={t('points.description', { count: rows.length, x: xName, y: yName })}
        paint={paint}
        subscribe={onShownValues}
        picture={picture}
      />
    </div>
  );
}

function rowsWith(rows: readonly Row[], stroke: Stroke | null): readonly Row[] {
  if (stroke === null) return rows;
  const { added, changed, removed } = stroke;
  return [...rows.flatMap((row, index) => (removed.has(index) ? [] : [changed.get(index) ?? row])), ...added];
}

const margin = 0.15;
/** Where nothing is yet: around the corners of the logic tables. */
const empty: Range = { minimum: -0.5, maximum: 1.5 };

function rangeOf(rows: readonly Row[], space: PointSpace, axis: 'x' | 'y'): Range {
  const values = rows.flatMap((row) => pointOf(space, row)?.[axis] ?? []);
  return values.length < 2 ? empty : paddedRange(values, margin);
}

function widened(one: Range, other: Range): Range {
  return { minimum: Math.min(one.minimum, other.minimum), maximum: Math.max(one.maximum, other.maximum) };
}
