// Asks for the sign of a number, then for its size, and only then shows where it comes from.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Equation } from '#core/explain/explanation.ts';
import { type QuizAnswer, questionTex, rightSign, rightSize } from '#core/explain/quiz.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from '#renderer/ui/choice.module.css';
import { ChoiceQuestion } from '#renderer/ui/choice-question.tsx';
import { Formula } from '#renderer/ui/formula.tsx';
import panelStyles from '#renderer/ui/panel.module.css';
import formulaCardStyles from '../formula-card.module.css';

interface QuizGateProps {
  readonly equation: Equation;
  /** What is shown when both are answered. */
  readonly children: ReactNode;
}

/** What was answered, beside what the number was at that moment: training may go on. */
interface Answered {
  readonly given: QuizAnswer;
  readonly right: QuizAnswer;
}

export function QuizGate({ equation, children }: QuizGateProps) {
  const t = useTranslate();
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const [isRevealed, setRevealed] = useState(false);
  const [sign] = answers;
  const isDone = isRevealed || answers.length === 2 || sign?.right === 'zero';
  const feedback = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDone) feedback.current?.focus({ preventScroll: true });
  }, [isDone]);
  const answer = (given: QuizAnswer, right: QuizAnswer): void => setAnswers((before) => [...before, { given, right }]);
  const labelled = (values: readonly QuizAnswer[]) => values.map((value) => ({ value, label: t(wordOf(value)) }));
  return (
    <>
      {!isDone && (
        <div className={panelStyles.framedCard}>
          <Formula tex={questionTex(equation)} layout="line" />
          <p className={formulaCardStyles.quizResult}>
            = <span className={styles.unknownNumber}>?</span>
            <span className="unseen">{t('quiz.unknown')}</span>
          </p>
          {sign === undefined ? (
            <ChoiceQuestion
              question={t('quiz.signQuestion')}
              answers={labelled(['negative', 'zero', 'positive'])}
              onAnswer={(given) => answer(given, rightSign(equation.value))}
            />
          ) : (
            <ChoiceQuestion
              question={t('quiz.sizeQuestion')}
              detail={t('quiz.sameMeans')}
              answers={labelled(['smaller', 'same', 'bigger'])}
              takesFocus
              onAnswer={(given) => answer(given, rightSize(equation.value))}
            />
          )}
          <button type="button" className={panelStyles.link} onClick={() => setRevealed(true)}>
            {t('quiz.reveal')}
          </button>
        </div>
      )}
      <div className={styles.feedback} role="status" aria-label={t('quiz.title')} ref={feedback} tabIndex={-1}>
        {answers.map(({ given, right }) => (
          <p key={right} data-right={given === right}>
            {given === right
              ? t('quiz.right', { answer: t(wordOf(right)) })
              : t('quiz.wrong', { given: t(wordOf(given)), answer: t(wordOf(right)) })}
          </p>
        ))}
      </div>
      {isDone && children}
    </>
  );
}

function wordOf(answer: QuizAnswer): MessageKey {
  return `quiz.${answer}`;
}
