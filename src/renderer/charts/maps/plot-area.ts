// The frame of a plot on a canvas: which pixel a value is at, and the axes around it.
import { briefText } from '#renderer/ui/field-text.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';
import { type Range, ticks } from './ticks.ts';

export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: Range;
  readonly y: Range;
}

/** With room for axes. */
export interface FramedPlot extends PlotArea {
  /** For the name of the x axis. */
  readonly right: number;
}

const margin = { left: 34, right: 26, top: 14, bottom: 18 };
/** In a small place the numbers keep no room for longer ones, and the name of the x axis stands under it. */
const smallMargin = { left: 0, right: 4 };
const smallWidth = 150;

/** From one number of an axis to the next, at least, in pixels. */
const tickRoom = 28;
/** Of a digit of an axis, in pixels. */
const digitWidth = 6.7;
/** Between a number and the axis, and to the edge. */
const digitGap = 8;

/** A square in the given size, or all of it; beside it there is room for the widest number of the upright axis. */
export function plotArea(width: number, height: number, x: Range, y: Range, square: boolean): FramedPlot {
  const innerHeight = height - margin.top - margin.bottom;
  const widest = Math.max(0, ...upwardTicks(y, innerHeight).map((tick) => briefText(tick).length));
  const sides = width < smallWidth ? smallMargin : margin;
  const left = Math.max(sides.left, widest * digitWidth + digitGap);
  const inner = { width: width - left - sides.right, height: innerHeight };
  const side = Math.max(1, Math.min(inner.width, inner.height));
  const size = square
    ? { width: side, height: side }
    : { width: Math.max(1, inner.width), height: Math.max(1, inner.height) };
  const start = left + (square ? (inner.width - size.width) / 2 : 0);
  return { left: start, right: sides.right, top: margin.top, ...size, x, y };
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

interface AxisNames {
  readonly x: string;
  readonly y: string;
}

export function drawAxes(
  context: CanvasRenderingContext2D,
  area: FramedPlot,
  names: AxisNames,
  colors: ThemeColors,
): void {
  context.strokeStyle = colors.lineStrong;
  context.lineWidth = 1;
  context.strokeRect(area.left - 0.5, area.top - 0.5, area.width + 1, area.height + 1);
  const freeWidth = drawNames(context, area, names, colors);
  drawTicks(context, area, freeWidth, colors);
}

/** Returns up to where the numbers of the x axis may go. */
function drawNames(
  context: CanvasRenderingContext2D,
  area: FramedPlot,
  { x, y }: AxisNames,
  colors: ThemeColors,
): number {
  const right = area.left + area.width;
  const bottom = area.top + area.height;
  context.fillStyle = colors.inkSecondary;
  context.font = `11px ${colors.fontUi}`;
  context.textBaseline = 'bottom';
  context.textAlign = 'left';
  context.fillText(fitted(context, y, area.width), area.left, area.top - 1);
  if (context.measureText(x).width <= area.right - 5) {
    context.fillText(x, right + 5, bottom);
    return Infinity;
  }
  const text = fitted(context, x, area.width / 2);
  context.textBaseline = 'top';
  context.textAlign = 'right';
  context.fillText(text, right + area.right, bottom + 4);
  return right + area.right - context.measureText(text).width - 4;
}

function drawTicks(context: CanvasRenderingContext2D, area: PlotArea, freeWidth: number, colors: ThemeColors): void {
  context.fillStyle = colors.inkTertiary;
  context.font = `11px ${colors.fontMono}`;
  context.textBaseline = 'top';
  context.textAlign = 'center';
  for (const tick of sidewardTicks(area.x, area.width)) {
    const text = briefText(tick);
    const x = toX(area, tick);
    if (x + context.measureText(text).width / 2 < freeWidth) context.fillText(text, x, area.top + area.height + 4);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of upwardTicks(area.y, area.height)) {
    context.fillText(briefText(tick), area.left - 5, toY(area, tick));
  }
}

function upwardTicks(y: Range, height: number): readonly number[] {
  return ticks(y, Math.max(2, height / tickRoom));
}

/** No more than stand apart by a digit, which matters where a large map divides finely. */
export function sidewardTicks(x: Range, width: number): readonly number[] {
  const finest = ticks(x, Math.max(2, width / tickRoom));
  const widest = Math.max(0, ...finest.map((tick) => briefText(tick).length));
  return ticks(x, Math.max(2, width / Math.max(tickRoom, (widest + 1) * digitWidth)));
}

/** The text, or as much of it as fits, with an ellipsis. */
function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let kept = [...text.slice(0, 60)];
  while (kept.length > 0 && context.measureText(`${kept.join('')}…`).width > width) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}
