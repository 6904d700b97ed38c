// Curve of one neuron's answers along the only input.
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import { MapView } from './map-view.tsx';
import type { NeuronPlotProps } from './neuron-map.tsx';
import { drawAxes, plotArea, toX } from './plot-area.ts';
import { along, curvePoints, drawCurves, featureRange } from './prediction-curve.tsx';
import { paddedRange } from './ticks.ts';

export function NeuronCurve(props: NeuronPlotProps) {
  const { rows, featureNames, predict, subscribe, pickedRow, picture, neuronName, bounds, answeredAt, epochNote } =
    props;
  const [epoch, setEpoch] = useState(answeredAt);
  const t = useTranslate();
  const colors = useThemeColors();
  const x = useMemo(() => featureRange(rows), [rows]);
  const [xName = ''] = featureNames;

  const paint = useCallback(
    (context: CanvasRenderingContext2D, width: number, height: number) => {
      const ends = bounds === null ? (predict(along(x), curvePoints) ?? []) : [bounds.minimum, bounds.maximum];
      const area = plotArea(width, height, x, paddedRange(ends, 0.1), false);
      if (pickedRow !== null && pickedRow < rows.count) {
        const at = toX(area, rows.features[pickedRow] as number);
        context.strokeStyle = colors.lineStrong;
        context.lineWidth = 1;
        context.beginPath();
        context.moveTo(at, area.top);
        context.lineTo(at, area.top + area.height);
        context.stroke();
      }
      drawCurves(context, area, 1, predict, colors);
      setEpoch(answeredAt());
      drawAxes(context, area, { x: xName, y: neuronName }, colors);
    },
    [x, rows, predict, answeredAt, pickedRow, bounds, neuronName, colors, xName],
  );

  return (
    <MapView
      name={t('charts.neuronMapOf', { neuron: neuronName })}
      description={t('charts.neuronCurveDescription', { neuron: neuronName, x: xName })}
      paint={paint}
      subscribe={subscribe}
      picture={picture}
    >
      {epochNote(epoch)}
    </MapView>
  );
}
