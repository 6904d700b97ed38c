// Draws when asked to, and again while something moves; rests while the window is hidden, slows down while another has the focus.

const unfocusedInterval = 1000 / 15;
/** A little less than two frames of a usual display: every second one is drawn. */
const sparingInterval = 28;

export class FrameLoop {
  private handle = 0;
  private lastFrame = 0;
  private hidden = false;
  private focused = true;
  /** Something new is to be seen, not only what moves along. */
  private asked = false;
  private readonly keepingUp = new KeepingUp();
  private readonly draw: (now: number) => boolean;

  /** `draw` says whether it wants to be called again. */
  constructor(draw: (now: number) => boolean) {
    this.draw = draw;
  }

  setWindow(hidden: boolean, focused: boolean): void {
    this.hidden = hidden;
    this.focused = focused;
    this.request();
  }

  request(): void {
    this.asked = true;
    this.goOn();
  }

  stop(): void {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
  }

  private goOn(): void {
    if (this.handle === 0 && !this.hidden) this.handle = requestAnimationFrame(this.frame);
  }

  private readonly frame = (now: number): void => {
    this.handle = 0;
    if (this.hidden) return;
    if (now - this.lastFrame < this.shortestInterval(now)) {
      this.goOn();
      return;
    }
    this.lastFrame = now;
    this.asked = false;
    if (this.draw(now)) this.goOn();
  };

  private shortestInterval(now: number): number {
    const isBehind = this.keepingUp.isBehind(now);
    if (!this.focused) return unfocusedInterval;
    return isBehind && !this.asked ? sparingInterval : 0;
  }
}

/** Twenty-two of sixty frames a second are missing. */
const slowInterval = 1000 / 38;
/** Longer than this nothing was asked for. */
const restInterval = 250;
/** About as many frames count. */
const memory = 20;
const spareMilliseconds = 5000;

/** Watch over the rate of frames: where pages are painted in software, or others train, they don't come as often as they are asked for. */
class KeepingUp {
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
