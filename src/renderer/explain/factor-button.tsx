// One number of a formula: a button that lights its place on the canvas and opens what stands behind it.
import type { ReactNode } from 'react';
import type { Factor } from '#core/explain/explanation.ts';
import { fullPrecision } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { openFactor } from './explain-view.ts';
import styles from './formula-card.module.css';
import { labelOf } from './quantity-words.ts';
import { useHighlight } from './use-highlight.ts';

interface FactorButtonProps {
  readonly factor: Factor;
  /** The number as it is shown. */
  readonly text: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

export function FactorButton({ factor, text, className, children }: FactorButtonProps) {
  const t = useTranslate();
  const { isLit, handlers } = useHighlight(factor.highlight);
  const shared = { className, title: fullPrecision(factor.value), 'data-lit': isLit || undefined };
  if (factor.opens === null && factor.opensMetric === undefined) {
    const { onPointerEnter, onPointerLeave } = handlers;
    return (
      <span {...shared} onPointerEnter={onPointerEnter} onPointerLeave={onPointerLeave}>
        <span className={styles.factorShown}>{children}</span>
      </span>
    );
  }
  return (
    <button type="button" {...shared} {...handlers} onClick={() => openFactor(factor)}>
      <span className="unseen">{labelOf(t, factor, text)}</span>
      <span className={styles.factorShown} aria-hidden>
        {children}
      </span>
    </button>
  );
}

/** For lists: what tells the numbers of one equation apart. */
export function factorKey({ code, symbol, opens, opensMetric, view }: Factor): string {
  return JSON.stringify([code, symbol, opens, opensMetric, view]);
}

/** Solid under what is positive, double under what is negative, as the wires are drawn. */
export function signOf(value: number): 'positive' | 'negative' | 'zero' {
  if (value > 0) return 'positive';
  return value < 0 ? 'negative' : 'zero';
}
