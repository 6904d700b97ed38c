// Watch for the first frame of the open document: what moves must not begin before it was seen.
import { createStore } from '#renderer/signals/store.ts';

/** Which of the opened documents was painted last. */
const usePainted = createStore<{ readonly generation: number }>(() => ({ generation: 0 }));

/** A window out of sight paints nothing, and trains all the same. */
const longestWait = 2000;

export function notePainted(generation: number): void {
  if (usePainted.getState().generation !== generation) usePainted.setState({ generation });
}

/** Resolves with the first painted frame of the document, or when there won't be one soon. */
export function whenPainted(generation: number): Promise<void> {
  return untilPainted(generation) ?? Promise.resolve();
}

/** Null: it was painted already. */
export function untilPainted(generation: number): Promise<void> | null {
  const isPainted = (): boolean => usePainted.getState().generation >= generation;
  if (isPainted()) return null;
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, longestWait);
    const stop = usePainted.subscribe(() => isPainted() && end());
  });
}
