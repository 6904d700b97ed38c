// The decision boundary of a network with two inputs: its prediction as a coloured plane, with the rows of the data on it.
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { PictureSource } from '../kit/picture-source.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import { boundarySegments, fieldFeatures, fieldPixels } from './boundary-field.ts';
import { drawField, drawSegments } from './draw-field.ts';
import { MapLegend } from './map-legend.tsx';
import { drawMapPoints, drawnRows } from './map-points.ts';
import { MapView } from './map-view.tsx';
import { comparable, drawAxes, plotArea } from './plot-area.ts';
import type { Subscribe } from './plot-canvas.tsx';
import { type MapRows, targetView, wrongRows } from './target-view.ts';
import { paddedRange } from './ticks.ts';

/** Outputs [count × outputs] for features [count × inputs]; null while the network can't be asked. */
export type Predict = (features: Float64Array, count: number) => Float64Array | null;

export interface MapProps {
  readonly rows: MapRows;
  readonly featureNames: readonly string[];
  readonly predict: Predict;
  /** Calls back whenever `predict` would answer differently. */
  readonly subscribe: Subscribe;
  /** The picked row, drawn with a ring. */
  readonly pickedRow: number | null;
  readonly picture: PictureSource;
  /** Finished epochs of the run at which `predict` was answered. */
  readonly answeredAt: () => number;
  /** An item of the legend that says of which epoch the picture is, where that isn't plain. */
  readonly epochNote: (epoch: number) => ReactNode;
}

interface BoundaryMapProps extends MapProps {
  /** Nodes along each side at which the network is asked. */
  readonly side: number;
}

export function BoundaryMap(props: BoundaryMapProps) {
  const { rows, featureNames, predict, subscribe, pickedRow, picture, answeredAt, epochNote, side } = props;
  const t = useTranslate();
  const colors = useThemeColors();
  const [found, setFound] = useState({ wrongCount: 0, epoch: answeredAt() });
  const view = useMemo(() => targetView(rows), [rows]);
  const [x, y] = useMemo(() => featureRanges(rows), [rows]);
  const grid = useMemo(() => fieldFeatures(x, y, side), [x, y, side]);
  const [xName = '', yName = ''] = featureNames;

  const paint = useCallback(
    (context: CanvasRenderingContext2D, width: number, height: number) => {
      const area = plotArea(width, height, x, y, true);
      const field = predict(grid, side * side);
      const predictions = predict(rows.features, rows.count);
      if (field !== null) {
        drawField(context, area, side, fieldPixels(field, rows.outputs, view, colors));
        drawSegments(context, area, side, boundarySegments(field, side, view), colors);
      }
      const wrong = predictions === null ? new Set<number>() : wrongRows(view, rows, predictions);
      drawMapPoints(context, area, rows, view, { wrong, picked: pickedRow }, colors);
      drawAxes(context, area, { x: xName, y: yName }, colors);
      setFound({ wrongCount: wrong.size, epoch: answeredAt() });
    },
    [x, y, grid, side, rows, view, predict, answeredAt, pickedRow, colors, xName, yName],
  );

  return (
    <MapView
      isSquare
      name={t('charts.title_boundary')}
      description={t('charts.boundaryDescription', { x: xName, y: yName })}
      paint={paint}
      subscribe={subscribe}
      picture={picture}
    >
      <MapLegend
        view={view}
        colors={colors}
        wrongCount={found.wrongCount}
        drawn={drawnRows(rows.count).length}
        of={rows.count}
      />
      {epochNote(found.epoch)}
    </MapView>
  );
}

/** What the map shows of the plane of both features. */
export function featureRanges({ features }: MapRows) {
  const column = (offset: number) => features.filter((_, index) => index % 2 === offset);
  return comparable(paddedRange(column(0), 0.12), paddedRange(column(1), 0.12));
}
