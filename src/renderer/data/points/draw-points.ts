// Draws the points of a table with their classes, over what the network says of the plane, or along the curve that it draws.
import type { Row } from '#core/data/dataset-choice.ts';
import { decodeTargets, featureEncoder } from '#core/data/table/encode.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { predict } from '#core/graph/evaluate.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { signColor } from '#renderer/charts/kit/sign-colors.ts';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { boundarySegments, classPalette, fieldFeatures, fieldPixels } from '#renderer/charts/maps/boundary-field.ts';
import { drawField, drawSegments } from '#renderer/charts/maps/draw-field.ts';
import { drawAxes, type FramedPlot, toX, toY } from '#renderer/charts/maps/plot-area.ts';
import { traceShape } from '#renderer/charts/maps/shapes.ts';
import type { TargetView } from '#renderer/charts/maps/target-view.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { shownValues } from '#renderer/state/stores/shown-values.ts';
import { classOfRow, type PointSpace, pointOf } from './point-space.ts';

interface PointScene {
  readonly document: NetworkDocument;
  readonly rows: readonly Row[];
  readonly space: PointSpace;
  readonly names: { readonly x: string; readonly y: string };
  readonly picked: number;
  readonly colors: ThemeColors;
}

const mostDrawn = 5000;
const radius = 5;

export function drawPoints(context: CanvasRenderingContext2D, area: FramedPlot, scene: PointScene): void {
  const { rows, space, colors, picked, names } = scene;
  if (space.classes.length === 0) drawCurve(context, area, scene);
  else drawPlane(context, area, scene);
  const palette = classPalette(Math.max(2, space.classes.length), colors);
  const step = Math.max(1, Math.ceil(rows.length / mostDrawn));
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index] as Row;
    const point = pointOf(space, row);
    if (point === null) continue;
    const own = classOfRow(space, row);
    context.beginPath();
    traceShape(
      context,
      own < 0 ? 1 : own,
      toX(area, point.x),
      toY(area, point.y),
      index === picked ? radius + 2 : radius,
    );
    context.fillStyle = own < 0 ? colors.ink : colorOf(own, space, palette, colors);
    context.fill();
    context.strokeStyle = index === picked ? colors.ink : colors.canvas;
    context.lineWidth = index === picked ? 2 : 1;
    context.stroke();
  }
  drawAxes(context, area, names, colors);
}

function colorOf(
  own: number,
  { classes }: PointSpace,
  palette: ReturnType<typeof classPalette>,
  colors: ThemeColors,
): string {
  const color = classes.length === 2 ? signColor(colors.signs, own === 1 ? 1 : -1) : palette[own];
  return color === undefined ? colors.ink : `rgb(${color.join(' ')})`;
}

const side = 48;
/** Parameters × points up to which the network is asked while a point is drawn. */
const affordable = 4_000_000;

/** Null while the network can't be asked about the plane. */
function asked(document: NetworkDocument, plain: Float64Array, width: number, space: PointSpace) {
  const { compiled, dataset } = compiledDocument(document);
  if (compiled === null || dataset === null || dataset.encoding === null) return null;
  const { graph, layout } = compiled;
  const count = plain.length / width;
  if (graph.inputWidth !== width || count * layout.count > affordable) return null;
  const encode = featureEncoder(dataset.encoding);
  const cells: (number | null)[] = new Array(Math.max(space.x, space.y, space.target) + 1).fill(null);
  const features = new Float64Array(plain.length);
  for (let point = 0; point < count; point += 1) {
    cells[space.x] = plain[point * width] as number;
    if (width > 1) cells[space.y] = plain[point * width + 1] as number;
    features.set(encode(cells), point * width);
  }
  const shown = shownValues();
  const parameters = shown?.parameters.length === layout.count ? shown.parameters : readParameters(document.network);
  return { outputs: predict(graph, parameters, features), width: graph.outputWidth, encoding: dataset.encoding };
}

function drawPlane(context: CanvasRenderingContext2D, area: FramedPlot, { document, space, colors }: PointScene): void {
  const answer = asked(document, fieldFeatures(area.x, area.y, side), 2, space);
  if (answer === null) return;
  const view: TargetView = answer.width === 1 ? { kind: 'twoClasses' } : { kind: 'classes', count: answer.width };
  drawField(context, area, side, fieldPixels(answer.outputs, answer.width, view, colors));
  drawSegments(context, area, side, boundarySegments(answer.outputs, side, view), colors);
}

const curvePoints = 160;

function drawCurve(context: CanvasRenderingContext2D, area: FramedPlot, { document, space, colors }: PointScene): void {
  const { minimum, maximum } = area.x;
  const along = Float64Array.from(
    { length: curvePoints },
    (_, at) => minimum + ((maximum - minimum) * at) / (curvePoints - 1),
  );
  const answer = asked(document, along, 1, space);
  if (answer === null) return;
  context.save();
  context.beginPath();
  context.rect(area.left, area.top, area.width, area.height);
  context.clip();
  context.beginPath();
  for (const [at, value] of along.entries()) {
    const [y] = decodeTargets(answer.encoding, answer.outputs.subarray(at * answer.width, (at + 1) * answer.width));
    const place = [toX(area, value), toY(area, Number(y))] as const;
    if (at === 0) context.moveTo(...place);
    else context.lineTo(...place);
  }
  context.strokeStyle = colors.inkSecondary;
  context.lineWidth = 2;
  context.stroke();
  context.restore();
}
