// Stands in for the training worker in the window's tests: the same host in the same thread, which can hang, die or throw.
import type { CreateEngine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { TrainingCommand, TrainingEvent } from '#core/training/training-messages.ts';
import { handedOver } from '../../../src/worker/handed-over.ts';
import { TrainingHost } from '../../../src/worker/training-host.ts';

export class WorkerStandIn {
  static started: WorkerStandIn[] = [];
  static createEngine: CreateEngine = createReferenceEngine;

  onmessage: ((event: { data: TrainingEvent }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  /** Takes no message and says nothing any more, as in an endless loop. */
  hangs = false;
  isTerminated = false;
  readonly #host: TrainingHost;
  #time = 0;
  #busyUntil = 0;

  constructor() {
    WorkerStandIn.started.push(this);
    this.#host = new TrainingHost(
      {
        send: (event) => this.send(event),
        schedule: (work) => this.#later(work, 12),
        delay: (work, milliseconds) => this.#later(work, milliseconds),
        // A millisecond for each look at the clock, so that a slice ends.
        now: () => {
          this.#time += 1;
          return this.#time;
        },
      },
      (input) => WorkerStandIn.createEngine(input),
    );
  }

  send(event: TrainingEvent): void {
    const data = structuredClone(event, { transfer: handedOver(event) });
    this.#later(() => this.onmessage?.({ data }), 0);
  }

  postMessage(command: TrainingCommand): void {
    const data = structuredClone(command);
    this.#later(() => this.#host.receive(data), 0);
  }

  /** Called in the midst of its work, which then takes so much longer: nothing is said or heard meanwhile. */
  busyFor(milliseconds: number): void {
    this.#time += milliseconds;
    this.#busyUntil = Math.max(this.#busyUntil, performance.now()) + milliseconds;
  }

  terminate(): void {
    this.isTerminated = true;
  }

  #later(work: () => void, milliseconds: number): void {
    setTimeout(
      () => {
        if (!this.hangs && !this.isTerminated) work();
      },
      milliseconds + Math.max(0, this.#busyUntil - performance.now()),
    );
  }
}
