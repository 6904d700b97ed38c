// One question with its answers as buttons.
import { Button, Group } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import styles from './choice.module.css';

interface ChoiceQuestionProps<Answer extends string | number> {
  readonly question: string;
  readonly detail?: string;
  readonly answers: readonly { readonly value: Answer; readonly label: string }[];
  /** It comes in place of what had the keyboard. */
  readonly takesFocus?: boolean;
  readonly onAnswer: (given: Answer) => void;
}

export function ChoiceQuestion<Answer extends string | number>(props: ChoiceQuestionProps<Answer>) {
  const { question, detail, answers, takesFocus = false, onAnswer } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const detailId = useId();
  useEffect(() => {
    if (takesFocus) group.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  return (
    <fieldset className={styles.question} ref={group} aria-describedby={detail && detailId}>
      <legend>{question}</legend>
      <Group gap="sm">
        {answers.map(({ value, label }) => (
          <Button key={value} size="xs" onClick={() => onAnswer(value)}>
            {label}
          </Button>
        ))}
      </Group>
      {detail !== undefined && (
        <p className={styles.detail} id={detailId}>
          {detail}
        </p>
      )}
    </fieldset>
  );
}
