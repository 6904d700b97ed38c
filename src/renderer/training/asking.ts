// Predictions for a map, computed in idle time, so that the window never waits for thousands of them.
import { atOnce, type Pausable } from '#core/numeric/pausable.ts';
import type { Predict } from '#renderer/charts/maps/boundary-map.tsx';
import type { Subscribe } from '#renderer/charts/maps/plot-canvas.tsx';
import { onShownValues } from '#renderer/state/stores/shown-values.ts';
import { whenIdle } from '#renderer/state/window/idle-work.ts';

/** One answer for features [count × inputs], in parts. */
export type Question = (parameters: Float64Array, features: Float64Array, count: number) => Pausable<Float64Array>;

/** The network as it stood when it was asked. */
export interface AskedMoment {
  readonly parameters: Float64Array;
  /** Finished epochs of the run. */
  readonly epoch: number;
}

/** A picture asks about its grid and about its rows; other arrays are of a picture that is gone. */
const mostQuestions = 4;

export class Asking {
  readonly #question: Question;
  readonly #present: () => AskedMoment;
  /** Rows up to which the first answer is given at once, so that no picture is empty for a moment. */
  readonly #fewRows: number;
  readonly #answers = new Map<Float64Array, { readonly count: number; values: Float64Array | null }>();
  readonly #listeners = new Set<() => void>();
  /** Of all answers: what a picture shows and what is counted on it belong together. */
  #moment: AskedMoment | null = null;
  #giveUp: (() => void) | null = null;
  #stopFollowing: (() => void) | null = null;
  #isLate = false;

  constructor(question: Question, present: () => AskedMoment, fewRows: number) {
    this.#question = question;
    this.#present = present;
    this.#fewRows = fewRows;
  }

  /** The last answer, which may be of the moment before; null: it is still to come. */
  readonly predict: Predict = (features, count) => {
    const known = this.#answers.get(features);
    if (known !== undefined) return known.values;
    if (this.#answers.size >= mostQuestions) this.#answers.clear();
    if (this.#answers.size === 0) this.#moment = null;
    const values = count <= this.#fewRows ? this.#answerNow(features, count) : null;
    this.#answers.set(features, { count, values });
    if (values === null) this.#begin();
    return values;
  };

  /** Finished epochs at the moment of which all present answers are. */
  readonly answeredAt = (): number => (this.#moment ?? this.#present()).epoch;

  /** For a table, which is read when it is asked for. */
  readonly predictNow: Predict = (features, count) => atOnce(this.#ask(this.#present(), features, count));

  /** Calls back whenever there are new answers. */
  readonly subscribe: Subscribe = (listener) => {
    this.#listeners.add(listener);
    if (this.#stopFollowing === null) {
      this.#stopFollowing = onShownValues(() => this.#begin());
      // What was answered before may be of weights that are gone.
      this.#begin();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopFollowing?.();
      this.#stopFollowing = null;
      this.#giveUp?.();
      this.#giveUp = null;
    };
  };

  #ask({ parameters }: AskedMoment, features: Float64Array, count: number): Pausable<Float64Array> {
    return this.#question(parameters, features, count);
  }

  #answerNow(features: Float64Array, count: number): Float64Array {
    this.#moment ??= this.#present();
    return atOnce(this.#ask(this.#moment, features, count));
  }

  /** What is under way is finished first: a picture that always began anew would never change. */
  #begin(): void {
    this.#isLate = this.#giveUp !== null;
    if (this.#isLate || this.#answers.size === 0) return;
    this.#giveUp = whenIdle(this.#answerAll(this.#present()), () => {
      this.#giveUp = null;
      if (this.#isLate) this.#begin();
      for (const listener of this.#listeners) listener();
    });
  }

  *#answerAll(moment: AskedMoment): Pausable<void> {
    const found = new Map<Float64Array, Float64Array>();
    for (const [features, { count }] of this.#answers) found.set(features, yield* this.#ask(moment, features, count));
    this.#moment = moment;
    for (const [features, answer] of this.#answers) answer.values = found.get(features) ?? null;
  }
}
