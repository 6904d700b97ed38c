// Tile of the distribution of weights or gradients, of a layer or of all, beside that at the start of the run.
import { SegmentedControl, Switch } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { layerWeights } from '#core/network/layer-weights.ts';
import { BarChartView } from '#renderer/charts/bars/bar-chart-view.tsx';
import { tooltipTable } from '#renderer/charts/kit/tooltip-table.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { briefText, fullText, shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import styles from '../histogram/histogram.module.css';
import { HistogramFigures } from '../histogram/histogram-figures.tsx';
import { barsOf, type HistogramView, histogramRows } from '../histogram/histogram-view.ts';
import { type CountedLayer, type CountedQuantity, useHistogram } from '../histogram/use-histogram.ts';
import { TileSentence } from '../tile-sentence.tsx';

export function Tile({ document: { network } }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const picture = useRef<(() => string) | null>(null);
  const [quantity, setQuantity] = useState<CountedQuantity>('weights');
  const [chosen, setChosen] = useState<CountedLayer>(null);
  const [logY, setLogY] = useState(false);
  const [withStart, setWithStart] = useState(true);
  const layers = useMemo(() => layerWeights(network).map(({ layer }) => layer), [network]);
  const layer = layers.find(({ id }) => id === chosen) ?? null;
  const view = useHistogram(network, quantity, layer?.id ?? null, withStart);
  const names = { quantity: t(`histograms.${quantity}`), layer: layer?.name ?? t('histograms.allLayers') };
  return (
    <ChartTile
      title={t('charts.title_histograms')}
      fileName={t('histograms.fileName', names)}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('histograms.quantity')}
          value={quantity}
          onChange={(value) => setQuantity(value as CountedQuantity)}
          data={[
            { value: 'weights', label: t('histograms.weights') },
            { value: 'gradients', label: t('histograms.gradients') },
          ]}
        />
      }
      options={
        <>
          <Switch label={t('histograms.logY')} checked={logY} onChange={() => setLogY(!logY)} />
          <Switch label={t('histograms.showStart')} checked={withStart} onChange={() => setWithStart(!withStart)} />
        </>
      }
      empty={emptySentence(layers.length, view, t)}
      table={() => ({
        name: t('histograms.table', names),
        columns: [
          { header: t('histograms.from'), key: 'from' },
          { header: t('histograms.to'), key: 'to' },
          { header: t('histograms.count'), key: 'count' },
          { header: t('histograms.startCount'), key: 'startCount' },
        ],
        rows: view === null ? [] : histogramRows(view),
      })}
      picture={picture}
    >
      {view !== null && (
        <div className={styles.root}>
          <HistogramBars view={view} quantity={quantity} layer={names.layer} logY={logY} picture={picture} />
          <HistogramFigures view={view} quantity={quantity} layers={layers} layer={layer} onLayer={setChosen} />
        </div>
      )}
    </ChartTile>
  );
}

type Translate = ReturnType<typeof useTranslate>;

function emptySentence(layerCount: number, view: HistogramView | null, t: Translate) {
  if (layerCount === 0) return <TileSentence text={t('histograms.noWeights')} />;
  return view === null ? <TileSentence text={t('histograms.noGradients')} /> : null;
}

interface HistogramBarsProps {
  readonly view: HistogramView;
  readonly quantity: CountedQuantity;
  readonly layer: string;
  readonly logY: boolean;
  readonly picture: { current: (() => string) | null };
}

function HistogramBars({ view, quantity, layer, logY, picture }: HistogramBarsProps) {
  const t = useTranslate();
  const model = useMemo(() => barsOf(view, logY, t('histograms.countAxis')), [view, logY, t]);
  const { count, mean, standardDeviation, zeros, largest } = view.distribution;
  return (
    <BarChartView
      name={t('histograms.chartOf', { quantity: t(`histograms.${quantity}`), layer })}
      description={t(`histograms.description_${quantity}`, {
        count,
        mean: shortText(mean),
        deviation: shortText(standardDeviation),
        zeros: percentText(count === 0 ? 0 : zeros / count),
        largest: shortText(largest),
      })}
      model={model}
      tooltip={(bar) => barTooltip(bar, view, t)}
      picture={picture}
    />
  );
}

function barTooltip(bar: number, view: HistogramView, t: Translate): HTMLElement {
  const [from = 0, to = 0, count = 0, start = null] = histogramRows(view)[bar] ?? [];
  const range = t('histograms.range', { from: briefText(Number(from)), to: briefText(Number(to)) });
  const rows = [[t('histograms.now'), fullText(Number(count))]];
  if (start !== null) rows.push([t('histograms.atStart'), fullText(Number(start))]);
  return tooltipTable(range, rows);
}
