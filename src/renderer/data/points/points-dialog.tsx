// Points by hand: clicked, dragged, sprayed, brushed into a class and erased on the map of the data.

import { Button, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { textOf } from '#core/data/table/cells.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SliderField } from '#renderer/ui/slider-field.tsx';
import dataStyles from '../data.module.css';
import { PointEditor } from './point-editor.tsx';
import { pointSpace } from './point-space.ts';
import { type PointTool, pointTools } from './point-tools.ts';
import styles from './points.module.css';

export function PointsDialog() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  const table = document?.dataset?.kind === 'table' ? document.dataset : null;
  return (
    <PageDialog
      name="points"
      isPossible={table !== null}
      title={t('points.title')}
      size="min(900px, 94vw)"
      classNames={{ body: styles.root }}
    >
      {document !== null && table !== null && <Points document={document} table={table} />}
    </PageDialog>
  );
}

interface PointsProps {
  readonly document: NetworkDocument;
  readonly table: TableDataset;
}

function Points({ document, table }: PointsProps) {
  const t = useTranslate();
  const [tool, setTool] = useState<PointTool>('point');
  const [chosen, setChosen] = useState(0);
  const [spread, setSpread] = useState(0.06);
  const space = pointSpace(table);
  if (space === null) return <EmptyState text={t('points.none')} />;
  const tools = pointTools.filter((each) => each !== 'brush' || space.classes.length > 0);
  return (
    <>
      <Group gap="8px 16px">
        <SegmentedControl
          size="xs"
          aria-label={t('points.tool')}
          value={tool}
          onChange={(value) => setTool(value as PointTool)}
          data={tools.map((value) => ({ value, label: t(`points.tool_${value}`) }))}
        />
        {space.classes.length > 0 && (
          <Group gap={8}>
            <span aria-hidden="true">{t('points.class')}</span>
            <SegmentedControl
              size="xs"
              aria-label={t('points.class')}
              value={String(chosen)}
              onChange={(value) => setChosen(Number(value))}
              data={space.classes.map((each, index) => ({ value: String(index), label: textOf(each) }))}
            />
          </Group>
        )}
        {(tool === 'spray' || tool === 'brush' || tool === 'erase') && (
          <div className={styles.spread}>
            <SliderField
              label={t('points.spread')}
              spoken={String(spread)}
              value={spread}
              minimum={0.01}
              maximum={0.25}
              onChange={setSpread}
            />
          </div>
        )}
      </Group>
      <PointEditor document={document} table={table} space={space} tool={tool} chosen={chosen} spread={spread} />
      <div className={styles.footer}>
        <p className={dataStyles.splitWords}>{t(`points.hint_${tool}`)}</p>
        <Button onClick={closeDialog}>{t('points.done')}</Button>
      </div>
    </>
  );
}
