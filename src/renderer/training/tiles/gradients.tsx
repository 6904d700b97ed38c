// The size of every layer's gradients over the steps of the run as strips of heat: where they vanish, the first layers' strips fade.
import { Switch } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { layerWeights } from '#core/network/layer-weights.ts';
import styles from '#renderer/charts/kit/chart.module.css';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { drawHeatStrips, type HeatWords } from '#renderer/charts/maps/heat-strip.ts';
import { PlotCanvas, type Subscribe } from '#renderer/charts/maps/plot-canvas.tsx';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useGradientHistory } from '#renderer/state/training/gradient-history.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { gradientRows, gradientStrips, lastToFirst } from '../gradient-series.ts';
import { TileSentence } from '../tile-sentence.tsx';

export function Tile({ document: { network } }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const colors = useThemeColors();
  const picture = useRef<(() => string) | null>(null);
  const [isLogarithmic, setLogarithmic] = useState(true);
  const layers = useMemo(() => layerWeights(network).map(({ layer }) => layer), [network]);
  const points = useShownPoints();
  const { newest, subscribe } = useNewest(points);
  const words = useMemo<HeatWords>(
    () => ({ step: (step) => t('training.stepNumber', { step }), gaps: t('training.gradientGaps') }),
    [t],
  );
  const paint = useCallback(
    (context: CanvasRenderingContext2D, width: number, height: number) =>
      drawHeatStrips(context, width, height, gradientStrips(layers, newest.current), isLogarithmic, colors, words),
    [layers, newest, isLogarithmic, colors, words],
  );
  const ratio = lastToFirst(layers, points);
  return (
    <ChartTile
      title={t('charts.title_gradients')}
      fileName={t('training.gradientFileName')}
      options={
        <Switch
          label={t('training.gradientLog')}
          checked={isLogarithmic}
          onChange={() => setLogarithmic((present) => !present)}
        />
      }
      empty={points.length === 0 ? <TileSentence text={t('training.noGradients')} /> : null}
      table={() => ({
        name: t('training.gradientTable'),
        columns: [
          { header: t('training.step'), key: 'step' },
          ...layers.map(({ name }) => ({ header: name, key: name })),
        ],
        rows: gradientRows(layers, points),
        newestFirst: true,
      })}
      picture={picture}
    >
      <div className={styles.mapView}>
        <PlotCanvas
          name={t('training.gradientChart')}
          description={
            ratio === null
              ? t('training.gradientDescription')
              : t('training.gradientRatio', { ratio: shortText(ratio), step: points.at(-1)?.step ?? 0 })
          }
          paint={paint}
          subscribe={subscribe}
          picture={picture}
        />
      </div>
    </ChartTile>
  );
}

type Points = ReturnType<typeof useShownPoints>;

/** Read when it is drawn, so that new steps draw without another `paint`. */
function useNewest(points: Points) {
  const newest = useRef(points);
  const listeners = useRef(new Set<() => void>());
  const subscribe = useCallback<Subscribe>((listener) => {
    const all = listeners.current;
    all.add(listener);
    return () => all.delete(listener);
  }, []);
  newest.current = points;
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what is drawn.
  useEffect(() => {
    for (const listener of listeners.current) listener();
  }, [points]);
  return { newest, subscribe };
}

/** Up to the moment that is shown, which may be a past one. */
function useShownPoints() {
  const points = useGradientHistory((state) => state.points);
  const step = useRun((state) => state.step);
  const isLive = (points.at(-1)?.step ?? 0) <= step + 1;
  return useMemo(() => (isLive ? points : points.filter((point) => point.step <= step + 1)), [points, isLive, step]);
}
