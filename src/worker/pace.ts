// The pace of a run that may not go faster: its steps are spread evenly over time.

export class Pace {
  /** Null: as fast as it goes. */
  readonly #stepsPerMillisecond: number | null;
  readonly #startedAt: number;
  readonly #startStep: number;

  /** @param startStep finished steps `now`, when this pace begins */
  constructor(epochsPerSecond: number | null, stepsPerEpoch: number, startStep: number, now: number) {
    this.#stepsPerMillisecond = epochsPerSecond === null ? null : (epochsPerSecond * stepsPerEpoch) / 1000;
    this.#startStep = startStep;
    this.#startedAt = now;
  }

  /** Milliseconds until the next step is due; 0 or less: now. @param step finished steps */
  wait(step: number, now: number): number {
    if (this.#stepsPerMillisecond === null) return 0;
    return this.#startedAt + (step - this.#startStep) / this.#stepsPerMillisecond - now;
  }
}
