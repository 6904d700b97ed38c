// The Data panel: which dataset, how it is split, and its rows, one of which the canvas shows.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { datasetFor } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { pickRow, useUi } from '#renderer/state/window/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Panel, PanelSection } from '#renderer/ui/panel.tsx';
import { DatasetFields } from './dataset-fields.tsx';
import { RowTable } from './row-table.tsx';
import { SplitFields } from './split-fields.tsx';
import './data-panel.css';

export function DataPanel() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  if (document === null) return null;
  const dataset = datasetFor(document);
  return (
    <Panel>
      <PanelSection title={t('data.dataset')}>
        <DatasetFields choice={document.dataset} />
      </PanelSection>
      {dataset === null || dataset.count === 0 ? (
        <EmptyState text={t('data.empty')} />
      ) : (
        <DatasetRows dataset={dataset} training={document.training} />
      )}
    </Panel>
  );
}

interface DatasetRowsProps {
  readonly dataset: Dataset;
  readonly training: TrainingSettings;
}

function DatasetRows({ dataset, training: { validation } }: DatasetRowsProps) {
  const t = useTranslate();
  const picked = useUi((state) => state.row);
  const parts = dataset.split;
  const validationRows = useMemo(() => new Set(parts.validation), [parts]);
  const last = dataset.count - 1;
  const row = Math.min(picked, last);
  const pick = (next: number): void => pickRow(next);
  return (
    <>
      <PanelSection title={t('data.split')}>
        <SplitFields share={validation} parts={parts} />
      </PanelSection>
      <PanelSection
        title={t('data.rowOf', { row: row + 1, count: dataset.count })}
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
        <RowTable dataset={dataset} validationRows={validationRows} row={row} onPick={pick} />
        <p className="split-words">{t('data.rowHint')}</p>
      </PanelSection>
    </>
  );
}
