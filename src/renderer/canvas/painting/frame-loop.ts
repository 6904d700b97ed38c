// Draws when asked to, and again while something moves; rests while the window is hidden, slows down while another has the focus.

const unfocusedInterval = 1000 / 15;

export class FrameLoop {
  private handle = 0;
  private lastFrame = 0;
  private hidden = false;
  private focused = true;
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
    if (this.handle === 0 && !this.hidden) this.handle = requestAnimationFrame(this.frame);
  }

  stop(): void {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
  }

  private readonly frame = (now: number): void => {
    this.handle = 0;
    if (this.hidden) return;
    const tooSoon = !this.focused && now - this.lastFrame < unfocusedInterval;
    if (tooSoon) {
      this.request();
      return;
    }
    this.lastFrame = now;
    if (this.draw(now)) this.request();
  };
}
