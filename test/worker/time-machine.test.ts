import { describe, expect, test } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { OptimizerKind, OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import { unpackNetwork } from '#core/network/packed-network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { LoadCommand } from '#core/training/training-messages.ts';
import { TrainingHost } from '../../src/worker/training-host.ts';
import { kernelModule } from '../support/kernels.ts';
import { loadOf, Surroundings } from './support.ts';

const createEngine = createFastEngine(kernelModule);

/** What a run that is never interrupted has after each of these steps. */
function straight(command: LoadCommand, steps: ReadonlySet<number>): ReadonlyMap<number, RunState> {
  const { settings, dataset } = command;
  const run = prepareRun({ network: unpackNetwork(command.network), settings, dataset, createEngine });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  const states = new Map<number, RunState>();
  const last = Math.max(...steps);
  for (;;) {
    if (steps.has(run.trainer.step)) states.set(run.trainer.step, run.trainer.state());
    if (run.trainer.step >= last) return states;
    run.trainer.takeStep();
  }
}

class Trip {
  readonly surroundings = new Surroundings();
  readonly host = new TrainingHost(this.surroundings, createEngine);

  load(command: LoadCommand): void {
    this.host.receive(command);
  }

  train(steps: number): RunState {
    this.host.receive({ kind: 'run', length: { steps }, epochsPerSecond: null });
    this.surroundings.turn();
    const stopped = this.surroundings.of('stopped').at(-1);
    if (stopped === undefined) throw new Error('did not stop');
    return stopped.state;
  }

  seek(run: number, step: number): RunState {
    this.host.receive({ kind: 'seek', run, step });
    this.surroundings.turn();
    const moment = this.surroundings.of('moment').at(-1);
    if (moment === undefined || moment.step !== step || moment.run !== run) throw new Error('no such moment');
    expect(moment.isExact).toBe(true);
    return moment.state;
  }
}

function withOptimizer(kind: OptimizerKind): LoadCommand {
  const command = loadOf('spiral', { validation: 0.1 });
  const optimizer = { kind, learningRate: 0.01, ...(kind === 'sgd' ? { momentum: 0.9 } : {}) } as OptimizerSettings;
  return { ...command, settings: { ...command.settings, optimizer, batchSize: 16 } };
}

describe('going back', () => {
  test.each(optimizerKinds)('finds every moment of a run byte for byte as it was, under %s', (kind) => {
    const stream = RandomStream.for(1, `moments ${kind}`);
    const steps = new Set([0, 3000, ...Array.from({ length: 100 }, () => stream.integer(3000))]);
    const command = withOptimizer(kind);
    const expected = straight(command, steps);
    const trip = new Trip();
    trip.load(command);
    trip.train(3000);
    for (const step of steps) expect(trip.seek(1, step)).toEqual(expected.get(step));
  });

  test.each(optimizerKinds)('and going on from there ends where the straight run ended, under %s', (kind) => {
    const stream = RandomStream.for(2, `branches ${kind}`);
    const command = withOptimizer(kind);
    const expected = straight(command, new Set([400])).get(400);
    const trip = new Trip();
    trip.load(command);
    trip.train(400);
    for (let run = 2; run < 12; run += 1) {
      const step = stream.integer(400);
      trip.load({ ...command, state: trip.seek(1, step), run, fork: { run: 1, step } });
      expect(trip.train(400 - step)).toEqual(expected);
    }
  });

  test('a branch keeps the past it came from, and the run that was left keeps its future', () => {
    const command = loadOf('circle');
    const trip = new Trip();
    trip.load(command);
    const end = trip.train(100);
    const fork = { run: 1, step: 40 };
    const settings = { ...command.settings, optimizer: { kind: 'adam', learningRate: 0.02 } } as const;
    trip.load({ ...command, settings, state: trip.seek(1, 40), run: 2, fork });
    const other = trip.train(60);
    expect(other).not.toEqual(end);
    expect(trip.seek(2, 100)).toEqual(other);
    expect(trip.seek(1, 100)).toEqual(end);
    expect(trip.seek(2, 10)).toEqual(trip.seek(1, 10));
  });

  test('finds moments from before an edit with the network of then', () => {
    const before = loadOf('xor-2-2-1');
    const after = loadOf('circle');
    const trip = new Trip();
    trip.load(before);
    const atEdit = trip.train(50);
    // What carries over is another matter; only its step counts here.
    const state = { ...straight(after, new Set([0])).get(0), step: 50, epoch: 50 } as RunState;
    trip.load({ ...after, state });
    trip.train(20);
    expect(trip.seek(1, 49)).toEqual(straight(before, new Set([49])).get(49));
    expect(trip.seek(1, 50).parameters).toHaveLength(state.parameters.length);
    expect(atEdit.parameters.length).not.toBe(state.parameters.length);
  });

  test('says so where nothing was trained', () => {
    const trip = new Trip();
    trip.load(loadOf('circle'));
    trip.host.receive({ kind: 'seek', run: 7, step: 3 });
    expect(trip.surroundings.of('noMoment')).toEqual([{ kind: 'noMoment', run: 7, step: 3 }]);
  });

  test('shows the nearest kept moment while a far one is computed, and drops a search for a later one', () => {
    const surroundings = new Surroundings();
    const host = new TrainingHost(surroundings, (input) => {
      const engine = createReferenceEngine(input);
      const { trainStep } = engine;
      return Object.assign(engine, {
        trainStep(...step: Parameters<typeof trainStep>) {
          surroundings.time += 30;
          return trainStep.apply(engine, step);
        },
      });
    });
    host.receive(loadOf('xor-2-2-1'));
    host.receive({ kind: 'run', length: { steps: 2000 }, epochsPerSecond: null });
    surroundings.turn();
    host.receive({ kind: 'seek', run: 1, step: 1999 });
    host.receive({ kind: 'seek', run: 1, step: 1003 });
    surroundings.turn();
    const moments = surroundings.of('moment').map(({ step, state, isExact }) => ({ step, isExact, at: state.step }));
    expect(moments.at(-1)).toEqual({ step: 1003, isExact: true, at: 1003 });
    expect(moments.filter(({ step }) => step === 1999).every(({ isExact }) => !isExact)).toBe(true);
    const [nearest] = moments.filter(({ step }) => step === 1003);
    expect(nearest?.isExact).toBe(false);
    expect(nearest?.at).toBeGreaterThan(1003 - 9);
  });
});
