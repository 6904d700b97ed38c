// The numbers at the place that is explained, as tabs: w · signal · gradient · Δw · δ of a wire, z · a · δ · b of a neuron.
import type { Explanation } from '#core/explain/explanation.ts';
import type { ExplanationKind } from '#core/explain/explanation-target.ts';
import { plainSymbolOf } from '#core/explain/plain-symbols.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { visit } from './explain-view.ts';
import { meaningOf } from './quantity-words.ts';
import styles from './sections.module.css';

/** In the order in which one leads to the next. */
const order: readonly ExplanationKind[] = [
  'weight',
  'signal',
  'weightGradient',
  'weightUpdate',
  'preActivation',
  'activation',
  'activationGradient',
  'delta',
  'bias',
  'biasGradient',
  'layerParameter',
  'layerParameterGradient',
];

export function NumberTabs({ explanation: { target, related } }: { readonly explanation: Explanation }) {
  const t = useTranslate();
  const network = useDocument((state) => state.document?.network ?? null);
  if (related.length === 0 || network === null) return null;
  const tabs = [target, ...related].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <nav className={styles.numberTabs} aria-label={t('explain.related')}>
      {tabs.map((each) => (
        <button
          key={plainSymbolOf(network, each)}
          type="button"
          className={styles.numberTab}
          aria-current={each === target}
          title={meaningOf(t, each.kind)}
          onClick={() => each !== target && visit(each)}
        >
          <span>{plainSymbolOf(network, each)}</span>
          <span className="unseen"> {meaningOf(t, each.kind)}</span>
        </button>
      ))}
    </nav>
  );
}
