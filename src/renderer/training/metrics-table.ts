// The metrics as one table: a row per class with its scores and how its rows were taken, or a row per target.
import { classScoreNames } from '#core/training/metrics/class-metrics.ts';
import { errorMetrics, errorNames } from '#core/training/metrics/error-metrics.ts';
import type { Metrics } from '#core/training/metrics/measure.ts';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';
import type { useTranslate } from '#renderer/i18n/use-translate.ts';

type Translate = ReturnType<typeof useTranslate>;

export function metricsTable(metrics: Metrics | null, t: Translate): TileTable {
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
