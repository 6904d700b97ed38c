// Presence of a training in the system: its progress on the task bar, no sleep while it goes on, and a notification when a long one has ended.
import type { TrainingNews } from '#bridge/contract.ts';

/** Shorter ones are waited for. */
const longTrainingMs = 20_000;

/** The system's means; each window has its own. */
export interface SystemPresence {
  /** From 0 to 1; negative: none. */
  showProgress(share: number): void;
  isFocused(): boolean;
  /** @returns lets it sleep again */
  keepAwake(): () => void;
  /** Says it where the user is. */
  notify(title: string, body: string): void;
}

export class TrainingPresence {
  readonly #system: SystemPresence;
  readonly #mayKeepAwake: () => boolean;
  #since: number | null = null;
  #letSleep: (() => void) | null = null;

  constructor(system: SystemPresence, mayKeepAwake: () => boolean) {
    this.#system = system;
    this.#mayKeepAwake = mayKeepAwake;
  }

  show({ progress, ended }: TrainingNews, now: number): void {
    if (progress === null) {
      const wasLong = this.#since !== null && now - this.#since >= longTrainingMs;
      if (ended !== null && wasLong && !this.#system.isFocused()) this.#system.notify(ended.title, ended.body);
      this.end();
      return;
    }
    this.#since ??= now;
    this.#system.showProgress(progress);
    if (this.#letSleep === null && this.#mayKeepAwake()) this.#letSleep = this.#system.keepAwake();
    else if (!this.#mayKeepAwake()) this.#sleepAgain();
  }

  /** The training is over, or nobody is left who could tell of it. */
  end(): void {
    if (this.#since !== null) this.#system.showProgress(-1);
    this.#since = null;
    this.#sleepAgain();
  }

  #sleepAgain(): void {
    this.#letSleep?.();
    this.#letSleep = null;
  }
}
