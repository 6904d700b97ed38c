// One equation in the layout that its form asks for.
import type { Equation } from '#core/explain/explanation.ts';
import type { VisibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { FactorGrid } from './factor-grid.tsx';
import { FunctionView } from './function-view.tsx';
import { RowStrip } from './row-strip.tsx';
import { TermList } from './term-list.tsx';

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
