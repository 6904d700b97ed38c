// Tools of the table beside typing: rows and columns in and out, rows up and down, the table out as a file.
import {
  IconArrowDown,
  IconArrowUp,
  IconColumnInsertRight,
  IconDownload,
  IconMaximize,
  IconRowInsertBottom,
  IconRowRemove,
} from '@tabler/icons-react';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { writeDelimited } from '#core/data/delimited/write-delimited.ts';
import { addColumn, addEmptyRow, deleteRows, moveRow } from '#core/document/edits/edit-table.ts';
import { downloadText } from '#renderer/charts/tile/download.ts';
import { commit } from '#renderer/commands/commit.ts';
import { documentName } from '#renderer/commands/file-actions.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { pickRow, useUi } from '#renderer/state/window/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './table.module.css';

interface TableToolsProps {
  readonly table: TableDataset;
  /** In the dialog there is no larger view. */
  readonly isLarge?: boolean;
}

export function TableTools({ table, isLarge = false }: TableToolsProps) {
  const t = useTranslate();
  const picked = useUi((state) => state.row);
  const count = table.rows.length;
  const row = Math.min(picked, count - 1);
  const shift = (by: -1 | 1): void =>
    void commit((document) => moveRow(document, row, row + by)).then(() => pickRow(row + by));
  const download = (): void => {
    const text = writeDelimited(
      table.columns.map(({ name }) => name),
      table.rows,
    );
    downloadText(`${documentName()}.csv`, 'text/csv', text);
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('data.tools')}>
      <IconButton
        compact
        label={t('data.addRow')}
        icon={<IconRowInsertBottom size={16} />}
        onClick={() => void commit((document) => addEmptyRow(document, row + 1)).then(() => pickRow(row + 1))}
      />
      <IconButton
        compact
        label={t('data.deleteRow')}
        icon={<IconRowRemove size={16} />}
        disabled={count === 0}
        onClick={() => void commit((document) => deleteRows(document, row))}
      />
      <IconButton
        compact
        label={t('data.rowUp')}
        icon={<IconArrowUp size={16} />}
        disabled={row <= 0}
        onClick={() => shift(-1)}
      />
      <IconButton
        compact
        label={t('data.rowDown')}
        icon={<IconArrowDown size={16} />}
        disabled={row === count - 1}
        onClick={() => shift(1)}
      />
      <IconButton
        compact
        label={t('data.addColumn')}
        icon={<IconColumnInsertRight size={16} />}
        onClick={() => void commit((document) => addColumn(document, table.columns.length))}
      />
      {isLarge ? (
        <IconButton compact label={t('data.download')} icon={<IconDownload size={16} />} onClick={download} />
      ) : (
        <IconButton
          compact
          label={t('data.openLarge')}
          icon={<IconMaximize size={16} />}
          onClick={() => openDialog('table')}
        />
      )}
    </div>
  );
}
