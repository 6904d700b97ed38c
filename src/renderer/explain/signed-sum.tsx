// Numbers that add up to another one, as a table: what each is, a bar to the side of its sign, its number; then the sum.
import type { ReactNode } from 'react';
import type { DrawnPart } from '#core/explain/explanation-target.ts';
import type { Arithmetic } from '#core/explain/visible-arithmetic.ts';
import { fullPrecision } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { nothingLit } from '#renderer/state/window/ui-store.ts';
import styles from './explain.module.css';
import { useExplainView } from './explain-view.ts';
import { signOf } from './factor-button.tsx';
import sectionsStyles from './sections.module.css';
import { signedBar } from './signed-bar.ts';
import { useHighlightOf } from './use-highlight.ts';
import { useVisibleArithmetic } from './use-visible-arithmetic.ts';

export interface SignedTerm {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
  /** Lit on the canvas while the row is pointed at, and the reverse. */
  readonly parts: readonly DrawnPart[];
}

interface SignedSumProps {
  readonly caption: string;
  /** Head of the first column. */
  readonly termHead: string;
  readonly terms: readonly SignedTerm[];
  readonly sumLabel: ReactNode;
  /** What the terms add up to. */
  readonly sum: number;
}

export function SignedSum({ caption, termHead, terms, sumLabel, sum }: SignedSumProps) {
  const t = useTranslate();
  const isFull = useExplainView((state) => state.fullPrecision);
  const shown = useVisibleArithmetic(additionOf(terms, sum));
  const largest = Math.max(Math.abs(sum), ...terms.map(({ value }) => Math.abs(value)));
  return (
    <>
      <table className={sectionsStyles.signedSum}>
        <caption className="unseen">{caption}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{termHead}</th>
            <th scope="col">{t('explain.number')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ key, label, value, parts }, place) => (
            <SignedRow key={key} {...{ label, value, parts, largest }} text={shown.parts[place] ?? ''} />
          ))}
        </tbody>
        <tfoot>
          <SignedRow label={sumLabel} value={sum} parts={nothingLit} text={shown.result} largest={largest} />
        </tfoot>
      </table>
      {!shown.agrees && !isFull && <p className={styles.note}>{t('explain.roundingShows')}</p>}
    </>
  );
}

interface SignedRowProps extends Omit<SignedTerm, 'key'> {
  readonly text: string;
  readonly largest: number;
}

function SignedRow({ label, value, parts, text, largest }: SignedRowProps) {
  const { isLit, handlers } = useHighlightOf(parts);
  const { start, length } = signedBar(value, largest);
  return (
    <tr data-lit={isLit || undefined} {...handlers}>
      <th scope="row">
        {label}
        <span className={sectionsStyles.signedTrack} aria-hidden>
          <span
            className={sectionsStyles.sizeBar}
            data-sign={signOf(value)}
            style={{ insetInlineStart: `${start * 100}%`, width: `${length * 100}%` }}
          />
        </span>
      </th>
      <td title={fullPrecision(value)}>{text}</td>
    </tr>
  );
}

function additionOf(parts: readonly { readonly value: number }[], value: number): Arithmetic {
  return { form: 'sum', parts, value, combine: (values) => values.reduce((total, each) => total + each, 0) };
}
