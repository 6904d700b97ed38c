// Cooperative scheduling of work that somebody waits for: a slice in every turn of the event loop, and the window answers in between.
import type { Pausable } from '#core/numeric/pausable.ts';

/** Milliseconds; shorter than an input is felt to wait, longer than turns cost. */
const stretch = 16;

export async function inStretches<Result>(work: Pausable<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + stretch;
    do {
      const next = work.next();
      if (next.done === true) return next.value;
    } while (performance.now() < end);
    await nextTurn();
  }
}

/** What waits is done first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
