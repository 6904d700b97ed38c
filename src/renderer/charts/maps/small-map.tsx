// A network's answers in small, without axes: over the plane of two inputs, along one input, else the weights as cells.

import { useEffect, useRef } from 'react';
import { sharpCanvas } from '#renderer/ui/sharp-canvas.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import { boundarySegments, fieldFeatures, fieldPixels } from './boundary-field.ts';
import { featureRanges } from './boundary-map.tsx';
import { drawField, drawSegments } from './draw-field.ts';
import { greatestSize } from './greatest-size.ts';
import { drawMapPoints } from './map-points.ts';
import type { PlotArea } from './plot-area.ts';
import { along, curvePoints, drawCurves, featureRange } from './prediction-curve.tsx';
import styles from './small-map.module.css';
import { type MapRows, targetView } from './target-view.ts';
import { paddedRange } from './ticks.ts';

interface SmallMapProps {
  readonly name: string;
  readonly rows: MapRows;
  /** Inputs of the network. */
  readonly inputs: number;
  /** Predictions [count × outputs] for features [count × inputs]. */
  readonly predict: (features: Float64Array, count: number) => Float64Array;
  readonly weights: Float64Array;
}

const size = 72;
const side = 32;
const noneWrong: ReadonlySet<number> = new Set();
const noRange = { minimum: 0, maximum: 1 };

export function SmallMap({ name, rows, inputs, predict, weights }: SmallMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = useThemeColors();
  useEffect(() => {
    const context = sharpCanvas(canvas.current, size, size)?.context;
    if (context === undefined) return;
    context.clearRect(0, 0, size, size);
    const area: PlotArea = { left: 0, top: 0, width: size, height: size, x: noRange, y: noRange };
    if (inputs === 2) {
      const [x, y] = featureRanges(rows);
      const view = targetView(rows);
      const answers = predict(fieldFeatures(x, y, side), side * side);
      drawField(context, area, side, fieldPixels(answers, rows.outputs, view, colors));
      drawSegments(context, area, side, boundarySegments(answers, side, view), colors);
      drawMapPoints(context, { ...area, x, y }, rows, view, { wrong: noneWrong, picked: null }, colors);
    } else if (inputs === 1) {
      const x = featureRange(rows);
      const y = paddedRange([...rows.targets, ...predict(along(x), curvePoints)], 0.1);
      drawCurves(context, { ...area, x, y }, rows.outputs, predict, colors);
    } else {
      const edge = Math.max(2, Math.ceil(Math.sqrt(weights.length)));
      const cells = new Float64Array(edge * edge);
      cells.set(weights);
      const most = greatestSize(weights);
      drawField(context, area, edge, fieldPixels(cells, 1, { kind: 'value', low: -most, high: most }, colors));
    }
  }, [rows, inputs, predict, weights, colors]);
  return (
    <canvas ref={canvas} className={styles.root} role="img" aria-label={name} style={{ width: size, height: size }} />
  );
}
