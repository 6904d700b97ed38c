// Notices that nothing more is heard of a worker. Time is counted by ticks of the window's own clock, so that a window
// that stood still itself (a long task, a sleeping computer, a tab in the background) blames nobody.

export interface WatchClock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Returns how to stop. */
  every(work: () => void, milliseconds: number): () => void;
}

export const windowClock: WatchClock = {
  now: () => performance.now(),
  every(work, milliseconds) {
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
  },
};

const tickMilliseconds = 200;
/** A tick that comes later than this counts no more: the window did not look meanwhile. */
const longestTick = 2 * tickMilliseconds;

export class Watchdog {
  readonly #clock: WatchClock;
  readonly #onSilence: () => void;
  #stopTicking: (() => void) | null = null;
  #lastTick = 0;
  #allowed = 0;
  #silence = 0;

  constructor(clock: WatchClock, onSilence: () => void) {
    this.#clock = clock;
    this.#onSilence = onSilence;
  }

  /** From now on, something must be heard within so many milliseconds, again and again, until `rest`. */
  expect(milliseconds: number): void {
    this.#allowed = milliseconds;
    this.#silence = 0;
    if (this.#stopTicking !== null) return;
    this.#lastTick = this.#clock.now();
    this.#stopTicking = this.#clock.every(() => this.#tick(), tickMilliseconds);
  }

  heard(): void {
    this.#silence = 0;
  }

  /** Nothing is expected. */
  rest(): void {
    this.#stopTicking?.();
    this.#stopTicking = null;
  }

  #tick(): void {
    const now = this.#clock.now();
    this.#silence += Math.min(now - this.#lastTick, longestTick);
    this.#lastTick = now;
    if (this.#silence < this.#allowed) return;
    this.rest();
    this.#onSilence();
  }
}
