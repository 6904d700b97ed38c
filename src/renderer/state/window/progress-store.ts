// Store of the operations under way: what takes a moment has a sign, what takes longer a dialog with its share done and a way out.
import { createStore } from '#renderer/signals/store.ts';

export interface Progress {
  readonly say: () => string;
  readonly cancel: () => void;
  /** How much of it is done, from 0 to 1; null: nobody can know. */
  readonly share: number | null;
  /** It has become worth a dialog. */
  readonly isLong: boolean;
}

/** How much of the work is done by now, from 0 to 1. */
export type Tell = (share: number) => void;

/** The last one is shown. */
export const useUnderWay = createStore<{ readonly all: readonly Progress[] }>(() => ({ all: [] }));

/** What is done sooner needs no words. */
const signMilliseconds = 100;
/** A dialog that goes at once would only flicker. */
const dialogMilliseconds = 400;

/** Whoever cancels aborts the signal; the work then ends as it sees fit. */
export async function withProgress<Result>(
  say: () => string,
  work: (signal: AbortSignal, tell: Tell) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  let progress: Progress = { say, cancel: () => abort.abort(), share: null, isLong: false };
  const change = (changes: Partial<Progress>): void => {
    const before = progress;
    progress = { ...progress, ...changes };
    const { all } = useUnderWay.getState();
    if (all.includes(before)) useUnderWay.setState({ all: all.map((each) => (each === before ? progress : each)) });
  };
  const timers = [
    setTimeout(() => useUnderWay.setState(({ all }) => ({ all: [...all, progress] })), signMilliseconds),
    setTimeout(() => change({ isLong: true }), dialogMilliseconds),
  ];
  try {
    return await work(abort.signal, (share) => change({ share }));
  } finally {
    timers.forEach(clearTimeout);
    useUnderWay.setState(({ all }) => ({ all: all.filter((each) => each !== progress) }));
  }
}

/** Of work in parts: what the part tells is from here to there of the whole. */
export function partOf(tell: Tell, from: number, to: number): Tell {
  return (share) => tell(from + (to - from) * share);
}
