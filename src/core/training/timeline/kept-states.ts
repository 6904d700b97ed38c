// The states of a stretch of a run that are kept to go back to: evenly spread, ever thinner the longer it gets.
import type { RunState } from '../run-state.ts';

export class KeptStates {
  readonly #limit: number;
  /** Ascending steps; the first one is never dropped. */
  #states: RunState[] = [];
  #stride = 1;
  #bytes = 0;

  /** @param limit states to keep at most */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Oldest first. */
  get states(): readonly RunState[] {
    return this.#states;
  }

  get count(): number {
    return this.#states.length;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Steps between two kept states: what a replay has to compute at most. */
  get stride(): number {
    return this.#stride;
  }

  /** The next step whose state is one to keep. */
  get next(): number {
    return (Math.floor(this.#lastStep() / this.#stride) + 1) * this.#stride;
  }

  /** Takes a state that comes after all that are kept. */
  keep(state: RunState): void {
    if (state.step <= this.#lastStep()) return;
    this.#states.push(state);
    this.#bytes += bytesOf(state);
    while (this.#states.length > this.#limit && this.thin());
  }

  /** Doubles the stride and drops what no longer stands on it; false when nothing more can go. */
  thin(): boolean {
    if (this.#states.length <= 2) return false;
    this.#stride *= 2;
    this.#states = this.#states.filter(({ step }, at) => at === 0 || step % this.#stride === 0);
    this.#bytes = this.#states.reduce((sum, state) => sum + bytesOf(state), 0);
    return true;
  }

  /** The last kept state at or before this step; null before the first. */
  before(step: number): RunState | null {
    return this.#states[this.#positionAfter(step) - 1] ?? null;
  }

  /** How many kept states are at or before this step. */
  #positionAfter(step: number): number {
    let low = 0;
    let high = this.#states.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#states[middle] as RunState).step <= step) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lastStep(): number {
    return this.#states.at(-1)?.step ?? -1;
  }
}

/** What a state takes in memory, its arrays alone. */
function bytesOf({ parameters, optimizerState, order }: RunState): number {
  const slots = optimizerState.slots.reduce((sum, slot) => sum + slot.byteLength, 0);
  return parameters.byteLength + optimizerState.steps.byteLength + slots + order.byteLength;
}
