// Events of a run besides frames: heartbeats, the longest silence to expect, and checkpoints.
import type { Split } from '#core/data/split.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { LoadCommand, TrainingEvent } from '#core/training/training-messages.ts';

/** Longest time between two heartbeats, unless a single step takes longer. */
export const heartbeatMilliseconds = 250;
const checkpointMilliseconds = 1000;
/** Share of the time that checkpoints of a large network may take. */
const checkpointShare = 0.02;

export interface SignsOfLifeSurroundings {
  send(event: TrainingEvent): void;
  now(): number;
}

export class SignsOfLife {
  readonly #surroundings: SignsOfLifeSurroundings;
  #longestStep = 0;
  #lastHeartbeat = Number.NEGATIVE_INFINITY;
  #checkpointDue = Number.POSITIVE_INFINITY;

  constructor(surroundings: SignsOfLifeSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Said before work during which nothing can be said. */
  expect(milliseconds: number): void {
    this.#lastHeartbeat = this.#surroundings.now();
    this.#surroundings.send({ kind: 'heartbeat', expectedMilliseconds: milliseconds });
  }

  /** @param firstStep how long a step may take, before one was measured */
  loaded(firstStep: number): void {
    this.#longestStep = firstStep;
  }

  runBegins(): void {
    this.expect(this.#longestStep);
    this.#checkpointDue = this.#surroundings.now() + checkpointMilliseconds;
  }

  stepTook(milliseconds: number): void {
    if (milliseconds > this.#longestStep) this.#longestStep = milliseconds;
  }

  /** To be called often, between steps. */
  betweenSteps(state: () => RunState): void {
    const now = this.#surroundings.now();
    if (now - this.#lastHeartbeat >= heartbeatMilliseconds) this.expect(this.#longestStep);
    if (now < this.#checkpointDue) return;
    this.#surroundings.send({ kind: 'checkpoint', state: state() });
    const done = this.#surroundings.now();
    this.#checkpointDue = done + Math.max(checkpointMilliseconds, (done - now) / checkpointShare);
  }
}

/** Measured on a busy machine: to compile and plan, per wire; and to evaluate, per wire and row. */
const millisecondsPerWire = 3e-3;
const millisecondsPerWireAndRow = 1e-6;

export function expectedLoad({ network, dataset }: LoadCommand): number {
  return network.wires.weights.length * (millisecondsPerWire + dataset.count * millisecondsPerWireAndRow);
}

/** A step goes forwards, backwards to sources and to weights, and updates. */
const passesPerStep = 4;

/**
 * The longest step to be expected: one that ends an epoch, so that the validation rows are evaluated too.
 * @param evaluation milliseconds that one evaluation of both splits took
 */
export function expectedStep(evaluation: number, { training, validation }: Split, batchSize: number): number {
  const rows = Math.min(batchSize, training.length) * passesPerStep + validation.length;
  return (evaluation * rows) / (training.length + validation.length);
}
