// The table in a large view: the same grid as in the panel, with room.

import { useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { partOfRow } from './row-parts.ts';
import styles from './table.module.css';
import { TableGrid } from './table-grid.tsx';
import { TableTools } from './table-tools.tsx';

export function TableDialog() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  const table = document?.dataset?.kind === 'table' ? document.dataset : null;
  const dataset = document === null ? null : datasetFor(document);
  return (
    <PageDialog
      name="table"
      isPossible={table !== null}
      title={t('data.tableTitle')}
      size="min(1280px, 94vw)"
      classNames={{ content: styles.window, body: styles.body }}
    >
      {table !== null && dataset !== null && <LargeTable table={table} dataset={dataset} />}
    </PageDialog>
  );
}

function LargeTable({ table, dataset }: { readonly table: TableDataset; readonly dataset: Dataset }) {
  const t = useTranslate();
  const parts = useMemo(() => partOfRow(dataset.split, table.rows.length), [dataset, table]);
  const { validation, test, all } = dataset.split;
  const shownParts = [
    ...(validation.length > 0 ? (['validation'] as const) : []),
    ...(test.length > 0 ? (['test'] as const) : []),
    ...(all.length < table.rows.length ? (['leftOut'] as const) : []),
  ];
  return (
    <>
      <TableTools table={table} isLarge />
      <TableGrid table={table} parts={parts} dataset={dataset} isLarge />
      <ul className={styles.legend}>
        {shownParts.map((part) => (
          <li key={part} data-part={part}>
            {t(`data.part_${part}`)}
          </li>
        ))}
      </ul>
      <p className={styles.legend}>{t('data.tableHint')}</p>
    </>
  );
}
