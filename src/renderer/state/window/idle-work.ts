// Idle scheduling: interruptible work is done in the idle time between frames, so that the window never waits for it.
import type { Pausable } from '#core/numeric/pausable.ts';

/** Longest stretch between two looks at the clock is a part of the work; then the rest waits for the next idle moment. */
const stretchMilliseconds = 8;

/** Where idle moments come from; a test gives its own. */
export interface IdleMoments {
  request(work: () => void): number;
  cancel(handle: number): void;
  now(): number;
}

/** Even a window that is never idle gets on with it, a stretch every now and then. */
const longestWait = 250;

const hasIdleMoments = typeof globalThis.requestIdleCallback === 'function';

/** Where the browser doesn't tell of idle moments, the next turn of its loop is one. */
export const idleMoments: IdleMoments = {
  request: hasIdleMoments
    ? (work) => requestIdleCallback(work, { timeout: longestWait })
    : (work) => Number(setTimeout(work)),
  cancel: hasIdleMoments ? (handle) => cancelIdleCallback(handle) : (handle) => clearTimeout(handle),
  now: () => performance.now(),
};

/** Begins the work at the next idle moment; returns how to give it up, after which `done` is never called. */
export function whenIdle<Result>(
  work: Pausable<Result>,
  done: (result: Result) => void,
  moments: IdleMoments = idleMoments,
): () => void {
  let handle = moments.request(stretch);
  function stretch(): void {
    const end = moments.now() + stretchMilliseconds;
    do {
      const next = work.next();
      if (next.done === true) {
        done(next.value);
        return;
      }
    } while (moments.now() < end);
    handle = moments.request(stretch);
  }
  return () => moments.cancel(handle);
}

/** Work of which only the newest counts. */
export class IdleTask {
  #giveUp: (() => void) | null = null;

  get isUnderWay(): boolean {
    return this.#giveUp !== null;
  }

  /**
   * What was begun before is given up.
   * @param after what is waited for first; null: nothing
   */
  begin<Result>(work: Pausable<Result>, done: (result: Result) => void, after: Promise<void> | null = null): void {
    this.giveUp();
    const start = (): void => {
      this.#giveUp = whenIdle(work, (result) => {
        this.#giveUp = null;
        done(result);
      });
    };
    const waits = (): void => undefined;
    this.#giveUp = waits;
    if (after === null) start();
    else void after.then(() => this.#giveUp === waits && start());
  }

  giveUp(): void {
    this.#giveUp?.();
    this.#giveUp = null;
  }
}
