// Draws a loss landscape: colours from the valley to the heights, contour lines, the ways of the runs, the marked places.
import type { PlanePlace } from '#core/training/landscape/plane.ts';
import type { PathPoint } from '#core/training/landscape/run-path.ts';
import { parseColor, signColor } from '#renderer/charts/kit/sign-colors.ts';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { contourSegments } from '#renderer/charts/maps/contour.ts';
import { drawField, drawSegments } from '#renderer/charts/maps/draw-field.ts';
import { type PlotArea, toX, toY } from '#renderer/charts/maps/plot-area.ts';

export interface LossRange {
  readonly lowest: number;
  readonly highest: number;
}

/** Orders of magnitude that have shades of their own: a node that meets the very minimum must not make all others look alike. */
const orders = 1e4;

/** From the loss with the deepest colour to the one with the palest; null when none is finite. */
export function lossRange(losses: Float64Array, isLog: boolean): LossRange | null {
  const finite = losses.filter(Number.isFinite);
  if (finite.length === 0) return null;
  const lowest = finite.reduce((least, loss) => Math.min(least, loss), Infinity);
  const highest = finite.reduce((most, loss) => Math.max(most, loss), -Infinity);
  return { highest, lowest: isLog ? Math.max(lowest, highest / orders) : lowest };
}

/** Losses on the scale of the colours: 0 the lowest, 1 the highest; NaN where the loss is not finite. */
export function lossShares(losses: Float64Array, isLog: boolean): Float64Array {
  const range = lossRange(losses, isLog) ?? { lowest: 0, highest: 0 };
  const isScaled = isLog && range.lowest > 0;
  const scaled = (loss: number): number => (isScaled ? Math.log10(Math.max(loss, range.lowest)) : loss);
  const least = scaled(range.lowest);
  const width = scaled(range.highest) - least || 1;
  return losses.map((loss) => (Number.isFinite(loss) ? (scaled(loss) - least) / width : Number.NaN));
}

export interface LandscapeDrawing {
  readonly side: number;
  readonly shares: Float64Array;
  /** In the coordinates of the axes; the run that is shown comes last. */
  readonly paths: readonly { readonly points: readonly (PathPoint & PlanePlace)[]; readonly isShown: boolean }[];
  /** The way since the landscape was drawn; the last place is where the network is now. */
  readonly live: readonly PlanePlace[];
  readonly lowest: PlanePlace | null;
  readonly picked: PlanePlace;
}

/** Large enough to be followed from the back row. */
const ballRadius = 7;
const levels = 12;
/** Marks along the way of a run. */
const marks = 12;

export function drawLandscape(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  drawing: LandscapeDrawing,
  colors: ThemeColors,
): void {
  const { side, shares } = drawing;
  drawField(context, area, side, pixelsOf(shares, colors));
  context.save();
  context.beginPath();
  context.rect(area.left, area.top, area.width, area.height);
  context.clip();
  context.globalAlpha = 0.28;
  const heights = shares.map((share) => (Number.isNaN(share) ? 1 : share));
  for (let level = 1; level < levels; level += 1) {
    drawSegments(context, area, side, contourSegments(heights, side, side, level / levels), colors);
  }
  context.globalAlpha = 1;
  for (const { points, isShown } of drawing.paths) drawPath(context, area, points, isShown, colors);
  if (drawing.live.length > 1) drawLine(context, area, drawing.live, colors.ink, []);
  if (drawing.lowest !== null) drawSpot(context, area, drawing.lowest, 'diamond', colors);
  drawSpot(context, area, drawing.picked, 'cross', colors);
  const ball = drawing.live.at(-1);
  if (ball !== undefined) drawDot(context, area, ball, ballRadius, colors.ink, colors.panel);
  context.restore();
}

/** The deeper the bluer; places without a finite loss in the colour of lines. */
export function pixelsOf(shares: Float64Array, colors: ThemeColors): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(shares.length * 4);
  const broken = parseColor(colors.lineStrong);
  for (const [node, share] of shares.entries()) {
    pixels.set(Number.isNaN(share) ? broken : signColor(colors.signs, 1 - share), node * 4);
    pixels[node * 4 + 3] = 255;
  }
  return pixels;
}

function drawPath(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  points: readonly PlanePlace[],
  isShown: boolean,
  colors: ThemeColors,
): void {
  const [start] = points;
  if (start === undefined) return;
  drawLine(context, area, points, colors.panel, [], 5);
  drawLine(context, area, points, colors.negative, isShown ? [] : [5, 4]);
  if (isShown) {
    for (let mark = 1; mark < marks; mark += 1) {
      const place = points[Math.round((mark * (points.length - 1)) / marks)];
      if (place !== undefined) drawDot(context, area, place, 3, colors.negative, colors.panel);
    }
  }
  drawDot(context, area, start, 4.5, colors.panel, colors.negative);
}

function drawLine(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  points: readonly PlanePlace[],
  color: string,
  dash: readonly number[],
  width = 2,
): void {
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  context.beginPath();
  for (const { u, v } of points) context.lineTo(toX(area, u), toY(area, v));
  context.lineWidth = width;
  context.strokeStyle = color;
  context.stroke();
  context.setLineDash([]);
}

function drawDot(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  { u, v }: PlanePlace,
  radius: number,
  fill: string,
  stroke: string,
): void {
  context.beginPath();
  context.arc(toX(area, u), toY(area, v), radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}

/** Paths of 12 × 12, for the map and for its legend. */
export const spotPaths = {
  cross: 'M6 0V12M0 6H12',
  diamond: 'M6 1L11 6L6 11L1 6Z',
} as const;

function drawSpot(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  { u, v }: PlanePlace,
  kind: keyof typeof spotPaths,
  colors: ThemeColors,
): void {
  context.save();
  context.translate(toX(area, u) - 6, toY(area, v) - 6);
  const path = new Path2D(spotPaths[kind]);
  for (const [width, color] of [
    [4.5, colors.panel],
    [2, colors.ink],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = color;
    context.stroke(path);
  }
  context.restore();
}
