// The window's end of the training worker: starts it by URL, posts commands, hands on events, notices its death or silence.
import type { FrameNumbers, TrainingCommand, TrainingEvent } from '#core/training/training-messages.ts';
import { Watchdog, windowClock } from './watchdog.ts';

export type TrainingListener = (event: TrainingEvent) => void;

/** Until a new worker's first word: its code and the kernels must be loaded. */
const startMilliseconds = 20_000;
/** A worker that is at work gives a sign of life every quarter of a second. */
const silenceMilliseconds = 1500;
/** A step may take so many times as long as the longest so far. */
const patience = 10;

export class TrainingClient {
  readonly #listener: TrainingListener;
  readonly #watchdog: Watchdog;
  #worker: Worker | null = null;
  #hasSpoken = false;

  constructor(listener: TrainingListener) {
    this.#listener = listener;
    this.#watchdog = new Watchdog(windowClock, () => this.#fail('silence', 'Nothing was heard of the worker.'));
  }

  post(command: TrainingCommand): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(command);
    if (command.kind === 'load' || command.kind === 'run') {
      this.#watchdog.expect(this.#hasSpoken ? silenceMilliseconds : startMilliseconds);
    }
  }

  /** A frame's numbers go back to the worker, which may have been ended meanwhile. */
  giveBack(numbers: FrameNumbers): void {
    this.#worker?.postMessage({ kind: 'framePainted', numbers } satisfies TrainingCommand, [numbers.buffer]);
  }

  /** Ends the worker; the next command starts a new one, which must be loaded again. */
  stop(): void {
    this.#watchdog.rest();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../../worker/training.worker.ts', import.meta.url), { type: 'module' });
    this.#hasSpoken = false;
    const failIfPresent = (detail: string): void => {
      if (this.#worker === worker) this.#fail('fault', detail);
    };
    worker.onmessage = ({ data }: MessageEvent<TrainingEvent>) => {
      if (this.#worker === worker) this.#receive(data);
    };
    worker.onerror = (event) => failIfPresent(event.message);
    worker.onmessageerror = () => failIfPresent('A message could not be read.');
    return worker;
  }

  #receive(event: TrainingEvent): void {
    this.#hasSpoken = true;
    switch (event.kind) {
      case 'heartbeat':
        this.#watchdog.expect(Math.max(silenceMilliseconds, patience * event.expectedMilliseconds));
        return;
      case 'failed':
        this.#fail(event.reason, event.detail);
        return;
      case 'frame':
      case 'checkpoint':
        this.#watchdog.heard();
        break;
      default:
        this.#watchdog.rest();
    }
    this.#listener(event);
  }

  #fail(reason: 'fault' | 'silence', detail: string): void {
    this.stop();
    this.#listener({ kind: 'failed', reason, detail });
  }
}
