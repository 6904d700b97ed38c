// A table of measures: a row for each class or target, and their mean.
import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { TableHead } from '#renderer/ui/value-table.tsx';
import { distinctKeys } from './distinct-keys.ts';
import styles from './dock.module.css';

/** The command line says all of them. */
const mostRows = 100;

interface MeasuresTableProps<Row> {
  readonly caption: string;
  /** What the rows are named by, and each measure. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The cells of a row. */
  readonly cellsOf: (row: Row, index: number) => ReactNode;
  /** The cells of the last row; null: there is none. */
  readonly mean: ReactNode;
}

export function MeasuresTable<Row extends { readonly name: string }>(props: MeasuresTableProps<Row>) {
  const { caption, columns, rows, cellsOf, mean } = props;
  const t = useTranslate();
  const shown = rows.slice(0, mostRows);
  const keys = distinctKeys(shown.map(({ name }) => name));
  return (
    <table className={styles.metricsTable}>
      <caption>{caption}</caption>
      <TableHead heads={columns} />
      <tbody>
        {shown.map((row, index) => (
          <tr key={keys[index]}>
            <th scope="row">{row.name}</th>
            {cellsOf(row, index)}
          </tr>
        ))}
        {mean !== null && (
          <tr className={styles.metricsMean}>
            <th scope="row">{t('training.mean')}</th>
            {mean}
          </tr>
        )}
      </tbody>
    </table>
  );
}
