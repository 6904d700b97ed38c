// The solution of a step: its own, else what the task says.
import type { LessonStep } from './lesson.ts';
import { type Action, isQuestion } from './tasks.ts';

export function solutionOf({ solution, task }: Pick<LessonStep, 'solution' | 'task'>): readonly Action[] {
  if (solution !== undefined) return solution;
  return task === undefined || isQuestion(task) ? [] : [task];
}
