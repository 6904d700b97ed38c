// Sizes of the factors of a product: bars on a log axis that part from 1 in the middle.

import type { Equation, Factor } from '#core/explain/explanation.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { barOf, decadesOf } from './factor-bar.ts';
import { factorKey, signOf } from './factor-button.tsx';
import { FoldedSection } from './folded-section.tsx';
import { nameOf } from './quantity-words.ts';
import styles from './sections.module.css';
import { useHighlight } from './use-highlight.ts';

export function FactorSizes({ equation }: { readonly equation: Equation }) {
  const t = useTranslate();
  const values = equation.parts.map((part) => part.value);
  if (equation.form !== 'product' || values.length < 2) return null;
  const decades = decadesOf(values);
  return (
    <FoldedSection name="sizes" title={t('explain.sizes')} detail={t('explain.sizesDetail')}>
      <p className="unseen">{summary(t, equation.parts)}</p>
      <div className={styles.factorSizes} aria-hidden>
        {equation.parts.map((part) => (
          <SizeRow key={factorKey(part)} part={part} decades={decades} />
        ))}
        <div className={`${styles.sizeRow} ${styles.sizeScale}`}>
          <span />
          <span className={styles.sizeTicks}>
            <span>← {t('explain.shrinks')}</span>
            <span>1</span>
            <span>{t('explain.grows')} →</span>
          </span>
        </div>
      </div>
    </FoldedSection>
  );
}

function SizeRow({ part, decades }: { readonly part: Factor; readonly decades: number }) {
  const { isLit, handlers } = useHighlight(part.highlight);
  const { onPointerEnter, onPointerLeave } = handlers;
  const { start, length } = barOf(part.value, decades);
  return (
    <div
      className={styles.sizeRow}
      data-lit={isLit || undefined}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <Formula tex={part.symbol} layout="display" />
      <span className={styles.sizeTrack}>
        <span
          className={styles.sizeBar}
          data-sign={signOf(part.value)}
          style={{ insetInlineStart: `${start * 100}%`, width: `${length * 100}%` }}
        />
      </span>
      <span className={styles.sizeNumber}>{formatNumber(part.value)}</span>
    </div>
  );
}

/** The factor that takes most away, in words. */
function summary(t: ReturnType<typeof useTranslate>, parts: readonly Factor[]): string {
  const smallest = parts.reduce((least, part) => (Math.abs(part.value) < Math.abs(least.value) ? part : least));
  return t('explain.sizesSummary', { name: nameOf(t, smallest), value: formatNumber(smallest.value) });
}
