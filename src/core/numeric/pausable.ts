// Interruptible work: a generator that yields wherever it may be interrupted, and returns the result.

export type Pausable<Result> = Generator<void, Result>;

/** The result without pauses. */
export function atOnce<Result>(work: Pausable<Result>): Result {
  let next = work.next();
  while (next.done !== true) next = work.next();
  return next.value;
}
