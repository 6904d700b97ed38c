// A function of numbers: its formula in symbols, the same with the numbers in it, and the numbers to go on from.

import { rightHandSide } from '#core/explain/equations.ts';
import type { Equation } from '#core/explain/explanation.ts';
import type { VisibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { numberToTex } from '#core/numeric/digits.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { FactorGrid } from './factor-grid.tsx';
import styles from './formula-card.module.css';

interface FunctionViewProps {
  readonly equation: Equation;
  readonly shown: VisibleArithmetic;
}

export function FunctionView({ equation, shown }: FunctionViewProps) {
  return (
    <>
      <FunctionLines equation={equation} shown={shown} />
      <FactorGrid equation={equation} shown={shown} />
    </>
  );
}

/** The right-hand side twice: in symbols, and with the shown numbers; with the result where it has no line of its own. */
export function FunctionLines({
  equation,
  shown,
  withResult = false,
}: FunctionViewProps & { readonly withResult?: boolean }) {
  const numbers = rightHandSide(equation, shown.parts.map(numberToTex));
  const result = withResult ? `\\approx ${numberToTex(shown.result)}` : '';
  return (
    <div className={styles.formulaLines}>
      <Formula tex={`${equation.symbol}=${rightHandSide(equation)}`} layout="line" />
      <Formula tex={`=${numbers}${result}`} layout="line" />
    </div>
  );
}
