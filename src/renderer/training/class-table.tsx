// Precision, recall and F1 of every class, and their mean.
import type { MeasuredSplit } from '#core/explain/metric/metric-target.ts';
import { type ClassScores, classScoreNames } from '#core/metrics/class-metrics.ts';
import type { ClassificationMetrics } from '#core/metrics/measure.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import { MeasuresTable } from './measures-table.tsx';
import { MetricNumber } from './metric-number.tsx';

interface ClassTableProps {
  readonly classification: ClassificationMetrics;
  readonly split: MeasuredSplit;
}

export function ClassTable({ classification: { classes, macro }, split }: ClassTableProps) {
  const t = useTranslate();
  return (
    <MeasuresTable
      caption={t('training.classScores')}
      columns={[t('training.class'), ...classScoreNames.map((score) => t(`training.${score}`)), t('training.rows')]}
      rows={classes}
      cellsOf={(each, index) => (
        <>
          <Scores scores={each} index={index} name={each.name} split={split} />
          <td>{each.count}</td>
        </>
      )}
      mean={
        <>
          <Scores scores={macro} index={null} name="" split={split} />
          <td>{classes.reduce((sum, { count }) => sum + count, 0)}</td>
        </>
      }
    />
  );
}

interface ScoresProps {
  readonly scores: ClassScores;
  /** Null: the mean over the classes. */
  readonly index: number | null;
  readonly name: string;
  readonly split: MeasuredSplit;
}

function Scores({ scores, index, name, split }: ScoresProps) {
  const t = useTranslate();
  return classScoreNames.map((metric) => {
    const text = percentText(scores[metric]);
    const values = { name: t(`training.${metric}`), value: text };
    const label =
      index === null
        ? t('metrics.explainMean', values)
        : t('metrics.explainOf', { ...values, subject: t('charts.className', { name }) });
    return (
      <td key={metric}>
        <MetricNumber question={{ metric, class: index }} split={split} text={text} label={label} />
      </td>
    );
  });
}
