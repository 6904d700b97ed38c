// Ways on to the other numbers at the same place.
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { openExplain } from '#renderer/state/ui-store.ts';
import { ExplainSection } from './explain-section.tsx';
import { meaningOf } from './quantity-words.ts';

export function RelatedNumbers({ targets }: { readonly targets: readonly ExplanationTarget[] }) {
  const t = useTranslate();
  if (targets.length === 0) return null;
  return (
    <ExplainSection title={t('explain.related')}>
      <div className="related">
        {targets.map((target) => (
          <button key={target.kind} type="button" className="related-number" onClick={() => openExplain(target)}>
            {meaningOf(t, target.kind)}
          </button>
        ))}
      </div>
    </ExplainSection>
  );
}
