// Entry point of the worker that learns a lesson by its solutions: steps in, what they lead to out. It is ended when it is no longer wanted.
import '#core/data/builtin-tables.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { compileKernels } from '#core/engine/kernels.ts';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { type ReplayedLesson, replayLesson } from '#core/teaching/lesson/replay-lesson.ts';
import kernelsAddress from '../../out/kernels/kernels.wasm?url';

async function learned(lesson: Pick<Lesson, 'document' | 'steps'>): Promise<ReplayedLesson> {
  const kernels = await fetch(kernelsAddress);
  if (!kernels.ok) throw new Error(`The kernels can't be loaded: ${kernels.status}`);
  return replayLesson(lesson, createFastEngine(compileKernels(new Uint8Array(await kernels.arrayBuffer()))));
}

addEventListener('message', ({ data }: MessageEvent<Pick<Lesson, 'document' | 'steps'>>) => {
  learned(data).then(postMessage, (error: unknown) => {
    // The window hears of it as of an error of its worker.
    setTimeout(() => {
      throw error;
    });
  });
});
