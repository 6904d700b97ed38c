// The question, with what is known beforehand, and a question mark in the place of the number.
import { wireNames } from '#core/explain/notation.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { PredictionQuestion } from '#core/teaching/prediction/question.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import '#renderer/ui/panel.css';
import styles from './prediction.module.css';

interface QuestionCardProps {
  readonly question: PredictionQuestion;
  readonly isRevealed: boolean;
}

const symbols = {
  gradient: '\\frac{\\partial L}{\\partial w}',
  update: '\\Delta w = w_{\\text{new}} - w',
  nextLoss: 'L_{\\text{new}}',
} as const;

const knownWords = {
  weight: 'prediction.knownWeight',
  gradient: 'prediction.knownGradient',
  rate: 'prediction.knownRate',
  loss: 'prediction.knownLoss',
} as const satisfies Record<keyof PredictionQuestion['known'], MessageKey>;

const digits = 4;

export function QuestionCard({ question, isRevealed }: QuestionCardProps) {
  const t = useTranslate();
  const { kind, wire, value } = question;
  const network = useDocument((state) => state.document?.network ?? null);
  const names = wire === null || network === null ? null : wireNames(network, wire);
  const known = Object.entries(question.known) as [keyof PredictionQuestion['known'], number][];
  return (
    <div className={`framed-card ${styles.card}`}>
      <p>{t(`prediction.ask_${kind}`, names === null ? {} : { source: names.source, target: names.target })}</p>
      <Formula tex={symbols[kind]} layout="line" />
      <p className={styles.known}>
        {known.map(([name, number]) => t(knownWords[name], { value: formatNumber(number, digits) })).join(' · ')}
      </p>
      <p className={styles.result}>
        ={' '}
        {isRevealed ? (
          <strong>{formatNumber(value, digits)}</strong>
        ) : (
          <>
            <span className="unknown-number">?</span>
            <span className="unseen">{t('quiz.unknown')}</span>
          </>
        )}
      </p>
    </div>
  );
}
