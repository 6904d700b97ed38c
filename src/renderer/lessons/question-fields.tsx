// The fields of a question: a number is typed, a sign or a choice is pressed, a part is clicked on the canvas.
import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { textIn } from '#core/teaching/lesson/local-text.ts';
import type { Question, QuestionKind, QuestionOf } from '#core/teaching/lesson/tasks.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { Answered } from '#renderer/state/window/lesson-store.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './lesson.module.css';
import { LessonMarkdown } from './lesson-markdown.tsx';

interface FieldsProps<Kind extends QuestionKind> {
  readonly question: QuestionOf<Kind>;
  readonly answered: Answered | null;
  readonly onAnswer: (text: string) => void;
}

type Fields = { readonly [Kind in QuestionKind]: (props: FieldsProps<Kind>) => React.ReactNode };

const fields: Fields = {
  askNumber: NumberAnswer,
  askSign: SignAnswer,
  askChoice: ChoiceAnswer,
  askPart: PartAnswer,
};

export function QuestionFields(props: Omit<FieldsProps<QuestionKind>, 'question'> & { readonly question: Question }) {
  const Answer = fields[props.question.kind] as (props: FieldsProps<QuestionKind>) => React.ReactNode;
  return <Answer {...props} />;
}

function NumberAnswer({ answered, onAnswer }: FieldsProps<'askNumber'>) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState(answered?.text ?? '');
  const [known, setKnown] = useState(answered);
  // The answer that is shown stands in its field, as if it had been typed.
  if (answered !== known) {
    setKnown(answered);
    if (answered !== null) setText(answered.text);
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onAnswer(text);
  };
  return (
    <form className={styles.answer} onSubmit={submit}>
      <label htmlFor={id}>{t('lessons.answer')}</label>
      <input
        id={id}
        className={fieldStyles.input}
        inputMode="text"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="xs">
        {t('lessons.check')}
      </Button>
    </form>
  );
}

function SignAnswer({ answered, onAnswer }: FieldsProps<'askSign'>) {
  const t = useTranslate();
  return (
    <div className={styles.choices} data-in-row>
      {(['positive', 'negative', 'zero'] as const).map((sign) => (
        <Choice key={sign} value={sign} answered={answered} onAnswer={onAnswer}>
          {t(`lessons.${sign}`)}
        </Choice>
      ))}
    </div>
  );
}

function ChoiceAnswer({ question: { choices }, answered, onAnswer }: FieldsProps<'askChoice'>) {
  const language = useLanguage();
  const reply = answered === null ? undefined : choices[Number(answered.text)]?.reply;
  return (
    <div className={styles.choices}>
      {choices.map(({ text }, index) => (
        <Choice key={textIn(text, language)} value={String(index)} answered={answered} onAnswer={onAnswer}>
          <LessonMarkdown text={textIn(text, language)} />
        </Choice>
      ))}
      {reply !== undefined && <LessonMarkdown text={textIn(reply, language)} />}
    </div>
  );
}

function PartAnswer({ answered }: FieldsProps<'askPart'>) {
  const t = useTranslate();
  return (
    <p className={styles.part}>
      {answered === null ? t('lessons.clickPart') : <span className="numbers">{answered.text}</span>}
    </p>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly answered: Answered | null;
  readonly onAnswer: (text: string) => void;
  readonly children: React.ReactNode;
}

function Choice({ value, answered, onAnswer, children }: ChoiceProps) {
  const isChosen = answered?.text === value;
  return (
    <button
      type="button"
      className={styles.choice}
      aria-pressed={isChosen}
      data-right={isChosen ? answered.isRight : undefined}
      onClick={() => onAnswer(value)}
    >
      {children}
      {isChosen && (answered.isRight ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />)}
    </button>
  );
}
