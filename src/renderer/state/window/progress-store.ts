// Long operations that are not done yet, shown when they take longer, with the way to cancel them.
import { createStore } from '#renderer/signals/store.ts';

export interface Progress {
  readonly say: () => string;
  readonly cancel: () => void;
}

export const useProgress = createStore<{ readonly shown: Progress | null }>(() => ({ shown: null }));

/** What is done sooner needs no words. */
const patienceMilliseconds = 400;

/** Whoever cancels aborts the signal; the work then ends as it sees fit. */
export async function withProgress<Result>(
  say: () => string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  const progress: Progress = { say, cancel: () => abort.abort() };
  const timer = setTimeout(() => useProgress.setState({ shown: progress }), patienceMilliseconds);
  try {
    return await work(abort.signal);
  } finally {
    clearTimeout(timer);
    if (useProgress.getState().shown === progress) useProgress.setState({ shown: null });
  }
}
