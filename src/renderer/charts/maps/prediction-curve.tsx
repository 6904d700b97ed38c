// Curve of a network's predictions along its one input, with the rows of the data: the picture of a regression.
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { niceAtLeast } from '#renderer/ui/nice-number.ts';
import { type ThemeColors, useThemeColors } from '../kit/theme-colors.ts';
import type { MapProps, Predict } from './boundary-map.tsx';
import { drawnRows } from './map-points.ts';
import { LegendItem, linePath, MapView } from './map-view.tsx';
import { drawAxes, type PlotArea, plotArea, toX, toY } from './plot-area.ts';
import { shapePath, traceShape } from './shapes.ts';
import type { MapRows } from './target-view.ts';
import { paddedRange, type Range } from './ticks.ts';

/** Points along the curve. */
export const curvePoints = 256;
const dashes: readonly (readonly number[])[] = [[], [6, 4], [2, 3], [8, 3, 2, 3]];

export function PredictionCurve(props: MapProps) {
  const { rows, featureNames, predict, subscribe, pickedRow, picture, answeredAt, epochNote } = props;
  const [epoch, setEpoch] = useState(answeredAt);
  const t = useTranslate();
  const colors = useThemeColors();
  const x = useMemo(() => featureRange(rows), [rows]);
  const targets = useMemo(() => paddedRange(rows.targets, 0.2), [rows]);
  const [xName = ''] = featureNames;

  const paint = useCallback(
    (context: CanvasRenderingContext2D, width: number, height: number) => {
      const y = withAnswers(targets, predict(rows.features, rows.count) ?? []);
      const area = plotArea(width, height, x, y, false);
      context.save();
      context.beginPath();
      context.rect(area.left, area.top, area.width, area.height);
      context.clip();
      drawRows(context, area, rows, pickedRow, colors);
      drawCurves(context, area, rows.outputs, predict, colors);
      setEpoch(answeredAt());
      context.restore();
      drawAxes(context, area, { x: xName, y: 'ŷ' }, colors);
    },
    [x, targets, rows, predict, answeredAt, pickedRow, colors, xName],
  );

  return (
    <MapView
      name={t('charts.title_boundary')}
      description={t('charts.curveDescription', { x: xName })}
      paint={paint}
      subscribe={subscribe}
      picture={picture}
    >
      <LegendItem path={shapePath(1, 6, 6, 4)} fill={colors.positive} text={t('charts.dataRows')} />
      <LegendItem path={linePath} stroke={colors.ink} text={t('charts.prediction')} />
      {epochNote(epoch)}
    </MapView>
  );
}

/** Of what the answers to the rows go beyond the targets. */
const answerMargin = 0.15;
const answerSteps = 5;

/** The range of the targets, and what the answers need beyond it: by round steps, so that it stands still while they move a little. */
export function withAnswers({ minimum, maximum }: Range, answers: Iterable<number>): Range {
  let [below, above] = [0, 0];
  for (const answer of answers) {
    if (!Number.isFinite(answer)) continue;
    below = Math.max(below, minimum - answer);
    above = Math.max(above, answer - maximum);
  }
  return { minimum: minimum - stepsOver(below), maximum: maximum + stepsOver(above) };
}

function stepsOver(excess: number): number {
  if (excess === 0) return 0;
  const step = niceAtLeast(excess) / answerSteps;
  return step * Math.ceil((excess * (1 + answerMargin)) / step);
}

/** What the curve shows of the only feature. */
export function featureRange({ features }: MapRows): Range {
  return paddedRange(features, 0.08);
}

function drawRows(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  rows: MapRows,
  pickedRow: number | null,
  colors: ThemeColors,
): void {
  const place = (row: number, output: number): [number, number] => [
    toX(area, rows.features[row] as number),
    toY(area, rows.targets[row * rows.outputs + output] as number),
  ];
  context.fillStyle = colors.positive;
  for (let output = 0; output < rows.outputs; output += 1) {
    context.beginPath();
    for (const row of drawnRows(rows.count)) traceShape(context, output + 1, ...place(row, output), 2.5);
    context.fill();
  }
  if (pickedRow === null || pickedRow >= rows.count) return;
  context.strokeStyle = colors.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(...place(pickedRow, 0), 6, 0, 2 * Math.PI);
  context.stroke();
}

/** One curve per output, told apart by their dashes. */
export function drawCurves(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  outputs: number,
  predict: Predict,
  colors: ThemeColors,
): void {
  const features = along(area.x);
  const predictions = predict(features, curvePoints);
  if (predictions === null) return;
  context.strokeStyle = colors.ink;
  context.lineWidth = 2;
  for (let output = 0; output < outputs; output += 1) {
    context.setLineDash([...(dashes[output % dashes.length] ?? [])]);
    context.beginPath();
    for (const [index, feature] of features.entries()) {
      context.lineTo(toX(area, feature), toY(area, predictions[index * outputs + output] as number));
    }
    context.stroke();
  }
  context.setLineDash([]);
}

const pointsAlong = new WeakMap<Range, Float64Array>();

/** Evenly from end to end, [curvePoints]; the same array for the same range, so that it is the same question. */
export function along(range: Range): Float64Array {
  const known = pointsAlong.get(range);
  if (known !== undefined) return known;
  const { minimum, maximum } = range;
  const points = Float64Array.from(
    { length: curvePoints },
    (_, index) => minimum + ((maximum - minimum) * index) / (curvePoints - 1),
  );
  pointsAlong.set(range, points);
  return points;
}
