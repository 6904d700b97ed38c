// Tile of the metrics beyond the loss: a confusion matrix and scores for classes, errors for values.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { MeasuredSplit } from '#core/explain/metric/metric-target.ts';
import type { Metrics } from '#core/training/metrics/measure.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { AtEpoch } from './at-epoch.tsx';
import { ClassTable } from './class-table.tsx';
import { ConfusionTable } from './confusion-table.tsx';
import { ErrorTable } from './error-table.tsx';
import { metricsTable } from './metrics-table.ts';
import { useSplitChoice } from './split-choice.tsx';
import { TileSentence } from './tile-sentence.tsx';
import { useMetrics } from './use-metrics.ts';

export function MetricsTile({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const { split, closed, control } = useSplitChoice(document);
  const measured = useMetrics(document, closed === null ? split : 'training');
  const metrics = closed === null ? (measured?.result.metrics ?? null) : null;
  const problem = metrics === null ? t('training.noMetrics') : metrics.count === 0 ? t('training.noMetricRows') : null;
  return (
    <ChartTile
      title={t('training.metrics')}
      fileName={t('training.metricsFileName')}
      actions={
        <>
          <AtEpoch epoch={closed === null ? (measured?.epoch ?? null) : null} />
          {control}
        </>
      }
      empty={closed ?? (problem === null ? null : <TileSentence text={problem} />)}
      table={() => metricsTable(metrics, t)}
    >
      {metrics !== null && <MetricsContent metrics={metrics} split={split} />}
    </ChartTile>
  );
}

function MetricsContent({ metrics, split }: { readonly metrics: Metrics; readonly split: MeasuredSplit }) {
  const t = useTranslate();
  const { classification, targets, mean } = metrics;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="metrics" tabIndex={0} aria-label={t('training.metricsOf', { count: metrics.count })}>
      {classification === null ? (
        <ErrorTable targets={targets} mean={mean} split={split} />
      ) : (
        <>
          <ConfusionTable classification={classification} split={split} />
          <ClassTable classification={classification} split={split} />
        </>
      )}
    </section>
  );
}
