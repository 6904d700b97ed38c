// Watch over the rate of frames: where pages are painted in software, or others train, they don't come as often as they are asked for.

/** Twenty-two of sixty frames a second are missing. */
const slowInterval = 1000 / 38;
/** Longer than this nothing was asked for. */
const restInterval = 250;
/** About as many frames count. */
const memory = 20;
const spareMilliseconds = 5000;

export class KeepingUp {
  private average = 0;
  private lastFrame = Number.NEGATIVE_INFINITY;
  private spareUntil = Number.NEGATIVE_INFINITY;

  /**
   * Called in every frame. True: frames come too seldom; for some seconds half of them will do, then it is tried again.
   * @param now milliseconds
   */
  isBehind(now: number): boolean {
    const interval = now - this.lastFrame;
    this.lastFrame = now;
    if (interval < restInterval) this.average += (interval - this.average) / memory;
    if (now < this.spareUntil) return true;
    if (this.average < slowInterval) return false;
    this.average = 0;
    this.spareUntil = now + spareMilliseconds;
    return true;
  }
}
