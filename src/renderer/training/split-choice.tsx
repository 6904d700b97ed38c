// Choice of the part of the data that a tile measures; the test rows only when asked for, and for the network of that moment alone.
import { Button, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { MeasuredSplit } from '#core/explain/metric/metric-target.ts';
import type { Network } from '#core/network/network.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

type OneSplit = Exclude<MeasuredSplit, 'all'>;

interface SplitChoice {
  readonly split: OneSplit;
  /** The test rows that were not asked for yet: what to show in place of them. Null: the split may be measured. */
  readonly closed: ReactNode | null;
  /** Null where there is nothing to choose. */
  readonly control: ReactNode | null;
}

export function useSplitChoice(document: NetworkDocument): SplitChoice {
  const t = useTranslate();
  const [chosen, setChosen] = useState<OneSplit>('training');
  const [lookedAt, setLookedAt] = useState<Network | null>(null);
  const parts = partsOf(compiledDocument(document).dataset);
  const split = parts.includes(chosen) ? chosen : 'training';
  const look = (): void => {
    noteTestLook();
    setLookedAt(document.network);
  };
  const control = parts.length > 1 && (
    <SegmentedControl
      size="xs"
      aria-label={t('training.metricsSplit')}
      value={split}
      onChange={(value) => setChosen(value as OneSplit)}
      data={parts.map((value) => ({ value, label: t(splitWords[value]) }))}
    />
  );
  const isClosed = split === 'test' && lookedAt !== document.network;
  const closed = isClosed && (
    <EmptyState text={t('training.testClosed', { count: document.testLooks ?? 0 })}>
      <Button size="xs" onClick={look}>
        {t('training.testLook')}
      </Button>
    </EmptyState>
  );
  return { split, closed: closed || null, control: control || null };
}

/** Counted in the file: written with the next save, never an edit of its own. */
function noteTestLook(): void {
  const { document } = useDocument.getState();
  if (document !== null) useDocument.setState({ document: { ...document, testLooks: (document.testLooks ?? 0) + 1 } });
}

const splitWords = {
  training: 'training.splitTraining',
  validation: 'training.splitValidation',
  test: 'training.splitTest',
} as const satisfies Record<OneSplit, MessageKey>;

/** The parts that have rows; the training rows always. */
function partsOf(dataset: Dataset | null): readonly OneSplit[] {
  const others = (['validation', 'test'] as const).filter((part) => (dataset?.split[part].length ?? 0) > 0);
  return ['training', ...others];
}
