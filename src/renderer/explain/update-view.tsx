// The next step of this parameter: the lines on the way, Δw, its parts, the new value, each with its numbers.
import { rightHandSide } from '#core/explain/equations.ts';
import type { Equation, ParameterUpdate } from '#core/explain/explanation.ts';
import { grouped } from '#core/expression/tex.ts';
import { formatNumber, numberToTex } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { nothingLit } from '#renderer/state/window/ui-store.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import styles from './explain.module.css';
import { FoldedSection } from './folded-section.tsx';
import formulaCardStyles from './formula-card.module.css';
import { labelOf, meaningOf } from './quantity-words.ts';
import sectionsStyles from './sections.module.css';
import { SignedSum } from './signed-sum.tsx';
import { useVisibleArithmetic } from './use-visible-arithmetic.ts';

interface UpdateViewProps {
  readonly update: ParameterUpdate;
  /** The panel already shows Δw itself. */
  readonly isAboutChange: boolean;
  /** Why training leaves the parameter as it is has been said. */
  readonly isReasonKnown: boolean;
}

export function UpdateView({ update, isAboutChange, isReasonKnown }: UpdateViewProps) {
  const t = useTranslate();
  const { lines, change, next, isFrozen } = update;
  return (
    <FoldedSection name="update" title={t('explain.update')} detail={t('explain.updateDetail')} isAsked={isAboutChange}>
      {isFrozen && !isReasonKnown && <p className={styles.note}>{t('explain.note_frozen')}</p>}
      <ScheduledRate update={update} />
      {lines.length > 0 && (
        <details className={sectionsStyles.updateLines} open>
          <summary>{t('explain.updateLines', { count: lines.length })}</summary>
          {lines.map((line) => (
            <EquationLine key={line.symbol} equation={line} />
          ))}
        </details>
      )}
      {!isAboutChange && <EquationLine equation={change} />}
      <EquationLine equation={next} />
      <SplitView update={update} symbol={change.code === 'biasUpdate' ? 'Δb' : 'Δw'} />
    </FoldedSection>
  );
}

/** Said only where a schedule makes another rate of the optimizer's own. */
function ScheduledRate({ update: { learningRate } }: { readonly update: ParameterUpdate }) {
  const t = useTranslate();
  const base = useDocument((state) => state.document?.training.optimizer.learningRate ?? null);
  if (learningRate === null || base === null || learningRate === base) return null;
  const values = { rate: formatNumber(learningRate), base: formatNumber(base) };
  return <p className={styles.note}>{t('explain.scheduledRate', values)}</p>;
}

/** symbol = formula, then the same in numbers and its result. */
function EquationLine({ equation }: { readonly equation: Equation }) {
  const t = useTranslate();
  const shown = useVisibleArithmetic(equation);
  const numbers = shown.parts.map((text, place) => inPlace(numberToTex(text), place));
  const result = numberToTex(shown.result);
  const hasParts = equation.parts.length > 0;
  return (
    <div className={sectionsStyles.equationLine} data-code={equation.code} title={labelOf(t, equation, shown.result)}>
      <span className={formulaCardStyles.factorMeaning}>{meaningOf(t, equation.code)}</span>
      {hasParts && <Formula tex={`${equation.symbol}=${rightHandSide(equation)}`} layout="line" />}
      <Formula
        tex={hasParts ? `=${rightHandSide(equation, numbers)}\\approx ${result}` : `${equation.symbol}=${result}`}
        layout="line"
      />
    </div>
  );
}

/** A negative number after a sign stands in parentheses. */
function inPlace(tex: string, place: number): string {
  return place === 0 ? tex : grouped(tex);
}

interface SplitViewProps {
  readonly update: ParameterUpdate;
  /** Δw or Δb, in plain characters. */
  readonly symbol: string;
}

/** Parts of an update: named, as signed bars that add up to Δw, and what each of them means. */
function SplitView({ update: { split, change }, symbol }: SplitViewProps) {
  const t = useTranslate();
  // Plain descent has one part, which is the whole.
  if (split.length < 2) return null;
  const terms = split.map(({ kind, value }) => ({
    key: kind,
    label: t(`explain.part_${kind}`),
    value,
    parts: nothingLit,
  }));
  return (
    <div className={sectionsStyles.updateSplit}>
      <h4>{t('explain.split')}</h4>
      <SignedSum
        caption={t('explain.split')}
        termHead={t('explain.splitPart')}
        terms={terms}
        sumLabel={t('explain.sumOf', { symbol })}
        sum={change.value}
      />
      <details className={sectionsStyles.updateLines}>
        <summary>{t('explain.splitMeanings')}</summary>
        <dl className={sectionsStyles.partWords}>
          {split.map(({ kind }) => (
            <div key={kind}>
              <dt>{t(`explain.part_${kind}`)}</dt>
              <dd>{t(`explain.partWords_${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
