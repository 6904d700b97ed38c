// The row that is looked at, and the way to the rows before and after it.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { pickRow } from '#renderer/state/window/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './explain.module.css';
import type { LookableRows } from './lookable-rows.ts';

export function RowWalker({ row, rows: { rows, rowCount } }: { readonly row: number; readonly rows: LookableRows }) {
  const t = useTranslate();
  const place = rows.indexOf(row);
  const goTo = (next: number | undefined): void => {
    if (next !== undefined) pickRow(next);
  };
  return (
    <div className={styles.rowWalker} data-target="row">
      <IconButton
        compact
        icon={<IconChevronLeft size={16} />}
        label={t('data.previousRow')}
        disabled={place <= 0}
        onClick={() => goTo(rows[place - 1])}
      />
      <span className={styles.rowWalkerText}>{t('data.rowOf', { row: row + 1, count: rowCount })}</span>
      <IconButton
        compact
        icon={<IconChevronRight size={16} />}
        label={t('data.nextRow')}
        disabled={place >= rows.length - 1}
        onClick={() => goTo(rows[place + 1])}
      />
    </div>
  );
}
