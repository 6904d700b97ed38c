// Which rows the number is about: one row that can be walked through, or the mean over the mini-batch.
import { SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Explanation, Scope } from '#core/explain/explanation.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useExplainView } from './explain-view.ts';
import type { ExplainedNumber } from './use-explanation.ts';

interface ScopeBarProps {
  readonly number: ExplainedNumber;
  readonly explanation: Explanation;
}

export function ScopeBar({ number, explanation }: ScopeBarProps) {
  const t = useTranslate();
  const { view, equation } = explanation;
  if (view === null) return <p className="explain-detail">{t('explain.sameForEveryRow')}</p>;
  return (
    <div className="scope-bar">
      <SegmentedControl
        size="xs"
        aria-label={t('explain.scope')}
        value={view.scope}
        onChange={(scope) => useExplainView.setState({ scope: scope as Scope })}
        data={[
          { value: 'row', label: t('explain.scopeRow') },
          { value: 'miniBatch', label: t('explain.scopeMiniBatch') },
        ]}
      />
      {view.scope === 'row' ? (
        <RowWalker row={view.row} number={number} />
      ) : (
        equation.parts.length > 0 && (
          <span className="explain-detail">{t('explain.batchOf', { count: equation.parts.length })}</span>
        )
      )}
    </div>
  );
}

function RowWalker({ row, number }: { readonly row: number; readonly number: ExplainedNumber }) {
  const t = useTranslate();
  const { rows, rowCount } = number;
  const place = rows.indexOf(row);
  const goTo = (next: number | undefined): void => {
    if (next !== undefined) useUi.setState({ row: next });
  };
  return (
    <div className="row-walker">
      <IconButton
        compact
        icon={<IconChevronLeft size={16} />}
        label={t('explain.previousRow')}
        disabled={place <= 0}
        onClick={() => goTo(rows[place - 1])}
      />
      <span className="row-walker-text">{t('explain.rowOf', { row: row + 1, count: rowCount })}</span>
      <IconButton
        compact
        icon={<IconChevronRight size={16} />}
        label={t('explain.nextRow')}
        disabled={place >= rows.length - 1}
        onClick={() => goTo(rows[place + 1])}
      />
    </div>
  );
}
