// A lesson learned by its solutions, in a worker that lives as long as that takes.
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import type { ReplayedLesson } from '#core/teaching/lesson/replay-lesson.ts';

/** Null: the worker failed, or it was given up. */
export function learnedLesson(
  { document, steps }: Pick<Lesson, 'document' | 'steps'>,
  signal: AbortSignal,
): Promise<ReplayedLesson | null> {
  const worker = new Worker(new URL('../../../worker/lesson.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<ReplayedLesson | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReplayedLesson>) => resolve(data);
    worker.onerror = () => resolve(null);
    signal.addEventListener('abort', () => resolve(null));
    worker.postMessage({ document, steps });
  });
  return answer.finally(() => worker.terminate());
}
