// The window's end of the training worker: starts it by URL, posts commands, hands on events, notices its death.
import type { TrainingCommand, TrainingEvent } from '#core/training/training-messages.ts';

export type TrainingListener = (event: TrainingEvent) => void;

export class TrainingClient {
  readonly #listener: TrainingListener;
  #worker: Worker | null = null;

  constructor(listener: TrainingListener) {
    this.#listener = listener;
  }

  post(command: TrainingCommand): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(command);
  }

  /** Ends the worker; the next command starts a new one, which must be loaded again. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../worker/training.worker.ts', import.meta.url), { type: 'module' });
    const fail = (detail: string): void => {
      if (this.#worker !== worker) return;
      this.stop();
      this.#listener({ kind: 'failed', detail });
    };
    worker.onmessage = ({ data }: MessageEvent<TrainingEvent>) => {
      if (data.kind === 'failed') fail(data.detail);
      else if (this.#worker === worker) this.#listener(data);
    };
    worker.onerror = (event) => fail(event.message);
    worker.onmessageerror = () => fail('A message could not be read.');
    return worker;
  }
}
