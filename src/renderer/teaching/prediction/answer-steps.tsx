// The answers one after another: sign, size, then the number with how sure one is of it; what was right is said at the end.
import { Button, SegmentedControl } from '@mantine/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { formatNumber } from '#core/numeric/digits.ts';
import { type Certainty, certainties } from '#core/teaching/prediction/calibration.ts';
import {
  isNear,
  type PredictionQuestion,
  rightSign,
  rightSize,
  signAnswers,
  sizeEnds,
} from '#core/teaching/prediction/question.ts';
import { readNumber } from '#core/teaching/read-number.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { keepPrediction } from '#renderer/state/window/kept-predictions.ts';
import { reveal, usePrediction } from '#renderer/state/window/prediction-store.ts';
import choiceStyles from '#renderer/ui/choice.module.css';
import { ChoiceQuestion } from '#renderer/ui/choice-question.tsx';
import fieldStyles from '#renderer/ui/field.module.css';
import panelStyles from '#renderer/ui/panel.module.css';
import styles from './prediction.module.css';

export function AnswerSteps({ question }: { readonly question: PredictionQuestion }) {
  const t = useTranslate();
  const { sign, size, isRevealed } = usePrediction();
  const subject = question.kind === 'nextLoss' ? 'Change' : 'Number';
  if (isRevealed) return <Feedback question={question} />;
  return (
    <>
      {sign === null ? (
        <ChoiceQuestion
          key="sign"
          question={t(`prediction.sign${subject}`)}
          answers={signAnswers.map((value) => ({ value, label: signWord(t, question, value) }))}
          takesFocus
          onAnswer={(given) => usePrediction.setState({ sign: given })}
        />
      ) : size === null ? (
        <ChoiceQuestion
          key="size"
          question={t(`prediction.size${subject}`)}
          answers={Array.from({ length: sizeEnds.length + 1 }, (_, value) => ({ value, label: sizeWord(t, value) }))}
          takesFocus
          onAnswer={(given) => usePrediction.setState({ size: given })}
        />
      ) : (
        <NumberStep question={question} />
      )}
      <button type="button" className={panelStyles.link} onClick={reveal}>
        {t('prediction.reveal')}
      </button>
    </>
  );
}

function NumberStep({ question }: { readonly question: PredictionQuestion }) {
  const t = useTranslate();
  const { sign, size, certainty } = usePrediction();
  const [text, setText] = useState('');
  const [isUnread, setUnread] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [id, messageId] = [useId(), useId()];
  useEffect(() => field.current?.focus(), []);
  const answer = (event: FormEvent): void => {
    event.preventDefault();
    const number = readNumber(text.trim())?.value ?? null;
    setUnread(number === null);
    if (number === null) return;
    usePrediction.setState({ number });
    keepPrediction({
      kind: question.kind,
      isSignRight: sign === rightSign(question),
      isSizeRight: size === rightSize(question),
      isNumberRight: isNear(question, number),
      certainty,
    });
    reveal();
  };
  return (
    <form className={styles.number} onSubmit={answer}>
      <label htmlFor={id}>{t(`prediction.number_${question.kind}`)}</label>
      <input
        id={id}
        ref={field}
        className={fieldStyles.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        aria-invalid={isUnread}
        aria-describedby={isUnread ? messageId : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isUnread && <p id={messageId}>{t('teaching.verdict_unreadable')}</p>}
      <SegmentedControl
        size="xs"
        aria-label={t('prediction.certainty')}
        value={certainty}
        data={certainties.map((value) => ({ value, label: t(`prediction.certainty_${value}`) }))}
        onChange={(value) => usePrediction.setState({ certainty: value as Certainty })}
      />
      <Button type="submit" variant="filled">
        {t('prediction.answer')}
      </Button>
    </form>
  );
}

function Feedback({ question }: { readonly question: PredictionQuestion }) {
  const t = useTranslate();
  const { sign, size, number } = usePrediction();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const lines: { readonly isRight: boolean; readonly given: string; readonly right: string }[] = [];
  if (sign !== null) {
    const right = rightSign(question);
    lines.push({ isRight: sign === right, given: signWord(t, question, sign), right: signWord(t, question, right) });
  }
  if (size !== null) {
    const right = rightSize(question);
    lines.push({ isRight: size === right, given: sizeWord(t, size), right: sizeWord(t, right) });
  }
  if (number !== null) {
    const isRight = isNear(question, number);
    lines.push({ isRight, given: formatNumber(number, 4), right: formatNumber(question.value, 4) });
  }
  return (
    <div className={choiceStyles.feedback} role="status" aria-label={t('prediction.result')} ref={place} tabIndex={-1}>
      {lines.map(({ isRight, given, right }) => (
        <p key={given} data-right={isRight}>
          {isRight ? t('quiz.right', { answer: right }) : t('quiz.wrong', { given, answer: right })}
        </p>
      ))}
      {lines.length === 0 && <p>{t('prediction.shown')}</p>}
    </div>
  );
}

function signWord(t: Translate, { kind }: PredictionQuestion, sign: (typeof signAnswers)[number]): string {
  return kind === 'nextLoss' ? t(`prediction.change_${sign}`) : t(`quiz.${sign}`);
}

function sizeWord(t: Translate, size: number): string {
  const [low, high] = [sizeEnds[size - 1], sizeEnds[size]];
  if (low === undefined) return t('prediction.sizeBelow', { high: String(high) });
  return high === undefined
    ? t('prediction.sizeAbove', { low: String(low) })
    : t('prediction.sizeBetween', { low: String(low), high: String(high) });
}
