// The frame of a plot on a canvas: which pixel a value is at, and the axes around it.
import { briefText } from '#renderer/ui/field-text.ts';
import type { ThemeColors } from './theme-colors.ts';
import { type Range, ticks } from './ticks.ts';

export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: Range;
  readonly y: Range;
}

const margin = { left: 34, right: 26, top: 14, bottom: 18 };

/** A square in the given size, or all of it. */
export function plotArea(width: number, height: number, x: Range, y: Range, square: boolean): PlotArea {
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const side = Math.max(1, Math.min(inner.width, inner.height));
  const size = square
    ? { width: side, height: side }
    : { width: Math.max(1, inner.width), height: Math.max(1, inner.height) };
  return { left: margin.left + (square ? (inner.width - size.width) / 2 : 0), top: margin.top, ...size, x, y };
}

export function toX({ left, width, x }: PlotArea, value: number): number {
  return left + ((value - x.minimum) / (x.maximum - x.minimum)) * width;
}

export function toY({ top, height, y }: PlotArea, value: number): number {
  return top + height - ((value - y.minimum) / (y.maximum - y.minimum)) * height;
}

/** Both ranges with one width, so that a circle looks round, unless they are too different to be comparable. */
export function comparable(x: Range, y: Range): readonly [Range, Range] {
  const widths = [x.maximum - x.minimum, y.maximum - y.minimum] as const;
  const widest = Math.max(...widths);
  if (widest > 4 * Math.min(...widths)) return [x, y];
  const widen = ({ minimum, maximum }: Range, width: number): Range => ({
    minimum: minimum - (widest - width) / 2,
    maximum: maximum + (widest - width) / 2,
  });
  return [widen(x, widths[0]), widen(y, widths[1])];
}

export function drawAxes(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  names: { readonly x: string; readonly y: string },
  colors: ThemeColors,
): void {
  const right = area.left + area.width;
  const bottom = area.top + area.height;
  context.strokeStyle = colors.lineStrong;
  context.lineWidth = 1;
  context.strokeRect(area.left - 0.5, area.top - 0.5, area.width + 1, area.height + 1);
  context.fillStyle = colors.inkTertiary;
  context.font = `11px ${colors.fontMono}`;
  context.textBaseline = 'top';
  context.textAlign = 'center';
  for (const tick of ticks(area.x, Math.max(2, area.width / 28))) {
    context.fillText(briefText(tick), toX(area, tick), bottom + 4);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of ticks(area.y, Math.max(2, area.height / 28))) {
    context.fillText(briefText(tick), area.left - 5, toY(area, tick));
  }
  context.fillStyle = colors.inkSecondary;
  context.font = `11px ${colors.fontUi}`;
  context.textBaseline = 'bottom';
  context.fillText(names.y, area.left - 5, area.top - 1, area.left - 5);
  context.textAlign = 'left';
  context.fillText(names.x, right + 5, bottom, margin.right - 5);
}
