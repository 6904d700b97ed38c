// The lesson that is recorded, beside the canvas: its steps, the one that is worded, what is wrong, and the ways to try and save it.
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlayerPlay, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { LessonProblem } from '#core/teaching/lesson/lesson-problem.ts';
import { plainTextIn, textIn } from '#core/teaching/lesson/local-text.ts';
import { lessonSentence } from '#messages/lesson-sentence.ts';
import {
  checkRecorded,
  noteWhatWasDone,
  saveRecorded,
  stopRecording,
  tryFrom,
} from '#renderer/commands/recorded-lesson.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { onSituationChanged } from '#renderer/state/document/situation-now.ts';
import {
  addStep,
  changeDraft,
  changeStep,
  type Draft,
  moveStep,
  removeStep,
  useRecorder,
} from '#renderer/state/window/recorder-store.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import lessonStyles from '../lesson.module.css';
import { LessonMarkdown } from '../lesson-markdown.tsx';
import { useRoomForLesson } from '../room-for-lesson.ts';
import { LocalTextFields } from './local-text-fields.tsx';
import styles from './recorder.module.css';
import { StepEditor } from './step-editor.tsx';

export function RecorderPanel() {
  const t = useTranslate();
  const id = useId();
  const draft = useRecorder((state) => state.draft);
  useRoomForLesson();
  useAuthor();
  if (draft === null) return null;
  const { recording, problem } = draft;
  return (
    <section className={lessonStyles.panel} data-area="lesson" aria-labelledby={id}>
      <header className={lessonStyles.header}>
        <h2 id={id}>{t('recorder.title')}</h2>
        <IconButton
          compact
          icon={<IconX size={16} />}
          label={t('recorder.stop')}
          onClick={() => void stopRecording()}
        />
      </header>
      <div className={lessonStyles.step}>
        <About draft={draft} />
        {recording.steps.length === 0 && <p className={styles.hint}>{t('recorder.hint')}</p>}
        {recording.unsaid !== null && (
          <p className={styles.problem} role="status">
            {t('recorder.unsaid')}
          </p>
        )}
        {problem !== null && (
          <p className={styles.problem} role="status">
            {lessonSentence(t, problem)}
          </p>
        )}
        <Steps draft={draft} />
      </div>
      <div className={`${lessonStyles.buttons} ${styles.buttons}`}>
        <Button size="xs" leftSection={<IconPlus size={14} />} onClick={addBlankStep}>
          {t('recorder.addStep')}
        </Button>
        <Button size="xs" disabled={recording.steps.length === 0} onClick={() => void checkRecorded()}>
          {t('recorder.check')}
        </Button>
        <Button size="xs" variant="filled" disabled={recording.steps.length === 0} onClick={() => void saveRecorded()}>
          {t('recorder.save')}
        </Button>
      </div>
    </section>
  );
}

/** Where it is: at the lesson's head, or at its step, however far down that is. */
function Problem({ problem }: { readonly problem: LessonProblem }) {
  const t = useTranslate();
  const words = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same place may have another problem
  useEffect(() => {
    words.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <p ref={words} className={styles.problem} role="status">
      {lessonSentence(t, problem)}
    </p>
  );
}

function addBlankStep(): void {
  addStep({ text: { en: translateIn('en')('recorder.newStep'), ko: translateIn('ko')('recorder.newStep') } });
}

function About({ draft: { head } }: { readonly draft: Draft }) {
  const t = useTranslate();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const change = (changed: Partial<Draft['head']>): null => {
    changeDraft({ head: { ...head, ...changed } });
    return null;
  };
  return (
    <Disclosure
      title={t('recorder.about')}
      summary={plainTextIn(head.title, language)}
      isSet={false}
      isOpen={isOpen}
      onToggle={() => setIsOpen(!isOpen)}
    >
      <div className={styles.step}>
        <LocalTextFields label={t('recorder.lessonTitle')} text={head.title} onCommit={(title) => change({ title })} />
        <LocalTextFields
          label={t('recorder.summary')}
          text={head.summary}
          onCommit={(summary) => change({ summary })}
        />
        <NumberField
          label={t('recorder.minutes')}
          value={head.minutes}
          minimum={1}
          maximum={600}
          integer
          onCommit={(minutes) => change({ minutes })}
        />
      </div>
    </Disclosure>
  );
}

function Steps({ draft: { recording, chosen, problem } }: { readonly draft: Draft }) {
  const t = useTranslate();
  const language = useLanguage();
  const last = recording.steps.length - 1;
  return (
    <ol className={styles.steps} aria-label={t('recorder.steps')}>
      {recording.steps.map(({ step }, place) => {
        const isChosen = place === chosen;
        const words = { step: place + 1 };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={place} data-problem={problem?.step === place + 1 || undefined}>
            <button
              type="button"
              className={styles.stepHead}
              aria-expanded={isChosen}
              onClick={() => changeDraft({ chosen: isChosen ? null : place })}
            >
              <span className={styles.stepKind}>
                {place + 1}. {step.task === undefined ? '' : t(`recorder.kind_${step.task.kind}`)}
              </span>
              <LessonMarkdown text={textIn(step.text, language).split('\n', 1)[0] ?? ''} />
            </button>
            {problem?.step === place + 1 && <Problem problem={problem} />}
            {isChosen && (
              <>
                <div className={styles.stepTools}>
                  <IconButton
                    compact
                    icon={<IconArrowUp size={16} />}
                    label={t('recorder.up', words)}
                    disabled={place === 0}
                    onClick={() => moveStep(place, -1)}
                  />
                  <IconButton
                    compact
                    icon={<IconArrowDown size={16} />}
                    label={t('recorder.down', words)}
                    disabled={place === last}
                    onClick={() => moveStep(place, 1)}
                  />
                  <IconButton
                    compact
                    icon={<IconTrash size={16} />}
                    label={t('recorder.remove', words)}
                    onClick={() => removeStep(place)}
                  />
                  <Button size="xs" leftSection={<IconPlayerPlay size={14} />} onClick={() => void tryFrom(place)}>
                    {t('recorder.try')}
                  </Button>
                </div>
                <StepEditor step={step} onCommit={(changed) => changeStep(place, changed)} />
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Milliseconds in which what belongs together has come together: an edit, and the selection of what it made. */
const settling = 150;

/** When a moment has settled, what was done since the last one becomes steps. */
function useAuthor(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onSituationChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(noteWhatWasDone, settling);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
}
