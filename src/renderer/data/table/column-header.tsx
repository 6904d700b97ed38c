// The head of a column: its name, what it is for, and the settings that open from it.
import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { chosenFor, type TableDataset } from '#core/data/dataset-choice.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { ColumnSettings } from './column-settings.tsx';
import styles from './table.module.css';

interface ColumnHeaderProps {
  readonly table: TableDataset;
  readonly column: number;
  readonly width: number;
  /** The picked row, whose number is explained; −1: the table has none. */
  readonly row: number;
}

export function ColumnHeader({ table, column, width, row }: ColumnHeaderProps) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const own = table.columns[column];
  if (own === undefined) return null;
  const kind = `${t(`dataImport.role_${own.role}`)} · ${t(`dataImport.type_${chosenFor(own, 'type')}`)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: most of the grid's cells are not drawn
    // biome-ignore lint/a11y/useFocusableInteractive: its button is
    <div
      role="columnheader"
      className={styles.column}
      aria-colindex={column + 2}
      data-role={own.role}
      style={{ width }}
    >
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={300} trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={styles.columnButton}
            aria-label={t('data.column', { name: own.name })}
            aria-description={kind}
            title={`${own.name}\n${kind}`}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={styles.columnName}>{own.name}</span>
            <IconChevronDown size={12} aria-hidden="true" />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('data.column', { name: own.name })}>
          <ColumnSettings table={table} column={column} row={row} onClose={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      <span className={styles.columnKind} aria-hidden="true">
        {t(`dataImport.role_${own.role}`)}
      </span>
    </div>
  );
}
