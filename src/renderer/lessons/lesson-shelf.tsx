// The built-in lessons in their order, with how far each was learned; the one that comes next is to be pressed first.
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { plainTextIn } from '#core/teaching/lesson/local-text.ts';
import { openLesson } from '#renderer/commands/file-actions.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { type ShelvedLesson, shelvedLessons } from './built-in-lessons.ts';
import styles from './lesson.module.css';

export function LessonShelf() {
  const t = useTranslate();
  const id = useId();
  const learned = useSettings((state) => state.lessons);
  const next = shelvedLessons.find((lesson) => (learned[lesson.id] ?? 0) < lesson.stepCount) ?? shelvedLessons[0];
  return (
    <section className={styles.shelf} aria-labelledby={id}>
      <div className={styles.shelfHead}>
        <h2 id={id}>{t('lessons.shelf')}</h2>
        <p className={styles.shelfHint}>{t('lessons.shelfHint')}</p>
      </div>
      <ol className={styles.cards}>
        {shelvedLessons.map((lesson, index) => (
          <LessonCard
            key={lesson.id}
            lesson={lesson}
            number={index + 1}
            done={learned[lesson.id] ?? 0}
            isNext={lesson === next}
          />
        ))}
      </ol>
    </section>
  );
}

/** Of the button: what is written on it, and what is said of it, which holds the same words. */
const words = {
  new: { written: 'lessons.begin', spoken: 'lessons.beginLesson' },
  begun: { written: 'lessons.goOn', spoken: 'lessons.goOnWithLesson' },
  learned: { written: 'lessons.again', spoken: 'lessons.learnLessonAgain' },
} as const;

interface LessonCardProps {
  readonly lesson: ShelvedLesson;
  readonly number: number;
  readonly done: number;
  readonly isNext: boolean;
}

function LessonCard({ lesson, number, done, isNext }: LessonCardProps) {
  const t = useTranslate();
  const language = useLanguage();
  const title = plainTextIn(lesson.title, language);
  const isLearned = done >= lesson.stepCount;
  const isBegun = done > 0 && !isLearned;
  const { written, spoken } = words[isLearned ? 'learned' : isBegun ? 'begun' : 'new'];
  return (
    <li className={styles.card} data-learned={isLearned || undefined}>
      <span className={styles.number} aria-hidden="true">
        {isLearned ? <IconCheck size={16} /> : number}
      </span>
      <div className={styles.cardWords}>
        <h3>{title}</h3>
        <p>{plainTextIn(lesson.summary, language)}</p>
        <p className={styles.cardMeta}>
          {t('examples.minutes', { count: lesson.minutes })}
          {isLearned && ` · ${t('lessons.learned')}`}
          {isBegun && ` · ${t('lessons.stepsDone', { done, count: lesson.stepCount })}`}
        </p>
      </div>
      <Button
        size="xs"
        variant={isNext ? 'filled' : 'default'}
        aria-label={t(spoken, { title })}
        onClick={() => void begin(lesson)}
      >
        {t(written)}
      </Button>
    </li>
  );
}

async function begin(shelved: ShelvedLesson): Promise<void> {
  const lesson = await shelved.open();
  if (lesson !== null && (await openLesson(lesson))) closeDialog();
}
