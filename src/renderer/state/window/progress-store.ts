// Store of the operations under way: a short one has a busy indicator, a long one a dialog with its progress and a way to cancel it.
import { createStore } from '#renderer/signals/store.ts';

export interface Progress {
  readonly say: () => string;
  /** Null: what is done can't be given up. */
  readonly cancel: (() => void) | null;
  /** How much of it is done, from 0 to 1; null: nobody can know. */
  readonly share: number | null;
  /** It has become worth a dialog. */
  readonly isLong: boolean;
}

/** How much of the work is done by now, from 0 to 1. */
export type Tell = (share: number) => void;

export interface ShownProgress {
  readonly tell: Tell;
  readonly end: () => void;
}

interface UnderWay {
  /** The last one is shown. */
  readonly all: readonly Progress[];
  /** When the last one that was shown ended, and how it was shown; what follows at once takes its place. */
  readonly ended: (Pick<Progress, 'share' | 'isLong'> & { readonly at: number }) | null;
}

export const useUnderWay = createStore<UnderWay>(() => ({ all: [], ended: null }));

/** What is done sooner needs no words; the window has as long again to paint them within a tenth of a second. */
const signMilliseconds = 50;
/** A dialog takes the keyboard from whoever types, so that it comes only where there is a second to wait. */
const dialogMilliseconds = 700;
/** What begins so soon after another is to the user the same operation. */
const followsWithin = 200;

/** @param cancel null: it can't be given up. @param waits milliseconds before there is a sign */
export function showProgress(say: () => string, cancel: (() => void) | null, waits = signMilliseconds): ShownProgress {
  const follows = followed();
  let progress: Progress = { say, cancel, share: null, isLong: follows?.isLong === true };
  const change = (changes: Partial<Progress>): void => {
    const before = progress;
    progress = { ...progress, ...changes };
    const { all } = useUnderWay.getState();
    if (all.includes(before)) useUnderWay.setState({ all: all.map((each) => (each === before ? progress : each)) });
  };
  const show = (): void => useUnderWay.setState(({ all }) => ({ all: [...all, progress] }));
  const isAtOnce = follows !== null || waits === 0;
  if (isAtOnce) show();
  const timers = [
    ...(isAtOnce ? [] : [setTimeout(show, waits)]),
    setTimeout(() => change({ isLong: true }), dialogMilliseconds),
  ];
  const end = (): void => {
    timers.forEach(clearTimeout);
    const { all } = useUnderWay.getState();
    if (!all.includes(progress)) return;
    useUnderWay.setState({
      all: all.filter((each) => each !== progress),
      ended: { at: performance.now(), share: progress.share, isLong: progress.isLong },
    });
  };
  return { tell: (share) => change({ share }), end };
}

/** What is left of an operation and comes by itself, such as the first drawing of what was opened: its sign stays, or its dialog where it had one. */
export function showRest(say: () => string, rest: Promise<void>): void {
  const { share, isLong } = followed() ?? { share: null, isLong: false };
  const progress: Progress = { say, cancel: null, share, isLong };
  useUnderWay.setState(({ all }) => ({ all: [...all, progress] }));
  void rest.then(() => useUnderWay.setState(({ all }) => ({ all: all.filter((each) => each !== progress) })));
}

function followed(): UnderWay['ended'] {
  const { ended } = useUnderWay.getState();
  return ended !== null && performance.now() - ended.at < followsWithin ? ended : null;
}

/**
 * Whoever cancels aborts the signal; the work then ends as it sees fit.
 * @param isLarge what it is about takes so long even to be sent away that the sign is to be seen first
 */
export async function withProgress<Result>(
  say: () => string,
  work: (signal: AbortSignal, tell: Tell) => Promise<Result>,
  isLarge = false,
): Promise<Result> {
  const abort = new AbortController();
  const { tell, end } = showProgress(say, () => abort.abort(), isLarge ? 0 : signMilliseconds);
  try {
    if (isLarge) await nextPicture();
    return await work(abort.signal, tell);
  } finally {
    end();
  }
}

/** For work that holds the window up: it begins when its sign is there to be seen. */
export async function afterSign<Result>(say: () => string, work: () => Promise<Result>): Promise<Result> {
  const { end } = showProgress(say, null, 0);
  try {
    await nextPicture();
    return await work();
  } finally {
    end();
  }
}

/** What was shown is there to be seen; a window that nobody sees paints nothing. */
export function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, signMilliseconds);
    requestAnimationFrame(() => {
      clearTimeout(limit);
      setTimeout(resolve);
    });
  });
}

/** Of work in parts: what the part tells is from here to there of the whole. */
export function partOf(tell: Tell, from: number, to: number): Tell {
  return (share) => tell(from + (to - from) * share);
}
