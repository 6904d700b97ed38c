// The number in two plain sentences; the textbook's formula for those who want it.
import type { Explanation } from '#core/explain/explanation.ts';
import { textbookFormulas } from '#core/explain/textbook.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { ExplainSection } from './explain-section.tsx';
import { signOf } from './factor-button.tsx';

export function WordsView({ explanation }: { readonly explanation: Explanation }) {
  const t = useTranslate();
  return (
    <ExplainSection title={t('explain.words')}>
      <p className="explain-words">{t(wordsKey(explanation), explanation.equation.values)}</p>
      <details className="explain-more">
        <summary>{t('explain.more')}</summary>
        <Formula tex={textbookFormulas[explanation.target.kind]} layout="line" />
      </details>
    </ExplainSection>
  );
}

function wordsKey({ target, equation }: Explanation): MessageKey {
  const { code, value } = equation;
  if (target.kind === 'weightGradient') return `explain.words_weightGradient_${signOf(value)}`;
  if (target.kind === 'biasGradient') return `explain.words_biasGradient_${signOf(value)}`;
  if (code === 'input' || code === 'prediction' || code === 'predictionGradient') return `explain.words_${code}`;
  return `explain.words_${target.kind}`;
}
