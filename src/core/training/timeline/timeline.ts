// The tree of runs: each in stretches of one setup, with the states kept to go back to, and where another future was taken.
import type { RunState } from '../run-state.ts';
import { KeptStates } from './kept-states.ts';

export type RunId = number;

/** Where a run left another one. */
export interface Fork {
  readonly run: RunId;
  readonly step: number;
}

/** Part of a run in which the network and the settings stay as they are. */
interface Stretch<Setup> {
  readonly firstStep: number;
  readonly setup: Setup;
  readonly kept: KeptStates;
}

interface TimelineRun<Setup> {
  readonly fork: Fork | null;
  readonly stretches: Stretch<Setup>[];
}

/** From where a moment can be computed: the setup it was trained with and a state at or before it. */
export interface FoundMoment<Setup> {
  readonly setup: Setup;
  readonly state: RunState;
}

export interface TimelineLimits {
  /** Kept states of one stretch. */
  readonly states: number;
  /** Of all kept states together. */
  readonly bytes: number;
}

export const timelineLimits: TimelineLimits = { states: 512, bytes: 64 * 1024 * 1024 };

/** `Setup` is whatever makes a trainer: network, settings, examples. */
export class Timeline<Setup> {
  readonly #limits: TimelineLimits;
  readonly #runs = new Map<RunId, TimelineRun<Setup>>();

  constructor(limits: TimelineLimits = timelineLimits) {
    this.#limits = limits;
  }

  get bytes(): number {
    return this.#stretches().reduce((sum, { kept }) => sum + kept.bytes, 0);
  }

  /**
   * From this state on a run is trained with this setup: a new run, or one whose network or settings were changed.
   * @param fork where a new run leaves another one; one that is not known any more has no past
   */
  goOnWith(run: RunId, setup: Setup, state: RunState, fork: Fork | null = null): void {
    if (!this.#runs.has(run)) this.#runs.set(run, { fork, stretches: [] });
    const { stretches } = this.#run(run);
    // A setup that never made a step leaves no trace.
    if (stretches.at(-1)?.firstStep === state.step) stretches.pop();
    const kept = new KeptStates(this.#limits.states);
    stretches.push({ firstStep: state.step, setup, kept });
    this.keep(run, state);
  }

  /** The next step whose state should be kept: asked before it is copied. */
  nextKept(run: RunId): number {
    return this.#run(run).stretches.at(-1)?.kept.next ?? Number.POSITIVE_INFINITY;
  }

  keep(run: RunId, state: RunState): void {
    this.#run(run).stretches.at(-1)?.kept.keep(state);
    this.#fitMemory();
  }

  /** Null where nothing was trained. */
  find(run: RunId, step: number): FoundMoment<Setup> | null {
    const stretch = this.#stretchAt(run, step);
    const state = stretch?.kept.before(step) ?? null;
    return stretch === null || state === null ? null : { setup: stretch.setup, state };
  }

  /** What is kept of the run's whole way, oldest first; before its fork it is that of the run that was left. */
  statesOf(run: RunId): readonly RunState[] {
    const found = this.#runs.get(run);
    if (found === undefined) return [];
    const { fork, stretches } = found;
    const before = fork === null ? [] : this.statesOf(fork.run).filter(({ step }) => step <= fork.step);
    return [...before, ...stretches.flatMap(({ kept }) => kept.states)];
  }

  /** The stretch that made this step; before a fork it is one of the run that was left. */
  #stretchAt(run: RunId, step: number): Stretch<Setup> | null {
    const found = this.#runs.get(run);
    if (found === undefined) return null;
    const { fork, stretches } = found;
    const own = stretches.findLast(({ firstStep }) => firstStep <= step);
    if (own !== undefined) return own;
    return fork === null ? null : this.#stretchAt(fork.run, step);
  }

  #run(id: RunId): TimelineRun<Setup> {
    const run = this.#runs.get(id);
    if (run === undefined) throw new RangeError(`There is no run ${id}.`);
    return run;
  }

  #stretches(): Stretch<Setup>[] {
    return [...this.#runs.values()].flatMap(({ stretches }) => stretches);
  }

  /** Thins where the states lie closest, until all fit. */
  #fitMemory(): void {
    while (this.bytes > this.#limits.bytes) {
      const closestFirst = this.#stretches().toSorted((one, other) => other.kept.count - one.kept.count);
      if (!closestFirst.some(({ kept }) => kept.thin())) return;
    }
  }
}
