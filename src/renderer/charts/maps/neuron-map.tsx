// Map of one neuron's answers over the plane of both inputs, with the rows of the data on it.
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import { stickyScale } from '#renderer/ui/nice-number.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import { fieldFeatures, fieldPixels } from './boundary-field.ts';
import { featureRanges, type MapProps } from './boundary-map.tsx';
import { contourSegments } from './contour.ts';
import { drawField, drawSegments } from './draw-field.ts';
import { greatestSize } from './greatest-size.ts';
import { drawMapPoints } from './map-points.ts';
import { LegendItem, linePath, MapView, swatchPath } from './map-view.tsx';
import { drawAxes, plotArea } from './plot-area.ts';
import { targetView } from './target-view.ts';
import type { Range } from './ticks.ts';

export interface NeuronPlotProps extends MapProps {
  readonly neuronName: string;
  /** Every value that the neuron can have; null: any number. */
  readonly bounds: Range | null;
}

interface NeuronMapProps extends NeuronPlotProps {
  /** The value at which its weighted sum changes sign: a line is drawn there; null: none. */
  readonly turningPoint: number | null;
  /** Nodes along each side at which the neuron is asked. */
  readonly side: number;
}

const noneWrong: ReadonlySet<number> = new Set();

export function NeuronMap(props: NeuronMapProps) {
  const { rows, featureNames, predict, subscribe, pickedRow, picture, answeredAt, epochNote } = props;
  const { neuronName, bounds, turningPoint, side } = props;
  const t = useTranslate();
  const colors = useThemeColors();
  const [x, y] = useMemo(() => featureRanges(rows), [rows]);
  const grid = useMemo(() => fieldFeatures(x, y, side), [x, y, side]);
  const view = useMemo(() => targetView(rows), [rows]);
  const scale = useRef<number | null>(null);
  const [shown, setShown] = useState({ scale: 1, epoch: answeredAt() });
  const [xName = '', yName = ''] = featureNames;

  const paint = useCallback(
    (context: CanvasRenderingContext2D, width: number, height: number) => {
      const area = plotArea(width, height, x, y, true);
      const values = predict(grid, side * side);
      if (values !== null) {
        scale.current = bounds === null ? stickyScale(scale.current, greatestSize(values)) : bounds.maximum;
        const ownView = { kind: 'value', low: -scale.current, high: scale.current } as const;
        drawField(context, area, side, fieldPixels(values, 1, ownView, colors));
        const segments = turningPoint === null ? [] : contourSegments(values, side, side, turningPoint);
        drawSegments(context, area, side, segments, colors);
        setShown({ scale: scale.current, epoch: answeredAt() });
      }
      drawMapPoints(context, area, rows, view, { wrong: noneWrong, picked: pickedRow }, colors);
      drawAxes(context, area, { x: xName, y: yName }, colors);
    },
    [x, y, grid, side, rows, view, predict, answeredAt, pickedRow, bounds, turningPoint, colors, xName, yName],
  );

  return (
    <MapView
      isSquare
      name={t('charts.neuronMapOf', { neuron: neuronName })}
      description={t('charts.neuronMapDescription', { neuron: neuronName, x: xName, y: yName })}
      paint={paint}
      subscribe={subscribe}
      picture={picture}
    >
      <LegendItem path={swatchPath} fill={colors.positive} text={briefText(shown.scale)} />
      {bounds?.minimum !== 0 && <LegendItem path={swatchPath} fill={colors.negative} text={briefText(-shown.scale)} />}
      {turningPoint !== null && <LegendItem path={linePath} stroke={colors.ink} text={t('charts.turningLine')} />}
      {epochNote(shown.epoch)}
    </MapView>
  );
}
