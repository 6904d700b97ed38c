// Animated numbers: in transition from what was shown to what is shown next.

export class MovingValues {
  private from: Float32Array;
  private to: Float32Array;
  private shown: Float32Array;
  private startedAt = 0;
  private duration = 0;

  constructor(count: number) {
    this.from = new Float32Array(count);
    this.to = new Float32Array(count);
    this.shown = new Float32Array(count);
  }

  get current(): Float32Array {
    return this.shown;
  }

  /** Where they are going. */
  get goal(): Float32Array {
    return this.to;
  }

  /** Sets out from what is shown now, or from given numbers; without a duration it is there at once. */
  moveTo(goal: Float32Array, now: number, duration: number, from: Float32Array = this.shown): void {
    const jumps = duration <= 0 || from.length !== goal.length;
    this.from = Float32Array.from(jumps ? goal : from);
    this.to = Float32Array.from(goal);
    this.shown = Float32Array.from(this.from);
    this.startedAt = now;
    this.duration = jumps ? 0 : duration;
  }

  /** Moves to this moment; says whether anything changed. */
  advance(now: number): boolean {
    if (this.duration === 0) return false;
    const share = Math.min(1, Math.max(0, (now - this.startedAt) / this.duration));
    for (let index = 0; index < this.to.length; index += 1) {
      const from = this.from[index] as number;
      this.shown[index] = from + ((this.to[index] as number) - from) * share;
    }
    if (share === 1) this.duration = 0;
    return true;
  }

  get isMoving(): boolean {
    return this.duration > 0;
  }
}
