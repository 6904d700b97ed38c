// Names the marks of this moment: what the wires show and, where something flows along them, what that is.
import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import styles from './legend.module.css';
import { type Flowing, flowing } from './numbers/flowing.ts';
import { phaseOf } from './numbers/phase.ts';
import { quantitySymbols } from './numbers/wire-quantity.ts';

export function LegendMarks() {
  const t = useTranslate();
  const quantity = useShownQuantity();
  const phase = useRun((state) => phaseOf(state.status, state.stage));
  const shown = flowing(phase, quantity);
  if (shown === null) return null;
  const { mark, wire, carried } = shown;
  return (
    <span className={styles.marks}>
      <Mark
        isChosen={wire === quantitySymbols[quantity]}
        hint={t('legend.wireHint', { symbol: wire })}
        word={t('legend.wire')}
        symbol={wire}
      >
        <path d="M1 7H25" strokeWidth="4" stroke="currentColor" />
      </Mark>
      <Mark hint={t(`legend.${mark}Hint`, { symbol: carried })} word={t(`legend.${mark}`)} symbol={carried}>
        {pictures[mark]}
      </Mark>
    </span>
  );
}

const pictures: { readonly [Mark in Flowing['mark']]: ReactNode } = {
  dot: (
    <>
      <circle cx="6" cy="7" r="3" fill="currentColor" />
      <circle cx="18" cy="7" r="4.5" fill="currentColor" />
    </>
  ),
  chevron: (
    <>
      <path d="M12 1 2 7l10 6z" fill="currentColor" />
      <path d="M23 3.5 17 7l6 3.5z" fill="currentColor" />
    </>
  ),
  triangle: (
    <>
      <path d="M6 2 11 11H1z" fill="var(--update)" />
      <path d="M19 12 14 3h10z" fill="var(--update)" />
    </>
  ),
  pulse: <path d="M7 3a4 4 0 0 0 0 8L25 7z" fill="currentColor" />,
};

interface MarkProps {
  /** It shows what the choice beside it says. */
  readonly isChosen?: boolean;
  readonly hint: string;
  readonly word: string;
  readonly symbol: string;
  readonly children: ReactNode;
}

function Mark({ isChosen = false, hint, word, symbol, children }: MarkProps) {
  return (
    <span className={styles.sign} title={hint} data-chosen={isChosen}>
      <svg className={styles.mark} width="26" height="14" viewBox="0 0 26 14" fill="none" aria-hidden="true">
        {children}
      </svg>
      <span className={styles.word}>{word}</span>
      <span className={styles.symbol}>{symbol}</span>
    </span>
  );
}
