// How good the network is beyond its loss: a confusion matrix and scores for classes, errors for values.
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Metrics } from '#core/training/metrics/measure.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { AtEpoch } from './at-epoch.tsx';
import { ClassTable } from './class-table.tsx';
import { ConfusionTable } from './confusion-table.tsx';
import { ErrorTable } from './error-table.tsx';
import { metricsTable } from './metrics-table.ts';
import { TileSentence } from './tile-sentence.tsx';
import { type MeasuredSplit, useMetrics } from './use-metrics.ts';

export function MetricsTile({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<MeasuredSplit>('training');
  const hasValidation = document.training.validation > 0;
  const name = hasValidation ? chosen : 'training';
  const measured = useMetrics(document, name);
  const metrics = measured?.result.metrics ?? null;
  const problem = metrics === null ? t('training.noMetrics') : metrics.count === 0 ? t('training.noMetricRows') : null;
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={t('training.metricsSplit')}
      value={chosen}
      onChange={(value) => setChosen(value as MeasuredSplit)}
      data={[
        { value: 'training', label: t('training.splitTraining') },
        { value: 'validation', label: t('training.splitValidation') },
      ]}
    />
  );
  return (
    <ChartTile
      title={t('training.metrics')}
      fileName={t('training.metricsFileName')}
      actions={
        <>
          <AtEpoch epoch={measured?.epoch ?? null} />
          {hasValidation && choice}
        </>
      }
      empty={problem === null ? null : <TileSentence text={problem} />}
      table={() => metricsTable(metrics, t)}
    >
      {metrics !== null && <MetricsContent metrics={metrics} split={name} />}
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
