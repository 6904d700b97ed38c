// One equation in the layout that its form asks for.
import { useState } from 'react';
import type { Equation, Factor } from '#core/explain/explanation.ts';
import { foldParts } from '#core/explain/fold-parts.ts';
import type { VisibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import styles from '#renderer/ui/panel.module.css';
import { FactorButton, factorKey, signOf } from './factor-button.tsx';
import { FactorGrid } from './factor-grid.tsx';
import formulaCardStyles from './formula-card.module.css';
import { FunctionView } from './function-view.tsx';
import { meaningOf, nameOf } from './quantity-words.ts';
import sectionsStyles from './sections.module.css';
import { useQuantity } from './use-quantity.ts';
import { useVisibleArithmetic } from './use-visible-arithmetic.ts';

interface EquationViewProps {
  readonly equation: Equation;
  readonly shown: VisibleArithmetic;
}

export function EquationView({ equation, shown }: EquationViewProps) {
  if (equation.form === 'given') return null;
  if (equation.form === 'function') return <FunctionView equation={equation} shown={shown} />;
  return (
    <>
      <Formula tex={leftHandSide(equation)} layout="line" />
      {isOverRows(equation) && equation.parts.length > 1 && <RowStrip equation={equation} />}
      {equation.form === 'product' || equation.form === 'expression' ? (
        <FactorGrid equation={equation} shown={shown} />
      ) : (
        <TermList equation={equation} />
      )}
    </>
  );
}

function leftHandSide({ symbol, form, parts }: Equation): string {
  return form === 'mean' ? `${symbol}=\\tfrac{1}{${parts.length}}\\,\\bigl(\\ldots\\bigr)` : `${symbol}=`;
}

function isOverRows({ parts }: Equation): boolean {
  return parts.some((part) => part.code === 'rowValue');
}

const width = 288;
const height = 36;
const margin = 8;

/** The values of a mini-batch's rows as dots on one axis, with their mean as a line. */
function RowStrip({ equation }: { readonly equation: Equation }) {
  const t = useTranslate();
  const values = equation.parts.map((part) => part.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || 1;
  const placeOf = (value: number): number =>
    high === low ? width / 2 : margin + ((value - low) / span) * (width - 2 * margin);
  const label = t('explain.rowsStrip', {
    low: formatNumber(low),
    high: formatNumber(high),
    mean: formatNumber(equation.value),
  });
  return (
    <figure className={formulaCardStyles.rowStrip}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line className={sectionsStyles.axis} x1={0} x2={width} y1={height / 2} y2={height / 2} />
        {low < 0 && high > 0 && (
          <line className={formulaCardStyles.zero} x1={placeOf(0)} x2={placeOf(0)} y1={10} y2={height - 10} />
        )}
        {equation.parts.map((part) => (
          <circle
            key={part.values.row}
            className={formulaCardStyles.dot}
            data-sign={signOf(part.value)}
            cx={placeOf(part.value)}
            cy={height / 2}
            r={4}
          />
        ))}
        <line
          className={formulaCardStyles.mean}
          x1={placeOf(equation.value)}
          x2={placeOf(equation.value)}
          y1={2}
          y2={height - 2}
        />
      </svg>
      <figcaption className={formulaCardStyles.rowStripEnds}>
        <span>{formatNumber(low)}</span>
        <span>{formatNumber(high)}</span>
      </figcaption>
    </figure>
  );
}

/** More terms than these are folded until they are asked for. */
const termLimit = 8;

/** A sum, one term per line: its symbol, the product it is made of, its number. */
function TermList({ equation }: { readonly equation: Equation }) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const folded = showsAll ? equation : foldParts(equation, termLimit);
  const shown = useVisibleArithmetic(folded);
  const quantity = useQuantity();
  return (
    <>
      <ul className={formulaCardStyles.termList}>
        {folded.parts.map((part, place) => (
          <li className={formulaCardStyles.term} key={factorKey(part)}>
            <span className={formulaCardStyles.termJoint}>{folded.joints[place]}</span>
            <span className={formulaCardStyles.termSymbol}>
              <Formula tex={part.symbol} layout="line" />
            </span>
            <FactorButton factor={part} text={shown.parts[place] ?? ''} className={formulaCardStyles.termValue}>
              <span className={formulaCardStyles.factorNumber} data-sign={signOf(part.value)} {...quantity(part)}>
                {shown.parts[place]}
              </span>
            </FactorButton>
            <span className={`${formulaCardStyles.termMeaning} ${formulaCardStyles.factorMeaning}`}>
              {part.code === 'rest' || part.code === 'rowValue' ? nameOf(t, part) : meaningOf(t, part.code)}
            </span>
            <span className={formulaCardStyles.termInner}>
              <InnerProduct term={part} digits={shown.digits} />
            </span>
          </li>
        ))}
      </ul>
      {equation.form === 'sum' && equation.parts.length > termLimit && (
        <button type="button" className={styles.link} onClick={() => setShowsAll(!showsAll)}>
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
    <span className={formulaCardStyles.termFactor} key={factorKey(factor)}>
      {place > 0 && <span className={formulaCardStyles.termTimes}>×</span>}
      <FactorButton factor={factor} text={shown.parts[place] ?? ''} className={formulaCardStyles.termNumber}>
        <span {...quantity(factor)}>{shown.parts[place]}</span>
      </FactorButton>
    </span>
  ));
}
