// The Data panel: which dataset, how it is divided, and its rows, one of which the canvas shows; a table is edited here.

import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { makeTable } from '#core/document/edits/edit-table.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { edit } from '#renderer/commands/edit.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { pickRow, useUi } from '#renderer/state/window/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Panel, PanelSection } from '#renderer/ui/panel.tsx';
import styles from './data.module.css';
import { DatasetFields } from './dataset-fields.tsx';
import { pointSpace } from './points/point-space.ts';
import { RowTable } from './row-table.tsx';
import { SplitFields } from './split-fields.tsx';
import { partOfRow } from './table/row-parts.ts';
import { TableGrid } from './table/table-grid.tsx';
import { TableTools } from './table/table-tools.tsx';
import { TryIt } from './try/try-it.tsx';

export function DataPanel() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  if (document === null) return null;
  const dataset = datasetFor(document);
  const isBuiltin = document.dataset?.kind === 'builtin';
  return (
    <Panel>
      <PanelSection title={t('data.dataset')}>
        <DatasetFields choice={document.dataset} />
        <div className={styles.sources}>
          <Button size="xs" onClick={() => void runCommand('file.importData')}>
            {t('data.import')}
          </Button>
          {document.dataset?.kind !== 'table' && (
            <Button
              size="xs"
              title={isBuiltin ? t('data.makeTableHint') : undefined}
              onClick={() => void edit(makeTable)}
            >
              {t(isBuiltin ? 'data.makeTable' : 'data.emptyTable')}
            </Button>
          )}
        </div>
      </PanelSection>
      {dataset === null || (dataset.count === 0 && isBuiltin) ? (
        <EmptyState text={t('data.empty')} />
      ) : (
        <DatasetRows document={document} dataset={dataset} />
      )}
    </Panel>
  );
}

interface DatasetRowsProps {
  readonly document: NetworkDocument;
  readonly dataset: Dataset;
}

function DatasetRows({ document, dataset }: DatasetRowsProps) {
  const t = useTranslate();
  const picked = useUi((state) => state.row);
  const table = document.dataset?.kind === 'table' ? document.dataset : null;
  const count = table?.rows.length ?? dataset.count;
  const parts = useMemo(() => partOfRow(dataset.split, count), [dataset, count]);
  const validationRows = useMemo(() => new Set(dataset.split.validation), [dataset]);
  const last = Math.max(0, count - 1);
  const row = Math.min(picked, last);
  const pick = (next: number): void => pickRow(next);
  return (
    <>
      <PanelSection title={t('data.split')}>
        <SplitFields document={document} split={dataset.split} />
      </PanelSection>
      <PanelSection
        title={t('data.rowOf', { row: Math.min(row + 1, count), count })}
        actions={
          <>
            <IconButton
              compact
              label={t('data.previousRow')}
              icon={<IconChevronLeft size={16} />}
              disabled={row === 0}
              onClick={() => pick(row - 1)}
            />
            <IconButton
              compact
              label={t('data.nextRow')}
              icon={<IconChevronRight size={16} />}
              disabled={row === last}
              onClick={() => pick(row + 1)}
            />
          </>
        }
      >
        {table === null ? (
          <RowTable dataset={dataset} validationRows={validationRows} row={row} onPick={pick} />
        ) : (
          <>
            <TableTools table={table} />
            <TableGrid table={table} parts={parts} dataset={dataset} />
          </>
        )}
        <p className={styles.splitWords}>{t('data.rowHint')}</p>
        {table !== null && pointSpace(table) !== null && (
          <div className={styles.sources}>
            <Button size="xs" onClick={() => openDialog('points')}>
              {t('data.editPoints')}
            </Button>
          </div>
        )}
      </PanelSection>
      {count > 0 && <TryIt document={document} dataset={dataset} />}
    </>
  );
}
