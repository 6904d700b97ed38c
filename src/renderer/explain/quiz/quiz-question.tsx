// One question with its answers as buttons.
import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { QuizAnswer } from '#core/explain/quiz.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';

interface QuizQuestionProps<Answer extends QuizAnswer> {
  readonly question: MessageKey;
  readonly detail?: MessageKey;
  readonly answers: readonly Answer[];
  /** It comes in place of what had the keyboard. */
  readonly takesFocus?: boolean;
  readonly onAnswer: (given: Answer) => void;
}

export function QuizQuestion<Answer extends QuizAnswer>(props: QuizQuestionProps<Answer>) {
  const { question, detail, answers, takesFocus = false, onAnswer } = props;
  const t = useTranslate();
  const group = useRef<HTMLFieldSetElement>(null);
  const detailId = useId();
  useEffect(() => {
    if (takesFocus) group.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  return (
    <fieldset className="quiz-question" ref={group} aria-describedby={detail && detailId}>
      <legend>{t(question)}</legend>
      <div className="quiz-answers">
        {answers.map((answer) => (
          <Button key={answer} size="xs" variant="default" onClick={() => onAnswer(answer)}>
            {t(`quiz.${answer}`)}
          </Button>
        ))}
      </div>
      {detail !== undefined && (
        <p className="explain-detail" id={detailId}>
          {t(detail)}
        </p>
      )}
    </fieldset>
  );
}
