// How many steps each parameter has taken: mostly one number for all, but a parameter added later is behind.

export class StepCounts {
  #base: Float64Array;
  #since = 0;
  #isUniform = true;

  constructor(count: number) {
    this.#base = new Float64Array(count);
  }

  /** The step that every parameter is at, or null when they differ. */
  get uniform(): number | null {
    return this.#isUniform ? (this.#base[0] ?? 0) + this.#since : null;
  }

  of(parameter: number): number {
    return (this.#base[parameter] as number) + this.#since;
  }

  increase(): void {
    this.#since += 1;
  }

  read(): Float64Array {
    return this.#base.map((steps) => steps + this.#since);
  }

  write(steps: Float64Array): void {
    this.#base = steps.slice();
    this.#since = 0;
    this.#isUniform = steps.every((each) => each === steps[0]);
  }
}
