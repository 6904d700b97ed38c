// The gradient against a finite difference, on demand: both numbers, how far apart they are, and what may spoil it.
import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExplainedCheck } from '#core/explain/gradient-check.ts';
import type { Kink } from '#core/explain/kinks.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { formatNumber, fullPrecision } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import styles from '#renderer/ui/panel.module.css';
import explainStyles from './explain.module.css';
import sectionsStyles from './sections.module.css';
import type { ExplainedNumber } from './use-explanation.ts';

/** Kinks that are named; one is enough to know what happened. */
const namedKinks = 2;
const shownDigits = 7;

interface CheckViewProps {
  readonly number: ExplainedNumber;
  /** The update does something else with the gradient than the optimizer's rule alone. */
  readonly isPrepared: boolean;
}

export function CheckView({ number, isPrepared }: CheckViewProps) {
  const t = useTranslate();
  const [checked, setChecked] = useState<{ number: ExplainedNumber; check: ExplainedCheck | null } | null>(null);
  const check = checked?.number === number ? checked.check : null;
  return (
    <section className={explainStyles.check} aria-label={t('explain.check')}>
      {isPrepared && <p className={styles.detail}>{t('explain.checkIsOfData')}</p>}
      <Button className={sectionsStyles.checkButton} onClick={() => setChecked({ number, check: number.check() })}>
        {t('explain.checkNow')}
      </Button>
      <div aria-live="polite">{check !== null && <CheckResult check={check} />}</div>
    </section>
  );
}

function CheckResult({ check }: { readonly check: ExplainedCheck }) {
  const t = useTranslate();
  const { gradient, derivative, relativeError, agrees, kinks } = check;
  return (
    <>
      <dl className={sectionsStyles.checkNumbers} data-agrees={agrees}>
        <dt>{t('explain.byChainRule')}</dt>
        <dd title={fullPrecision(gradient)}>{formatNumber(gradient, shownDigits)}</dd>
        <dt>{t('explain.byDifference')}</dt>
        <dd title={fullPrecision(derivative)}>{formatNumber(derivative, shownDigits)}</dd>
        <dt>{t('explain.relativeError')}</dt>
        <dd data-relative-error={relativeError}>{formatNumber(relativeError, 2)}</dd>
      </dl>
      <p className={sectionsStyles.checkVerdict} data-agrees={agrees}>
        {agrees ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
        <span className="unseen">{agrees ? '✓' : '✗'}</span>
        {t(agrees ? 'explain.checkAgrees' : 'explain.checkDiffers')}
      </p>
      {kinks.slice(0, namedKinks).map((kink) => (
        <KinkNote key={`${kink.kind} ${kink.row} ${kink.neuron.unit} ${kink.neuron.layer}`} kink={kink} />
      ))}
    </>
  );
}

function KinkNote({ kink }: { readonly kink: Kink }) {
  const t = useTranslate();
  const network = useDocument((state) => state.document?.network);
  const neuron = network === undefined ? '' : nameOfNeuron(network, kink.neuron);
  const key = kink.kind === 'activation' ? 'explain.kinkActivation' : 'explain.kinkLoss';
  return <p className={explainStyles.note}>{t(key, { row: kink.row + 1, neuron })}</p>;
}
