// The size of every layer's gradients over the steps of the run, on a log axis: where they vanish, the first layers' lines lie low.
import { Switch } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { layerWeights } from '#core/network/layer-weights.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { tooltipTable } from '#renderer/charts/kit/tooltip-table.ts';
import { LineChartView } from '#renderer/charts/lines/line-chart-view.tsx';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useGradientHistory } from '#renderer/state/training/gradient-history.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { gradientRows, gradientSeries, lastToFirst, tooltipRows } from './gradient-series.ts';
import { TileSentence } from './tile-sentence.tsx';

export function GradientTile({ document: { network } }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const colors = useThemeColors();
  const picture = useRef<(() => string) | null>(null);
  const [logY, setLogY] = useState(true);
  const layers = useMemo(() => layerWeights(network, layOutParameters(network)).map(({ layer }) => layer), [network]);
  const points = useShownPoints();
  const model = useMemo(
    () => ({ xName: t('training.step'), logX: false, logY, series: gradientSeries(layers, points, colors) }),
    [t, logY, layers, points, colors],
  );
  const ratio = lastToFirst(layers, points);
  return (
    <ChartTile
      title={t('training.gradientByLayer')}
      fileName={t('training.gradientFileName')}
      options={
        <Switch label={t('training.gradientLog')} checked={logY} onChange={() => setLogY((present) => !present)} />
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
      <LineChartView
        name={t('training.gradientChart')}
        description={
          ratio === null
            ? t('training.gradientDescription')
            : t('training.gradientRatio', { ratio: shortText(ratio), step: points.at(-1)?.step ?? 0 })
        }
        model={model}
        tooltip={(step) => tooltipTable(t('training.stepNumber', { step }), tooltipRows(layers, points, step))}
        picture={picture}
      />
    </ChartTile>
  );
}

/** Up to the moment that is shown, which may be a past one. */
function useShownPoints() {
  const points = useGradientHistory((state) => state.points);
  const step = useRun((state) => state.step);
  const isLive = (points.at(-1)?.step ?? 0) <= step + 1;
  return useMemo(() => (isLive ? points : points.filter((point) => point.step <= step + 1)), [points, isLive, step]);
}
