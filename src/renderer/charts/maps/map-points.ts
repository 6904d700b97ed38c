// The rows of the data on a map: shape and colour by class, an ink outline on the wrong ones, a crosshair on the picked one.

import { type Rgb, signColor } from '../kit/sign-colors.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';
import { classPalette } from './boundary-field.ts';
import { type PlotArea, toX, toY } from './plot-area.ts';
import { traceShape } from './shapes.ts';
import { classAt, type MapRows, signedShare, type TargetView } from './target-view.ts';

const mostPoints = 2000;

/** All rows, or evenly chosen ones when there are too many to see. */
export function drawnRows(count: number): readonly number[] {
  const shown = Math.min(count, mostPoints);
  return Array.from({ length: shown }, (_, index) => Math.floor((index * count) / shown));
}

interface Marks {
  readonly wrong: ReadonlySet<number>;
  readonly picked: number | null;
}

export function drawMapPoints(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  rows: MapRows,
  view: TargetView,
  { wrong, picked }: Marks,
  colors: ThemeColors,
): void {
  const radius = pointRadius(rows.count, area);
  const palette = classPalette(view.kind === 'classes' ? view.count : 2, colors);
  const place = (row: number): [number, number] => [
    toX(area, rows.features[row * 2] as number),
    toY(area, rows.features[row * 2 + 1] as number),
  ];
  for (const row of drawnRows(rows.count)) {
    const { shape, color } = pointLook(rows, row, view, palette, colors);
    context.beginPath();
    traceShape(context, shape, ...place(row), radius);
    context.fillStyle = `rgb(${color.join(' ')})`;
    context.fill();
    context.strokeStyle = wrong.has(row) ? colors.ink : colors.canvas;
    context.lineWidth = wrong.has(row) && radius >= 3 ? 2 : 1;
    context.stroke();
  }
  if (picked !== null && picked < rows.count) drawCrosshair(context, ...place(picked), radius + 2, colors.ink);
}

/** Smaller when there are many or when the plot is small. */
function pointRadius(count: number, { width }: PlotArea): number {
  const largest = count > 400 ? 2.5 : count > 40 ? 4 : 6;
  return Math.max(1.5, Math.min(largest, width / (count > 40 ? 55 : 24)));
}

function pointLook(
  rows: MapRows,
  row: number,
  view: TargetView,
  palette: readonly Rgb[],
  colors: ThemeColors,
): { readonly shape: number; readonly color: Rgb } {
  const offset = row * rows.outputs;
  if (view.kind === 'value') {
    return { shape: 1, color: signColor(colors.signs, signedShare(view, rows.targets[offset] as number)) };
  }
  const shape = classAt(rows.targets, offset, rows.outputs);
  return { shape, color: palette[shape % palette.length] as Rgb };
}

/** Four strokes that point at the row, unlike the outline of a wrong one. */
function drawCrosshair(context: CanvasRenderingContext2D, x: number, y: number, gap: number, color: string): void {
  const end = gap + 6;
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.beginPath();
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    context.moveTo(x + dx * gap, y + dy * gap);
    context.lineTo(x + dx * end, y + dy * end);
  }
  context.stroke();
}
