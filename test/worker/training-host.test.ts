import { describe, expect, test } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { ExampleId } from '#core/examples/example.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import { packNetwork, unpackNetwork } from '#core/network/packed-network.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { TrainingHost } from '../../src/worker/training-host.ts';
import { kernelModule } from '../support/kernels.ts';
import { loadOf, Surroundings } from './support.ts';

/** An engine whose work takes as long as told, in milliseconds. */
function slowEngine(
  surroundings: Surroundings,
  takes: {
    readonly evaluate?: (rows: Int32Array) => number;
    readonly trainStep?: () => number;
    readonly readParameters?: () => number;
    readonly readFrame?: () => number;
  },
): CreateEngine {
  return (input) => {
    const engine = createReferenceEngine(input);
    const { evaluate, trainStep, readParameters, readFrame } = engine;
    return Object.assign(engine, {
      evaluate(rows: Int32Array) {
        surroundings.time += takes.evaluate?.(rows) ?? 0;
        return evaluate.call(engine, rows);
      },
      trainStep(rows: Int32Array) {
        surroundings.time += takes.trainStep?.() ?? 0;
        return trainStep.call(engine, rows);
      },
      readParameters() {
        surroundings.time += takes.readParameters?.() ?? 0;
        return readParameters.call(engine);
      },
      readFrame(into: Float32Array) {
        surroundings.time += takes.readFrame?.() ?? 0;
        readFrame.call(engine, into);
      },
    });
  };
}

function start(id: ExampleId, createEngine = createReferenceEngine) {
  const surroundings = new Surroundings();
  const host = new TrainingHost(surroundings, createEngine);
  host.receive(loadOf(id));
  return { surroundings, host };
}

