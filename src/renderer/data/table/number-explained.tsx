// The arithmetic from the picked row's value to the network's number: (5.1 − 5.84) / 0.83, a 1 among 0s, or what stands for it.

import type { Row, TableDataset } from '#core/data/dataset-choice.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { derivationOf } from '#core/data/table/encode.ts';
import type { ColumnEncoding, TableEncoding } from '#core/data/table/table-encoding.ts';
import { visibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { fullText, shortText } from '#renderer/ui/field-text.ts';
import styles from './table.module.css';

interface NumberExplainedProps {
  readonly table: TableDataset;
  readonly column: number;
  readonly row: number;
}

export function NumberExplained({ table, column, row }: NumberExplainedProps) {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  const encoding = document === null ? null : (datasetFor(document)?.encoding ?? null);
  const own = encoding?.features.find((each) => each.column === column);
  const cells = table.rows[row];
  if (encoding === null || own === undefined || cells === undefined) return null;
  return (
    <div className={styles.numberExplained}>
      <p>{t('data.asNumber', { row: row + 1 })}</p>
      <NumberDerivations encoding={encoding} column={own} row={cells} />
      {own.normalization !== 'none' && <p>{t(`data.explain_${own.normalization}`)}</p>}
    </div>
  );
}

interface NumberDerivationsProps {
  readonly encoding: TableEncoding;
  /** One of its features. */
  readonly column: ColumnEncoding;
  readonly row: Row;
}

/** One line for each number that the column becomes. */
export function NumberDerivations({ encoding, column, row }: NumberDerivationsProps) {
  const t = useTranslate();
  const before = encoding.features.slice(0, encoding.features.indexOf(column));
  const first = before.reduce((sum, { units }) => sum + units.length, 0);
  const derivations = column.units.flatMap((_, unit) => derivationOf(encoding, row, first + unit) ?? []);
  return (
    <>
      {derivations.slice(0, mostShown).map(({ value, encoded, isFilled, category }, unit) => (
        <p key={column.units[unit]} className={`${styles.derivation} numbers`} title={fullText(encoded)}>
          {category !== null || column.normalization === 'none'
            ? `${column.units[unit] ?? ''} = ${shortText(encoded)}`
            : normalised(column, value, encoded)}
          {isFilled && ` (${t('data.filled')})`}
        </p>
      ))}
      {derivations.length > mostShown && <p>{t('data.moreNumbers', { count: derivations.length - mostShown })}</p>}
    </>
  );
}

const mostShown = 8;

/** With as many digits as lead to the shown result. */
export function normalised({ name, offset, scale }: ColumnEncoding, value: number, encoded: number): string {
  const { parts, result } = visibleArithmetic({
    form: 'function',
    value: encoded,
    combine: ([from = 0, mean = 0, width = 1]) => (from - mean) / width,
    parts: [{ value }, { value: offset }, { value: scale }],
  });
  const [from, mean = '', width] = parts;
  return `${name} = (${from} − ${offset < 0 ? `(${mean})` : mean}) / ${width} = ${result}`;
}
