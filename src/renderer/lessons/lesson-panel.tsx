// The lesson beside the canvas: what the step says, what it waits for, hints, and the way on and back. Nothing is locked.
import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconBulb, IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Lesson, LessonStep } from '#core/teaching/lesson/lesson.ts';
import { type LocalText, plainTextIn, textIn } from '#core/teaching/lesson/local-text.ts';
import { isQuestion } from '#core/teaching/lesson/tasks.ts';
import { finishLesson, leaveLesson } from '#renderer/commands/leave-lesson.ts';
import { authorLesson } from '#renderer/commands/recorded-lesson.ts';
import { currentLanguage, translate, useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { goToStep, presentStep, showHint, useLesson } from '#renderer/state/window/lesson-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { bringToView } from './bring-to-view.ts';
import { goOn, StepFollower } from './follow-lesson.ts';
import styles from './lesson.module.css';
import { LessonMarkdown } from './lesson-markdown.tsx';
import { Pointer } from './pointer.tsx';
import { QuestionFields } from './question-fields.tsx';
import { useRoomForLesson } from './room-for-lesson.ts';

export function LessonPanel() {
  const t = useTranslate();
  const id = useId();
  const language = useLanguage();
  const { lesson, position } = useLesson();
  const step = useLesson(presentStep);
  useRoomForLesson();
  if (lesson === null || step === undefined) return null;
  return (
    <section className={styles.panel} data-area="lesson" aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id}>{plainTextIn(lesson.title, language)}</h2>
        <span className={styles.place}>{t('lessons.step', { step: position + 1, count: lesson.steps.length })}</span>
        <IconButton
          compact
          icon={<IconPencil size={16} />}
          label={t('recorder.author')}
          onClick={() => void authorLesson(lesson)}
        />
        <IconButton compact icon={<IconX size={16} />} label={t('lessons.end')} onClick={leaveLesson} />
      </header>
      <Dots lesson={lesson} />
      <Step key={position} lesson={lesson} step={step} position={position} />
    </section>
  );
}

function Dots({ lesson }: { readonly lesson: Lesson }) {
  const t = useTranslate();
  const { position, done } = useLesson();
  return (
    <nav className={styles.dots} aria-label={t('lessons.step', { step: position + 1, count: lesson.steps.length })}>
      {lesson.steps.map((_, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          key={index}
          type="button"
          className={styles.dot}
          data-done={done.has(index) || undefined}
          aria-current={index === position ? 'step' : undefined}
          aria-label={t(done.has(index) ? 'lessons.stepDone' : 'lessons.stepOpen', { step: index + 1 })}
          onClick={() => goToStep(index)}
        />
      ))}
    </nav>
  );
}

interface StepProps {
  readonly lesson: Lesson;
  readonly step: LessonStep;
  readonly position: number;
}

function Step({ lesson, step, position }: StepProps) {
  const t = useTranslate();
  const say = useWords();
  const follower = useFollower();
  const words = useRef<HTMLDivElement>(null);
  const [isShowing, setIsShowing] = useState(false);
  const { done, hints, answered } = useLesson();
  const isDone = done.has(position);
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  useEffect(() => bringToView(step), [step]);
  const isAnswered = answered !== null;
  // What has just come is read next, however low the window is.
  useEffect(() => {
    if (hints > 0 || isAnswered || isDone) words.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [hints, isAnswered, isDone]);
  const show = async (): Promise<void> => {
    setIsShowing(true);
    await follower.current?.show();
    setIsShowing(false);
  };
  const { task, pointAt, praise } = step;
  return (
    <>
      <div className={styles.step} ref={words} tabIndex={-1}>
        {say(step.text)}
        {task !== undefined && isQuestion(task) && (
          <QuestionFields
            question={task}
            answered={answered}
            onAnswer={(text) => follower.current?.answer(task, text)}
          />
        )}
        {/* Whoever has done it needs them no more, and sees the question and what is said to its answer. */}
        {(isDone ? [] : (step.hints ?? [])).slice(0, hints).map((hint, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints come one by one, in their order
          <div key={index} className={styles.hint}>
            <IconBulb size={16} aria-hidden />
            {say(hint)}
          </div>
        ))}
        {answered !== null && !answered.isRight && !isDone && <p className={styles.wrong}>{t('lessons.wrong')}</p>}
        {isDone && task !== undefined && (
          <div className={styles.praise}>
            <IconCheck size={16} aria-hidden />
            {praise === undefined ? <p>{t('lessons.done')}</p> : say(praise)}
          </div>
        )}
      </div>
      {task !== undefined && !isDone && (
        <div className={styles.help}>
          {hints < (step.hints?.length ?? 0) && (
            <Button size="xs" leftSection={<IconBulb size={14} />} onClick={showHint}>
              {t('lessons.hint')}
            </Button>
          )}
          <Button size="xs" loading={isShowing} onClick={() => void show()}>
            {t('lessons.show')}
          </Button>
        </div>
      )}
      <StepButtons lesson={lesson} position={position} isReady={task === undefined || isDone} />
      {pointAt !== undefined && <Pointer target={pointAt} />}
    </>
  );
}

interface StepButtonsProps {
  readonly lesson: Lesson;
  readonly position: number;
  /** Nothing is waited for any more. */
  readonly isReady: boolean;
}

function StepButtons({ lesson, position, isReady }: StepButtonsProps) {
  const t = useTranslate();
  const isLast = position === lesson.steps.length - 1;
  const finish = (): void => {
    goOn();
    finishLesson();
    announce(() => translate('lessons.finished', { title: plainTextIn(lesson.title, currentLanguage()) }));
  };
  return (
    <div className={styles.buttons}>
      <Button
        leftSection={<IconArrowLeft size={14} />}
        disabled={position === 0}
        onClick={() => goToStep(position - 1)}
      >
        {t('lessons.back')}
      </Button>
      <Button
        variant={isReady ? 'filled' : 'default'}
        rightSection={isLast ? <IconCheck size={14} /> : <IconArrowRight size={14} />}
        onClick={isLast ? finish : goOn}
      >
        {t(isLast ? 'lessons.finish' : 'lessons.next')}
      </Button>
    </div>
  );
}

function useWords(): (text: LocalText) => ReactNode {
  const language = useLanguage();
  return (text) => <LessonMarkdown text={textIn(text, language)} />;
}

/** From the step's beginning to its end. What it keeps back is not painted first. */
function useFollower() {
  const follower = useRef<StepFollower | null>(null);
  useLayoutEffect(() => {
    const own = new StepFollower();
    follower.current = own;
    return () => own.end();
  }, []);
  return follower;
}
