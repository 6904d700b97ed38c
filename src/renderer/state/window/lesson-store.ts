// The lesson that is being learned: where it stands, what is done, what was answered. Its document is the open one.

import type { Lesson, LessonStep } from '#core/teaching/lesson/lesson.ts';
import { createStore } from '#renderer/signals/store.ts';

export interface Answered {
  readonly text: string;
  readonly isRight: boolean;
}

export interface LessonState {
  readonly lesson: Lesson | null;
  /** The opened document that is the lesson's: with another one the lesson ends. */
  readonly generation: number;
  readonly position: number;
  readonly done: ReadonlySet<number>;
  /** Hints of the present step that are shown. */
  readonly hints: number;
  /** The last answer to the present question. */
  readonly answered: Answered | null;
  /** Epochs for which the present step still wants the network trained; null: it wants none. */
  readonly epochsAsked: number | null;
}

const none: LessonState = {
  lesson: null,
  generation: -1,
  position: 0,
  done: new Set(),
  hints: 0,
  answered: null,
  epochsAsked: null,
};

export const useLesson = createStore<LessonState>(() => none);

/** @param done steps that were done the last time; one that was learned to its end begins anew */
export function beginLesson(lesson: Lesson, generation: number, done: number): void {
  const isLearned = done >= lesson.steps.length;
  const earlier = isLearned ? 0 : done;
  useLesson.setState({ ...none, lesson, generation, done: new Set(Array.from({ length: earlier }, (_, at) => at)) });
}

export function endLesson(): void {
  useLesson.setState(none);
}

export function presentStep({ lesson, position }: LessonState): LessonStep | undefined {
  return lesson?.steps[position];
}

export function goToStep(position: number): void {
  const last = (useLesson.getState().lesson?.steps.length ?? 1) - 1;
  const within = Math.max(0, Math.min(last, position));
  if (within !== useLesson.getState().position) useLesson.setState({ position: within, hints: 0, answered: null });
}

export function markDone(position: number): void {
  useLesson.setState(({ done }) => ({ done: new Set(done).add(position) }));
}

export function askForEpochs(epochsAsked: number | null): void {
  if (epochsAsked !== useLesson.getState().epochsAsked) useLesson.setState({ epochsAsked });
}

export function showHint(): void {
  useLesson.setState(({ hints }) => ({ hints: hints + 1 }));
}
