// The confusion matrix as a table of counts, each shaded by its share of the true class.
import type { CSSProperties } from 'react';
import type { MeasuredSplit } from '#core/explain/metric/metric-target.ts';
import type { ClassificationMetrics } from '#core/metrics/measure.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { TableHead } from '#renderer/ui/value-table.tsx';
import { distinctKeys } from './distinct-keys.ts';
import styles from './dock.module.css';
import { MetricNumber } from './metric-number.tsx';

/** Beyond so many classes the cells would be too small and too many to read. */
const mostClasses = 24;

interface ConfusionTableProps {
  readonly classification: ClassificationMetrics;
  readonly split: MeasuredSplit;
}

export function ConfusionTable({ classification, split }: ConfusionTableProps) {
  const t = useTranslate();
  const { classes, confusion } = classification;
  if (classes.length > mostClasses) {
    return <p className={styles.metricsNote}>{t('training.confusionTooLarge', { count: classes.length })}</p>;
  }
  const keys = distinctKeys(classes.map(({ name }) => name));
  return (
    <table className={`${styles.metricsTable} ${styles.confusion}`}>
      <caption>{t('training.confusion')}</caption>
      <TableHead heads={[t('training.trueAndPredicted'), ...classes.map(({ name }) => name)]} />
      <tbody>
        {classes.map(({ name, count }, row) => (
          <tr key={keys[row]}>
            <th scope="row">{name}</th>
            {confusion[row]?.map((cell, column) => (
              <td key={keys[column]} data-right={row === column} style={shade(count === 0 ? 0 : cell / count)}>
                <MetricNumber
                  question={{ metric: 'confusion', truth: row, predicted: column }}
                  split={split}
                  text={String(cell)}
                  label={t('metrics.explainCell', {
                    count: cell,
                    truth: name,
                    predicted: classes[column]?.name ?? '',
                  })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shade(share: number): CSSProperties {
  return { '--share': share } as CSSProperties;
}
