// Tile of the metrics beyond the loss: a confusion matrix and scores for classes, errors for values.
import { useCallback } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { MeasuredSplit } from '#core/explain/metric/metric-target.ts';
import { classScoreNames } from '#core/metrics/class-metrics.ts';
import { errorMetrics, errorNames } from '#core/metrics/error-metrics.ts';
import type { Metrics } from '#core/metrics/measure.ts';
import { evaluateRows, type RowsEvaluation } from '#core/training/evaluate-rows.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type Measured, useMeasured } from '#renderer/state/training/use-measured.ts';
import { AtEpoch } from '../at-epoch.tsx';
import { ClassTable } from '../class-table.tsx';
import { ConfusionTable } from '../confusion-table.tsx';
import styles from '../dock.module.css';
import { ErrorTable } from '../error-table.tsx';
import { useSplitChoice } from '../split-choice.tsx';
import { TileSentence } from '../tile-sentence.tsx';

export function Tile({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const { split, closed, control } = useSplitChoice(document);
  const measured = useMetrics(document, closed === null ? split : 'training');
  const metrics = closed === null ? (measured?.result.metrics ?? null) : null;
  const problem = metrics === null ? t('training.noMetrics') : metrics.count === 0 ? t('training.noMetricRows') : null;
  return (
    <ChartTile
      title={t('charts.title_metrics')}
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
    <section className={styles.metrics} tabIndex={0} aria-label={t('training.metricsOf', { count: metrics.count })}>
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

/** Null until something was measured, and where the network can't be asked. */
function useMetrics(document: NetworkDocument, name: MeasuredSplit): Measured<RowsEvaluation> | null {
  const rowsOf = useCallback(({ split }: Dataset) => split[name], [name]);
  return useMeasured(document, rowsOf, evaluateRows);
}

type Translate = ReturnType<typeof useTranslate>;

/** The metrics as one table: a row per class with its scores and how its rows were taken, or a row per target. */
function metricsTable(metrics: Metrics | null, t: Translate): TileTable {
  return metrics?.classification == null ? errorsTable(metrics, t) : classesTable(metrics.classification, t);
}

function classesTable({ classes, confusion }: NonNullable<Metrics['classification']>, t: Translate): TileTable {
  return {
    name: t('training.classScores'),
    columns: [
      { header: t('training.class'), key: 'class' },
      ...classScoreNames.map((key) => ({ header: t(`training.${key}`), key })),
      { header: t('training.rows'), key: 'rows' },
      ...classes.map(({ name }) => ({ header: t('training.predictedAs', { name }), key: `predicted ${name}` })),
    ],
    rows: classes.map(({ name, count, ...scores }, row) => [
      name,
      ...classScoreNames.map((score) => scores[score]),
      count,
      ...(confusion[row] ?? []),
    ]),
  };
}

function errorsTable(metrics: Metrics | null, t: Translate): TileTable {
  return {
    name: t('training.targetErrors'),
    columns: [
      { header: t('training.target'), key: 'target' },
      ...errorNames.map((key) => ({ header: errorMetrics[key].name, key })),
    ],
    rows: (metrics?.targets ?? []).map((target) => [target.name, ...errorNames.map((error) => target[error])]),
  };
}
