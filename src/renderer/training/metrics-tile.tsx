// Tile of the metrics beyond the loss: a confusion matrix and scores for classes, errors for values.
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import type { Metrics } from '#core/training/metrics/measure.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { noteTestLook } from '#renderer/state/document/test-looks.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
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
  const [lookedAt, setLookedAt] = useState<Network | null>(null);
  const parts = partsOf(compiledDocument(document).dataset);
  const name = parts.includes(chosen) ? chosen : 'training';
  // The test rows count only when asked for, and for the network of that moment alone.
  const isClosed = name === 'test' && lookedAt !== document.network;
  const measured = useMetrics(document, isClosed ? 'training' : name);
  const metrics = isClosed ? null : (measured?.result.metrics ?? null);
  const problem = metrics === null ? t('training.noMetrics') : metrics.count === 0 ? t('training.noMetricRows') : null;
  const look = (): void => {
    noteTestLook();
    setLookedAt(document.network);
  };
  return (
    <ChartTile
      title={t('training.metrics')}
      fileName={t('training.metricsFileName')}
      actions={
        <>
          <AtEpoch epoch={isClosed ? null : (measured?.epoch ?? null)} />
          {parts.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('training.metricsSplit')}
              value={name}
              onChange={(value) => setChosen(value as MeasuredSplit)}
              data={parts.map((value) => ({ value, label: t(splitWords[value]) }))}
            />
          )}
        </>
      }
      empty={
        isClosed ? (
          <EmptyState text={t('training.testClosed', { count: document.testLooks ?? 0 })}>
            <Button size="xs" onClick={look}>
              {t('training.testLook')}
            </Button>
          </EmptyState>
        ) : problem === null ? null : (
          <TileSentence text={problem} />
        )
      }
      table={() => metricsTable(metrics, t)}
    >
      {metrics !== null && <MetricsContent metrics={metrics} split={name} />}
    </ChartTile>
  );
}

const splitWords = {
  training: 'training.splitTraining',
  validation: 'training.splitValidation',
  test: 'training.splitTest',
} as const satisfies Record<MeasuredSplit, MessageKey>;

/** The parts that have rows; the training rows always. */
function partsOf(dataset: Dataset | null): readonly MeasuredSplit[] {
  const others = (['validation', 'test'] as const).filter((part) => (dataset?.split[part].length ?? 0) > 0);
  return ['training', ...others];
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
