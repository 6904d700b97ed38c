// Symbols, live numbers and meanings in three rows that line up, one column per factor.
import type { Equation } from '#core/explain/explanation.ts';
import type { VisibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { FactorButton, factorKey, signOf } from './factor-button.tsx';
import { meaningOf } from './quantity-words.ts';

interface FactorGridProps {
  readonly equation: Equation;
  readonly shown: VisibleArithmetic;
}

export function FactorGrid({ equation, shown }: FactorGridProps) {
  const t = useTranslate();
  const { parts, joints } = equation;
  return (
    <div className="factor-grid" data-count={parts.length}>
      {parts.map((part, place) => (
        <div className="factor-cell" key={factorKey(part)}>
          <span className="factor-joint">{joints[place]}</span>
          <FactorButton factor={part} text={shown.parts[place] ?? ''} className="factor">
            <span className="factor-symbol">
              <Formula tex={part.symbol} block />
            </span>
            <span className="factor-number" data-sign={signOf(part.value)}>
              {shown.parts[place]}
            </span>
            <span className="factor-meaning">{meaningOf(t, part.code)}</span>
          </FactorButton>
          {place === parts.length - 1 && joints[parts.length] !== '' && (
            <span className="factor-joint">{joints[parts.length]}</span>
          )}
        </div>
      ))}
    </div>
  );
}
