// Counts the steps of each parameter: mostly one number for all, but one added later is behind, a frozen one stays.

export class StepCounts {
  /** Steps before the count began; null: none. */
  #base: Float64Array | null = null;
  readonly #count: number;
  #since = 0;
  #isUniform = true;
  readonly #frozen: Uint8Array | null;
  /** The first parameter that is not frozen. */
  readonly #first: number;

  /** @param frozen 1 for every parameter that takes no steps; null: all take them */
  constructor(count: number, frozen: Uint8Array | null) {
    this.#count = count;
    this.#frozen = frozen;
    this.#first = frozen?.indexOf(0) ?? 0;
  }

  /** The step that every parameter that moves is at, or null when they differ. */
  get uniform(): number | null {
    return this.#isUniform ? (this.#base?.[this.#first] ?? 0) + this.#since : null;
  }

  of(parameter: number): number {
    return (this.#base?.[parameter] ?? 0) + this.#since;
  }

  increase(steps = 1): void {
    this.#since += steps;
  }

  read(): Float64Array {
    const base = this.#base ?? new Float64Array(this.#count);
    return base.map((steps, parameter) => steps + (this.#frozen?.[parameter] === 1 ? 0 : this.#since));
  }

  write(steps: Float64Array): void {
    this.#base = steps.slice();
    this.#since = 0;
    const first = steps[this.#first];
    this.#isUniform = steps.every((each, parameter) => each === first || this.#frozen?.[parameter] === 1);
  }
}
