// A lesson learned without a window: every step's solution is performed, and must do what the step waits for.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import type { RunState } from '#core/training/run-state.ts';
import { Learner } from './learner.ts';
import type { Lesson } from './lesson.ts';
import { LessonFailure, type LessonProblem } from './lesson-problem.ts';

/** With the run that can go on from there; null: nothing was trained. */
export type ReplayedLesson =
  | { readonly document: NetworkDocument; readonly state: RunState | null }
  | { readonly problem: LessonProblem };

/** What its solutions do to the document, or the first step that can't be learned so. */
export function replayLesson(
  { document, steps }: Pick<Lesson, 'document' | 'steps'>,
  createEngine: CreateEngine,
): ReplayedLesson {
  const learner = new Learner(document, createEngine);
  for (const [index, step] of steps.entries()) {
    try {
      learner.take(step);
    } catch (error) {
      if (!(error instanceof LessonFailure)) throw error;
      return { problem: { step: index + 1, fault: error.fault } };
    }
  }
  return { document: learner.document, state: learner.state };
}
