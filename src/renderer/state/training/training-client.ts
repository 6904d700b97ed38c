// The window's end of the training worker: starts it by URL, posts commands, hands on events, notices its death or silence.
import type { FrameNumbers, TrainingCommand, TrainingEvent } from '#core/training/training-messages.ts';
import { Watchdog, windowClock } from './watchdog.ts';

export type TrainingListener = (event: TrainingEvent) => void;

/** Until a new worker's first word: its code and the kernels must be loaded. */
const startMilliseconds = 20_000;
/** A worker that is at work gives a sign of life every quarter of a second. */
const silenceMilliseconds = 1500;
/** Far more than a worker in order says in a second, after a long silence of the window too. */
const mostEvents = 500;
/** A step may take so many times as long as the longest so far. */
const patience = 10;

export class TrainingClient {
  readonly #listener: TrainingListener;
  readonly #watchdog: Watchdog;
  #worker: Worker | null = null;
  #hasSpoken = false;
  #second = { began: 0, events: 0 };

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
    this.#second = { began: performance.now(), events: 0 };
    const failIfPresent = (detail: string): void => {
      if (this.#worker === worker) this.#fail('fault', detail);
    };
    worker.onmessage = ({ data }: MessageEvent<TrainingEvent>) => {
      if (this.#worker !== worker) return;
      if (this.#isFlooded()) this.#fail('fault', 'The worker says more than the window can hear.');
      else this.#receive(data);
    };
    worker.onerror = (event) => failIfPresent(event.message);
    worker.onmessageerror = () => failIfPresent('A message could not be read.');
    return worker;
  }

  #isFlooded(): boolean {
    const now = performance.now();
    if (now - this.#second.began >= 1000) this.#second = { began: now, events: 0 };
    this.#second.events += 1;
    return this.#second.events > mostEvents;
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
