// Asks the network what a map shows in idle moments, so that the window never waits for thousands of predictions.
import { atOnce, type Pausable } from '#core/training/pausable.ts';
import type { Predict } from '#renderer/charts/maps/boundary-map.tsx';
import type { Subscribe } from '#renderer/charts/maps/plot-canvas.tsx';
import { onShownValues } from '#renderer/state/stores/shown-values.ts';
import { whenIdle } from '#renderer/state/window/idle-work.ts';

/** One answer for features [count × inputs], in parts. */
export type Ask = (features: Float64Array, count: number) => Pausable<Float64Array>;

/** A picture asks about its grid and about its rows; other arrays are of a picture that is gone. */
const mostQuestions = 4;

export class Asking {
  readonly #ask: Ask;
  /** Rows up to which the first answer is given at once, so that no picture is empty for a moment. */
  readonly #fewRows: number;
  readonly #answers = new Map<Float64Array, { readonly count: number; values: Float64Array | null }>();
  readonly #listeners = new Set<() => void>();
  #giveUp: (() => void) | null = null;
  #isLate = false;

  constructor(ask: Ask, fewRows: number) {
    this.#ask = ask;
    this.#fewRows = fewRows;
  }

  /** The last answer, which may be of the moment before; null: it is still to come. */
  readonly predict: Predict = (features, count) => {
    const known = this.#answers.get(features);
    if (known !== undefined) return known.values;
    if (this.#answers.size >= mostQuestions) this.#answers.clear();
    const values = count <= this.#fewRows ? atOnce(this.#ask(features, count)) : null;
    this.#answers.set(features, { count, values });
    if (values === null) this.#begin();
    return values;
  };

  /** For a table, which is read when it is asked for. */
  readonly predictNow: Predict = (features, count) => atOnce(this.#ask(features, count));

  /** Calls back whenever there are new answers. */
  readonly subscribe: Subscribe = (listener) => {
    this.#listeners.add(listener);
    const stop = onShownValues(() => this.#begin());
    return () => {
      stop();
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#giveUp?.();
      this.#giveUp = null;
    };
  };

  /** What is under way is finished first: a picture that always began anew would never change. */
  #begin(): void {
    this.#isLate = this.#giveUp !== null;
    if (this.#isLate || this.#answers.size === 0) return;
    this.#giveUp = whenIdle(this.#answerAll(), () => {
      this.#giveUp = null;
      if (this.#isLate) this.#begin();
      for (const listener of this.#listeners) listener();
    });
  }

  /** All of a picture are of one moment. */
  *#answerAll(): Pausable<void> {
    const found = new Map<Float64Array, Float64Array>();
    for (const [features, { count }] of this.#answers) found.set(features, yield* this.#ask(features, count));
    for (const [features, values] of found) {
      const answer = this.#answers.get(features);
      if (answer !== undefined) answer.values = values;
    }
  }
}