describe('the training host', () => {
  test('answers a load with the start: epoch 0 and its loss', () => {
    const { surroundings } = start('circle');
    const [loaded] = surroundings.of('loaded');
    expect(loaded?.start.epoch).toBe(0);
    expect(loaded?.start.loss).toBeGreaterThan(0);
    expect(loaded?.state.step).toBe(0);
  });

  test('finishes after the epochs asked for, with every epoch’s point once, in order', () => {
    const { surroundings, host } = start('xor-2-2-1');
    host.receive({ kind: 'run', length: { epochs: 60 }, epochsPerSecond: null });
    surroundings.turn();
    const [stopped] = surroundings.of('stopped');
    expect(stopped?.reason).toBe('finished');
    const points = [...surroundings.of('frame').flatMap((frame) => frame.points), ...(stopped?.points ?? [])];
    expect(points.map((point) => point.epoch)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('ends in the same parameters whether paced, paused or straight through', () => {
    const straight = start('xor-2-2-1');
    straight.host.receive({ kind: 'run', length: { epochs: 40 }, epochsPerSecond: null });
    straight.surroundings.turn();
    const broken = start('xor-2-2-1');
    broken.host.receive({ kind: 'run', length: { epochs: 40 }, epochsPerSecond: 60 });
    broken.surroundings.turn(5);
    broken.host.receive({ kind: 'pause' });
    const [paused] = broken.surroundings.of('stopped');
    expect(paused?.reason).toBe('paused');
    const done = paused?.state.epoch ?? 0;
    expect(done).toBeLessThan(40);
    broken.host.receive({ kind: 'run', length: { epochs: 40 - done }, epochsPerSecond: null });
    broken.surroundings.turn();
    expect(broken.surroundings.of('stopped').at(-1)?.state).toEqual(straight.surroundings.of('stopped').at(-1)?.state);
  });

  test('says once that a run has stopped, though a pause comes after its end', () => {
    const { surroundings, host } = start('xor-2-2-1');
    host.receive({ kind: 'run', length: { epochs: 5 }, epochsPerSecond: null });
    surroundings.turn();
    host.receive({ kind: 'pause' });
    expect(surroundings.of('stopped').map((event) => event.reason)).toEqual(['finished']);
  });

  test('sends no frame before the last one was painted', () => {
    const { surroundings, host } = start('circle');
    host.receive({ kind: 'run', length: { epochs: 1000 }, epochsPerSecond: null });
    surroundings.turn(10);
    const [frame, ...others] = surroundings.of('frame');
    if (frame === undefined) throw new Error('no frame');
    expect(others).toEqual([]);
    host.receive({ kind: 'framePainted', numbers: frame.numbers });
    surroundings.turn(3);
    expect(surroundings.of('frame')).toHaveLength(2);
  });

  test.each([
    ['fast', createFastEngine(kernelModule)],
    ['reference', createReferenceEngine],
  ])('a frame of the %s engine holds its parameters, gradients and updates, one after the other', (_, createEngine) => {
    const { surroundings, host } = start('circle', createEngine);
    host.receive({ kind: 'run', length: { epochs: 1000 }, epochsPerSecond: null });
    const [frame] = surroundings.of('frame');
    const { network, settings, dataset } = loadOf('circle');
    const run = prepareRun({ network: unpackNetwork(network), settings, dataset, createEngine });
    if (!isPrepared(run) || frame === undefined) throw new Error('not prepared');
    const { engine, trainer } = run;
    while (trainer.step < frame.step) trainer.takeStep();
    const expected = [engine.readParameters(), engine.readGradients(), engine.readUpdates()];
    expect([...frame.numbers]).toEqual(expected.flatMap((part) => [...part].map(Math.fround)));
  });

  test('frames of a large network take a tenth of the time at most', () => {
    const surroundings = new Surroundings();
    const host = new TrainingHost(surroundings, slowEngine(surroundings, { readFrame: () => 50 }));
    host.receive(loadOf('circle'));
    host.receive({ kind: 'run', length: { epochs: 1_000_000 }, epochsPerSecond: null });
    const begun = surroundings.time;
    while (surroundings.time - begun < 10_000) {
      surroundings.turn(1);
      const frame = surroundings.of('frame').at(-1);
      if (frame !== undefined) host.receive({ kind: 'framePainted', numbers: frame.numbers });
    }
    const frames = surroundings.of('frame').length;
    expect(frames).toBeGreaterThan(10);
    expect(frames).toBeLessThanOrEqual(20);
  });

  test('frames come at most 8 times a second, however soon they are painted', () => {
    const surroundings = new Surroundings();
    const host = new TrainingHost(surroundings, slowEngine(surroundings, {}));
    host.receive(loadOf('circle'));
    host.receive({ kind: 'run', length: { epochs: 1_000_000 }, epochsPerSecond: null });
    const begun = surroundings.time;
    while (surroundings.time - begun < 10_000) {
      surroundings.turn(1);
      const frame = surroundings.of('frame').at(-1);
      if (frame !== undefined) host.receive({ kind: 'framePainted', numbers: frame.numbers });
    }
    const frames = surroundings.of('frame').length;
    expect(frames).toBeGreaterThan(60);
    expect(frames).toBeLessThanOrEqual(81);
  });

  test('a frame given back by the window of a network before is let go', () => {
    const { surroundings, host } = start('circle');
    host.receive({ kind: 'run', length: { epochs: 1000 }, epochsPerSecond: null });
    const [late] = surroundings.of('frame');
    host.receive(loadOf('xor-2-2-1'));
    host.receive({ kind: 'run', length: { epochs: 1000 }, epochsPerSecond: null });
    host.receive({ kind: 'framePainted', numbers: late?.numbers ?? new Float32Array() });
    surroundings.turn(5);
    expect(surroundings.of('frame')).toHaveLength(2);
  });

  test('a single step is one update of the mini-batch, the same as the trainer’s own', () => {
    const { surroundings, host } = start('worked-2-2-2-1');
    host.receive({ kind: 'run', length: { steps: 1 }, epochsPerSecond: null });
    const [stopped] = surroundings.of('stopped');
    expect(stopped?.state.step).toBe(1);
    const { network, settings, dataset } = loadOf('worked-2-2-2-1');
    const run = prepareRun({
      network: unpackNetwork(network),
      settings,
      dataset,
      createEngine: createReferenceEngine,
    });
    if (!isPrepared(run)) throw new Error('not prepared');
    run.trainer.takeStep();
    expect(stopped?.state.parameters).toEqual(run.engine.readParameters());
  });

  test('refuses what can’t be trained, with the problems', () => {
    const surroundings = new Surroundings();
    const host = new TrainingHost(surroundings, createReferenceEngine);
    const command = loadOf('circle');
    const network = packNetwork({ layers: command.network.layers, connections: [], outputs: [] });
    host.receive({ ...command, network });
    expect(surroundings.of('refused')[0]?.problems.map((problem) => problem.code)).toContain('noOutput');
  });

  test('reports a divergence with its step and stops', () => {
    const { surroundings, host } = start('circle');
    const command = loadOf('circle');
    const optimizer = { kind: 'sgd', learningRate: 1e308 } as const;
    host.receive({ ...command, settings: { ...command.settings, optimizer } });
    host.receive({ kind: 'run', length: { epochs: 50 }, epochsPerSecond: null });
    surroundings.turn();
    const [stopped] = surroundings.of('stopped');
    expect(stopped?.reason).toBe('diverged');
    expect(stopped?.problem?.code).toBe('diverged');
    expect(stopped?.state.parameters.every(Number.isFinite)).toBe(true);
  });
});

describe('signs of life', () => {
  const run = { kind: 'run', length: { epochs: 1_000_000 }, epochsPerSecond: null } as const;

  test('come before the load, at the beginning of a run, and at least four times a second', () => {
    const { surroundings, host } = start('circle');
    expect(surroundings.events.map(({ kind }) => kind)).toEqual(['heartbeat', 'loaded']);
    const begun = surroundings.time;
    host.receive(run);
    surroundings.turn(400);
    const seconds = (surroundings.time - begun) / 1000;
    expect(seconds).toBeGreaterThan(2);
    expect(surroundings.of('heartbeat').length - 1).toBeGreaterThanOrEqual(Math.floor(seconds * 3.5));
  });

  test('come while a slow pace leaves long pauses between steps', () => {
    const { surroundings, host } = start('circle');
    host.receive({ ...run, epochsPerSecond: 0.001 });
    surroundings.turn(40);
    const heard = surroundings.of('heartbeat').length;
    expect(surroundings.time).toBeGreaterThan(5000);
    expect(heard).toBeGreaterThan(15);
  });

  test('say how long the longest step may take: as estimated, then as measured', () => {
    const surroundings = new Surroundings();
    let stepTakes = 0;
    const host = new TrainingHost(
      surroundings,
      slowEngine(surroundings, {
        evaluate: (rows) => rows.length,
        trainStep: () => stepTakes,
      }),
    );
    const command = loadOf('circle', { validation: 0.2 });
    host.receive({ ...command, settings: { ...command.settings, batchSize: 10 } });
    // About a millisecond for each row: four times the mini-batch, and the validation rows.
    const expected = 4 * 10 + 0.2 * command.dataset.count;
    host.receive(run);
    const first = surroundings.of('heartbeat').at(-1)?.expectedMilliseconds ?? 0;
    expect(first / expected).toBeCloseTo(1, 1);
    stepTakes = 5000;
    surroundings.turn(3);
    expect(surroundings.of('heartbeat').at(-1)?.expectedMilliseconds).toBeGreaterThanOrEqual(5000);
  });

  test('hold a checkpoint once a second, from which another worker goes on to the same end', () => {
    const straight = start('circle');
    straight.host.receive({ ...run, length: { epochs: 400 } });
    straight.surroundings.turn();
    const broken = start('circle');
    broken.host.receive(run);
    while (broken.surroundings.of('checkpoint').length < 2) broken.surroundings.turn(1);
    expect(broken.surroundings.time).toBeLessThan(3000);
    const state = broken.surroundings.of('checkpoint').at(-1)?.state;
    if (state === undefined || state.epoch >= 400) throw new Error('no checkpoint in time');
    const other = start('circle');
    other.host.receive({ ...loadOf('circle'), state });
    other.host.receive({ ...run, length: { epochs: 400 - state.epoch } });
    other.surroundings.turn();
    expect(other.surroundings.of('stopped')[0]?.state).toEqual(straight.surroundings.of('stopped')[0]?.state);
  });

  test('never take more than a fiftieth of the time for checkpoints', () => {
    const surroundings = new Surroundings();
    const host = new TrainingHost(surroundings, slowEngine(surroundings, { readParameters: () => 100 }));
    host.receive(loadOf('circle'));
    host.receive(run);
    const begun = surroundings.time;
    while (surroundings.time - begun < 20_000) surroundings.turn(10);
    expect(surroundings.of('checkpoint').length).toBeLessThanOrEqual(5);
  });
});

describe('a stop rule', () => {
  function startWith(stopRules: StopRules) {
    const surroundings = new Surroundings();
    const host = new TrainingHost(surroundings, createReferenceEngine);
    const command = loadOf('xor-2-2-1');
    host.receive({ ...command, settings: { ...command.settings, stopRules } });
    const run = (epochs: number) => host.receive({ kind: 'run', length: { epochs }, epochsPerSecond: null });
    const last = () => surroundings.of('stopped').at(-1);
    return { surroundings, host, run, last };
  }

  test('ends the run and says which, with every epoch’s point', () => {
    const { surroundings, run, last } = startWith({ patience: 3, minimumImprovement: 100 });
    run(50);
    surroundings.turn();
    expect(last()).toMatchObject({ reason: 'patience', state: { epoch: 4 } });
    expect(last()?.points.map((point) => point.epoch)).toEqual([1, 2, 3, 4]);
    run(50);
    surroundings.turn();
    expect(last()?.state.epoch).toBe(7);
  });

  test('is met again at once by a loss that is low enough', () => {
    const { surroundings, run, last } = startWith({ targetLoss: 100 });
    for (const epoch of [1, 2]) {
      run(50);
      surroundings.turn();
      expect(last()).toMatchObject({ reason: 'targetLoss', state: { epoch } });
    }
  });

  test('goes before the end of the epochs asked for', () => {
    const { run, last } = startWith({ targetLoss: 100 });
    run(1);
    expect(last()?.reason).toBe('targetLoss');
  });

  test('counts the seconds of training, those before a pause too, and none while it stands', () => {
    // The surroundings' clock moves on by a millisecond whenever it is asked.
    const { surroundings, host, run, last } = startWith({ seconds: 0.2 });
    run(1e6);
    surroundings.turn(3);
    host.receive({ kind: 'pause' });
    const paused = last()?.state.step ?? 0;
    for (let idle = 0; idle < 1000; idle += 1) surroundings.now();
    run(1e6);
    surroundings.turn();
    expect(last()?.reason).toBe('time');
    const broken = last()?.state.step ?? 0;
    expect(paused).toBeGreaterThan(0);
    expect(broken).toBeGreaterThan(paused);
    const straight = startWith({ seconds: 0.2 });
    straight.run(1e6);
    straight.surroundings.turn();
    expect(Math.abs((straight.last()?.state.step ?? 0) - broken)).toBeLessThanOrEqual(5);
    // Started again, it has the whole time anew.
    run(1e6);
    surroundings.turn();
    expect((last()?.state.step ?? 0) - broken).toBeGreaterThan(broken / 2);
  });
});
