// Draws when asked to, and again while something moves; rests while hidden, slows down while another window has the focus.

const unfocusedInterval = 1000 / 15;

export class FrameLoop {
  private handle = 0;
  private lastFrame = 0;
  private readonly draw: (now: number) => boolean;
  private readonly wake = (): void => this.request();

  /** `draw` says whether it wants to be called again. */
  constructor(draw: (now: number) => boolean) {
    this.draw = draw;
    document.addEventListener('visibilitychange', this.wake);
  }

  request(): void {
    if (this.handle === 0 && !document.hidden) this.handle = requestAnimationFrame(this.frame);
  }

  stop(): void {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
    document.removeEventListener('visibilitychange', this.wake);
  }

  private readonly frame = (now: number): void => {
    this.handle = 0;
    if (document.hidden) return;
    const tooSoon = !document.hasFocus() && now - this.lastFrame < unfocusedInterval;
    if (tooSoon) {
      this.request();
      return;
    }
    this.lastFrame = now;
    if (this.draw(now)) this.request();
  };
}
