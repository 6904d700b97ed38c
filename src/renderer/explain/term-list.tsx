// A sum, one term per line: its symbol, the product it is made of, its number.
import { useState } from 'react';
import type { Equation, Factor } from '#core/explain/explanation.ts';
import { foldParts } from '#core/explain/fold-parts.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { FactorButton, factorKey, signOf } from './factor-button.tsx';
import { meaningOf, nameOf } from './quantity-words.ts';
import { useQuantity } from './use-quantity.ts';
import { useVisibleArithmetic } from './use-visible-arithmetic.ts';

/** More terms than these are folded until they are asked for. */
const termLimit = 8;

export function TermList({ equation }: { readonly equation: Equation }) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const folded = showsAll ? equation : foldParts(equation, termLimit);
  const shown = useVisibleArithmetic(folded);
  const quantity = useQuantity();
  return (
    <>
      <ul className="term-list">
        {folded.parts.map((part, place) => (
          <li className="term" key={factorKey(part)}>
            <span className="term-joint">{folded.joints[place]}</span>
            <span className="term-symbol">
              <Formula tex={part.symbol} layout="line" />
            </span>
            <FactorButton factor={part} text={shown.parts[place] ?? ''} className="term-value">
              <span className="factor-number" data-sign={signOf(part.value)} {...quantity(part)}>
                {shown.parts[place]}
              </span>
            </FactorButton>
            <span className="term-meaning factor-meaning">
              {part.code === 'rest' || part.code === 'rowValue' ? nameOf(t, part) : meaningOf(t, part.code)}
            </span>
            <span className="term-inner">
              <InnerProduct term={part} digits={shown.digits} />
            </span>
          </li>
        ))}
      </ul>
      {equation.form === 'sum' && equation.parts.length > termLimit && (
        <button type="button" className="panel-link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('explain.fewerTerms') : t('explain.allTerms', { count: equation.parts.length })}
        </button>
      )}
    </>
  );
}

/** w × a, with digits that lead to the term. */
function InnerProduct({ term, digits }: { readonly term: Factor; readonly digits: number }) {
  const combine = (values: readonly number[]): number => values.reduce((product, value) => product * value, 1);
  const product = { form: 'product', parts: term.inner, value: term.value, combine } as const;
  const shown = useVisibleArithmetic(product, digits);
  const quantity = useQuantity();
  return term.inner.map((factor, place) => (
    <span className="term-factor" key={factorKey(factor)}>
      {place > 0 && <span className="term-times">×</span>}
      <FactorButton factor={factor} text={shown.parts[place] ?? ''} className="term-number">
        <span {...quantity(factor)}>{shown.parts[place]}</span>
      </FactorButton>
    </span>
  ));
}
