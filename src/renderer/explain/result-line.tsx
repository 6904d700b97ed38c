// The value of an explained number, with every digit one click away.
import { Switch } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { Equation } from '#core/explain/explanation.ts';
import { quantityAttributes } from '#core/explain/quantity-attributes.ts';
import type { VisibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { copyableNumber, fullPrecision } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './explain.module.css';
import { useExplainView } from './explain-view.ts';
import { signOf } from './factor-button.tsx';
import formulaCardStyles from './formula-card.module.css';
import { spokenNumber } from './quantity-words.ts';
import { useQuantity } from './use-quantity.ts';

interface ResultLineProps {
  readonly equation: Equation;
  readonly shown: VisibleArithmetic;
}

export function ResultLine({ equation, shown }: ResultLineProps) {
  const t = useTranslate();
  const isFull = useExplainView((state) => state.fullPrecision);
  const mark = useQuantity();
  const quantity = isParameter(equation) ? quantityAttributes(equation.code, equation.values, 'row') : mark(equation);
  const isExact = isFull || equation.form === 'given';
  return (
    <div className={formulaCardStyles.result}>
      <output
        className={formulaCardStyles.resultValue}
        aria-label={t('explain.result')}
        title={fullPrecision(equation.value)}
      >
        <span aria-hidden>{isExact ? '=' : '≈'}</span>
        <span className={formulaCardStyles.resultNumber} data-sign={signOf(equation.value)} aria-hidden {...quantity}>
          {shown.result}
        </span>
        <span className="unseen">{spokenNumber(t, shown.result)}</span>
      </output>
      <IconButton
        compact
        icon={<IconCopy size={16} />}
        label={t('explain.copy')}
        onClick={() => void copy(equation.value, t)}
      />
      <Switch
        className={formulaCardStyles.resultPrecision}
        label={t('explain.fullPrecision')}
        checked={isFull}
        onChange={(event) => useExplainView.setState({ fullPrecision: event.currentTarget.checked })}
      />
      {!shown.agrees && !isFull && <p className={styles.note}>{t('explain.roundingShows')}</p>}
    </div>
  );
}

/** The panel is about the parameter itself, which is the present one. */
function isParameter({ code }: Equation): boolean {
  return code === 'weight' || code === 'bias';
}

async function copy(value: number, t: ReturnType<typeof useTranslate>): Promise<void> {
  try {
    await navigator.clipboard.writeText(copyableNumber(value));
    announce(() => t('explain.copied', { number: fullPrecision(value) }));
  } catch {
    announce(() => t('explain.copyFailed'));
  }
}
