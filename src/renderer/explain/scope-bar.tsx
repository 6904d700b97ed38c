// Choice of the rows that the number is about: one row that can be walked through, or the mean over the mini-batch. The legend switches.
import type { Explanation } from '#core/explain/explanation.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { RowWalker } from './row-walker.tsx';
import type { ExplainedNumber } from './use-explanation.ts';

interface ScopeBarProps {
  readonly number: ExplainedNumber;
  readonly explanation: Explanation;
}

export function ScopeBar({ number, explanation }: ScopeBarProps) {
  const t = useTranslate();
  const { view, equation } = explanation;
  if (view === null) return <p className="panel-detail">{t('explain.sameForEveryRow')}</p>;
  if (view.scope === 'row' && number.isTried) return <p className="panel-detail">{t('data.tryOwn')}</p>;
  return (
    <div className="scope-bar">
      <span className="panel-detail scope-name">
        {t(view.scope === 'row' ? 'canvas.scopeRow' : 'canvas.scopeMean')}
      </span>
      {view.scope === 'row' ? (
        <RowWalker row={view.row} rows={number} />
      ) : (
        equation.parts.length > 0 && (
          <span className="panel-detail">{t('explain.batchOf', { count: equation.parts.length })}</span>
        )
      )}
    </div>
  );
}
