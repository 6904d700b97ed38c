// The lesson that is recorded: what is said of it, its steps so far, the step that is worded, what is wrong with it.

import type { Lesson, LessonStep } from '#core/teaching/lesson/lesson.ts';
import type { LessonProblem } from '#core/teaching/lesson/lesson-problem.ts';
import type { RecordedStep, Recording } from '#core/teaching/lesson/recording.ts';
import { createStore } from '#renderer/signals/store.ts';

/** All of a lesson but its steps. */
export type LessonHead = Omit<Lesson, 'steps' | 'weightHash'>;

export interface Draft {
  readonly head: LessonHead;
  readonly recording: Recording;
  /** Place of the step whose words and task are shown; null: none. */
  readonly chosen: number | null;
  readonly problem: LessonProblem | null;
  readonly isSaved: boolean;
}

export const useRecorder = createStore<{ readonly draft: Draft | null }>(() => ({ draft: null }));

/** Every change but a look at another step makes it unsaved. */
export function changeDraft(change: Partial<Draft>): void {
  const isLook = Object.keys(change).every((name) => name === 'chosen' || name === 'problem');
  useRecorder.setState(({ draft }) =>
    draft === null ? {} : { draft: { ...draft, ...(isLook ? {} : { isSaved: false }), ...change } },
  );
}

export function lessonOf({ head, recording }: Draft): Lesson {
  return { ...head, steps: recording.steps.map(({ step }) => step) };
}

/** A step that was worded is not made another one by what is done next. */
export function changeStep(place: number, step: LessonStep): void {
  changeSteps((steps) => steps.with(place, { step, since: null }));
}

export function addStep(step: LessonStep): void {
  changeSteps((steps) => [...steps, { step, since: null }]);
  const { draft } = useRecorder.getState();
  if (draft !== null) changeDraft({ chosen: draft.recording.steps.length - 1 });
}

export function removeStep(place: number): void {
  changeSteps((steps) => steps.toSpliced(place, 1));
  changeDraft({ chosen: null });
}

/** By one place, to the beginning or to the end. */
export function moveStep(place: number, by: 1 | -1): void {
  changeSteps((steps) => {
    const moved = steps[place];
    return moved === undefined ? steps : steps.toSpliced(place, 1).toSpliced(place + by, 0, { ...moved, since: null });
  });
  changeDraft({ chosen: place + by });
}

function changeSteps(change: (steps: readonly RecordedStep[]) => readonly RecordedStep[]): void {
  const { draft } = useRecorder.getState();
  if (draft === null) return;
  const { recording } = draft;
  changeDraft({ recording: { ...recording, steps: change(recording.steps) }, problem: null });
}
