// Ways on to the other numbers at the same place.
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { plainSymbolOf } from '#core/explain/plain-symbols.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { ExplainSection } from './explain-section.tsx';
import { visit } from './explain-view.ts';
import { meaningOf } from './quantity-words.ts';

export function RelatedNumbers({ targets }: { readonly targets: readonly ExplanationTarget[] }) {
  const t = useTranslate();
  const network = useDocument((state) => state.document?.network ?? null);
  if (targets.length === 0) return null;
  return (
    <ExplainSection title={t('explain.related')}>
      <div className="related">
        {targets.map((target) => (
          <button key={target.kind} type="button" className="related-number" onClick={() => visit(target)}>
            <span className="related-symbol">{network === null ? '' : plainSymbolOf(network, target)}</span>{' '}
            {meaningOf(t, target.kind)}
          </button>
        ))}
      </div>
    </ExplainSection>
  );
}
