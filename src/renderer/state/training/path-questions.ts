// Requests to the worker for the paths of runs over a plane; an answer that will not come is an empty one.
import type { Plane } from '#core/training/landscape/plane.ts';
import type { RunPath } from '#core/training/landscape/run-path.ts';
import type { RunId } from '#core/training/timeline/timeline.ts';
import type { TrainingCommand, TrainingEvent } from '#core/training/training-messages.ts';

export class PathQuestions {
  readonly #post: (command: TrainingCommand) => void;
  readonly #waiting = new Map<number, (paths: readonly RunPath[]) => void>();
  #count = 0;

  constructor(post: (command: TrainingCommand) => void) {
    this.#post = post;
  }

  /** Without runs there is nobody to ask. */
  ask(plane: Plane, runs: readonly RunId[]): Promise<readonly RunPath[]> {
    if (runs.length === 0) return Promise.resolve([]);
    this.#count += 1;
    const question = this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(question, resolve);
      this.#post({ kind: 'paths', question, plane, runs });
    });
  }

  answered({ question, paths }: Extract<TrainingEvent, { kind: 'paths' }>): void {
    this.#waiting.get(question)?.(paths);
    this.#waiting.delete(question);
  }

  /** Nobody will answer any more. */
  forget(): void {
    for (const resolve of this.#waiting.values()) resolve([]);
    this.#waiting.clear();
  }
}
