// History of every run in the worker: keeps states while training goes on, and restores any moment from the nearest one.
import type { CreateEngine } from '#core/graph/engine.ts';
import type { Plane } from '#core/training/landscape/plane.ts';
import { type RunPath, runPath } from '#core/training/landscape/run-path.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { RunState } from '#core/training/run-state.ts';
import { type Fork, type FoundMoment, type RunId, Timeline } from '#core/training/timeline/timeline.ts';
import type { Trainer } from '#core/training/trainer.ts';
import type { TrainingEvent, TrainingSetup } from '#core/training/training-messages.ts';

export interface TimeMachineSurroundings {
  send(event: TrainingEvent): void;
  schedule(work: () => void): void;
  now(): number;
}

/** A moment that is found within this time is shown at once; otherwise the nearest kept one is shown first. */
const patienceMilliseconds = 20;

interface Search {
  readonly run: RunId;
  readonly step: number;
  readonly trainer: Trainer;
  isNearestShown: boolean;
}

export class TimeMachine {
  readonly #surroundings: TimeMachineSurroundings;
  readonly #createEngine: CreateEngine;
  readonly #timeline = new Timeline<TrainingSetup>();
  #run: RunId = 0;
  /** The step after which a state is kept next. */
  #nextKept = Number.POSITIVE_INFINITY;
  #search: Search | null = null;
  /** The last setup that was gone back to, with what trains it. */
  #replayed: { readonly setup: TrainingSetup; readonly trainer: Trainer } | null = null;

  constructor(surroundings: TimeMachineSurroundings, createEngine: CreateEngine) {
    this.#surroundings = surroundings;
    this.#createEngine = createEngine;
  }

  /** From this state on the run is trained with this setup. */
  goOnWith(run: RunId, setup: TrainingSetup, state: RunState, fork: Fork | null): void {
    this.#run = run;
    this.#timeline.goOnWith(run, setup, state, fork);
    this.#nextKept = this.#timeline.nextKept(run);
  }

  /** To be called after every step. */
  stepTaken(trainer: Trainer): void {
    if (trainer.step < this.#nextKept) return;
    this.#timeline.keep(this.#run, trainer.state());
    this.#nextKept = this.#timeline.nextKept(this.#run);
  }

  pathsOf(runs: readonly RunId[], plane: Plane): readonly RunPath[] {
    return runs.map((run) => runPath(run, this.#timeline.statesOf(run), plane));
  }

  /** Looks a moment up; a later search takes the place of this one. */
  seek(run: RunId, step: number): void {
    const found = this.#timeline.find(run, step);
    const trainer = found === null ? null : this.#trainerOf(found);
    if (found === null || trainer === null) {
      this.#search = null;
      this.#surroundings.send({ kind: 'noMoment', run, step });
      return;
    }
    // A trainer that stands between the kept state and the moment has less far to go.
    if (this.#search?.trainer !== trainer || trainer.step > step || trainer.step < found.state.step) {
      trainer.restore(found.state);
    }
    const search = { run, step, trainer, isNearestShown: false };
    this.#search = search;
    this.#replay(search);
  }

  #trainerOf({ setup, state }: FoundMoment<TrainingSetup>): Trainer | null {
    if (this.#replayed?.setup === setup) return this.#replayed.trainer;
    const { network, settings, dataset } = setup;
    const run = prepareRun({ network, settings, dataset, createEngine: this.#createEngine, state });
    if (!isPrepared(run)) return null;
    this.#replayed = { setup, trainer: run.trainer };
    return run.trainer;
  }

  #replay(search: Search): void {
    if (this.#search !== search) return;
    const { run, step, trainer } = search;
    const nearest = search.isNearestShown ? null : trainer.state();
    const end = this.#surroundings.now() + patienceMilliseconds;
    while (trainer.step < step && this.#surroundings.now() < end) trainer.takeStep();
    if (trainer.step >= step) {
      this.#surroundings.send({ kind: 'moment', run, step, state: trainer.state(), isExact: true });
      return;
    }
    // It takes a while: the nearest kept moment is shown meanwhile.
    if (nearest !== null) this.#surroundings.send({ kind: 'moment', run, step, state: nearest, isExact: false });
    search.isNearestShown = true;
    this.#surroundings.schedule(() => this.#replay(search));
  }
}
