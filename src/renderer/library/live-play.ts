// Lets an example learn in the window's own time: a few epochs at every frame, never so many that the window waits.
import { epochsPerSecondOf } from '#renderer/state/training/run-pace.ts';
import type { LiveExample } from './live-example.ts';

/** Of one frame. */
const mostMilliseconds = 6;
/** What the eye reads changes eight times a second. */
const tellEvery = 125;

/** Plays until the run is over; returns how to halt it. @param isCalm without motion: only its end is shown */
export function playLive(live: LiveExample, isCalm: boolean, tell: () => void): () => void {
  const pace = (epochsPerSecondOf(1, live.epochs) ?? Infinity) / 1000;
  let handle = requestAnimationFrame(first);
  let due = 0;
  let before = 0;
  let toldAt = 0;
  function first(now: number): void {
    before = now;
    toldAt = now;
    handle = requestAnimationFrame(frame);
  }
  function frame(now: number): void {
    // After a time out of sight it goes on where it was.
    due = isCalm ? live.epochs : due + Math.min(now - before, tellEvery) * pace;
    before = now;
    const goesOn = advanced(now + mostMilliseconds);
    if (!goesOn || (!isCalm && now - toldAt >= tellEvery)) {
      toldAt = now;
      tell();
    }
    if (goesOn) handle = requestAnimationFrame(frame);
  }
  function advanced(end: number): boolean {
    while (due >= 1) {
      due -= 1;
      if (!live.advance()) return false;
      if (performance.now() >= end) return true;
    }
    return true;
  }
  return () => cancelAnimationFrame(handle);
}
