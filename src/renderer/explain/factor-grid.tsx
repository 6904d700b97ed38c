// Symbols, live numbers and meanings in three rows that line up, one column per factor.
import type { CSSProperties } from 'react';
import type { Equation, Factor } from '#core/explain/explanation.ts';
import type { VisibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { FactorButton, factorKey, signOf } from './factor-button.tsx';
import styles from './formula-card.module.css';
import { meaningOf } from './quantity-words.ts';
import { useQuantity } from './use-quantity.ts';

interface FactorGridProps {
  readonly equation: Equation;
  readonly shown: VisibleArithmetic;
}

export function FactorGrid({ equation, shown }: FactorGridProps) {
  const t = useTranslate();
  const quantity = useQuantity();
  const { parts, joints } = equation;
  return (
    <div className={styles.factorGrid} style={columnWidth(parts)}>
      {parts.map((part, place) => (
        <div className={styles.factorCell} key={factorKey(part)}>
          <span className={styles.factorJoint}>{joints[place]}</span>
          <FactorButton factor={part} text={shown.parts[place] ?? ''} className={styles.factor}>
            <span className={styles.factorSymbol}>
              <Formula tex={part.symbol} layout="display" />
            </span>
            <span className={styles.factorNumber} data-sign={signOf(part.value)} {...quantity(part)}>
              {shown.parts[place]}
            </span>
            <span className={styles.factorMeaning}>{meaningOf(t, part.code)}</span>
          </FactorButton>
          {place === parts.length - 1 && joints[parts.length] !== '' && (
            <span className={styles.factorJoint}>{joints[parts.length]}</span>
          )}
        </div>
      ))}
    </div>
  );
}

/** Columns as wide as the longest name in a symbol needs; the grid wraps instead of cutting. */
function columnWidth(parts: readonly Factor[]): CSSProperties {
  const names = parts.flatMap((part) =>
    [...part.symbol.matchAll(/\\text\{([^}]*)\}/g)].map(([, name = '']) => name.length),
  );
  const width = Math.max(86, 48 + 7 * Math.max(0, ...names));
  return { gridTemplateColumns: `repeat(auto-fit, minmax(${width}px, 1fr))` };
}
