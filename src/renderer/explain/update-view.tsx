// What the next step does to this parameter: the optimizer's lines, Δw, the new value, each with its numbers.
import { numberToTex } from '#core/explain/digits.ts';
import { rightHandSide } from '#core/explain/equations.ts';
import type { Equation, ParameterUpdate } from '#core/explain/explanation.ts';
import { grouped } from '#core/explain/tex.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { ExplainSection } from './explain-section.tsx';
import { labelOf, meaningOf } from './quantity-words.ts';
import { useVisibleArithmetic } from './use-visible-arithmetic.ts';

interface UpdateViewProps {
  readonly update: ParameterUpdate;
  /** The panel already shows Δw itself. */
  readonly isAboutChange: boolean;
}

export function UpdateView({ update, isAboutChange }: UpdateViewProps) {
  const t = useTranslate();
  const { lines, change, next } = update;
  return (
    <ExplainSection title={t('explain.update')} detail={t('explain.updateDetail')}>
      {lines.length > 0 && (
        <details className="update-lines" open>
          <summary>{t('explain.optimizerLines', { count: lines.length })}</summary>
          {lines.map((line) => (
            <EquationLine key={line.symbol} equation={line} />
          ))}
        </details>
      )}
      {!isAboutChange && <EquationLine equation={change} />}
      <EquationLine equation={next} />
    </ExplainSection>
  );
}

/** symbol = formula, then the same in numbers and its result. */
function EquationLine({ equation }: { readonly equation: Equation }) {
  const t = useTranslate();
  const shown = useVisibleArithmetic(equation);
  const numbers = shown.parts.map((text, place) => inPlace(numberToTex(text), place));
  const result = numberToTex(shown.result);
  const hasParts = equation.parts.length > 0;
  return (
    <div className="equation-line" data-code={equation.code} title={labelOf(t, equation, shown.result)}>
      <span className="factor-meaning">{meaningOf(t, equation.code)}</span>
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
