import { describe, expect, test } from 'vitest';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { Splitting } from '#core/data/split.ts';
import { exampleById } from '#core/examples/examples.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { OptimizerKind } from '#core/learning/optimizers/optimizers.ts';
import { optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import type { LearningRateSchedule } from '#core/learning/schedules/schedules.ts';
import { connectionId, layerId, type Network } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { divergenceProblem } from '#core/training/divergence-problem.ts';
import { isPrepared, type PreparedRun, prepareRun, type RunInput } from '#core/training/prepare-run.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { LossPoint, StepOutcome } from '#core/training/trainer.ts';
import { datasetWith } from '../../support/data.ts';

const spiralNetwork = exampleById('spiral').document().network;

function runOf(
  change: Partial<RunInput['settings'] & Splitting> = {},
  state?: RunState,
  network = spiralNetwork,
): PreparedRun {
  const { training, dataset } = exampleById('spiral').document();
  const settings = { ...training, ...change };
  const run = prepareRun({
    network,
    settings,
    dataset: dataset === null ? null : datasetOf(dataset, settings),
    createEngine: createReferenceEngine,
    ...(state === undefined ? {} : { state }),
  });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  return run;
}

function takeSteps({ trainer }: PreparedRun, steps: number): void {
  for (let step = 0; step < steps; step += 1) trainer.takeStep();
}

describe('an epoch', () => {
  test('visits every training row once, in an order that the seed decides', () => {
    const run = runOf({ batchSize: 7 });
    const visited: number[] = [];
    let finished = null;
    while (finished === null) {
      const outcome = run.trainer.takeStep();
      visited.push(...outcome.rows);
      finished = outcome.finishedEpoch;
    }
    expect([...visited].sort((a, b) => a - b)).toEqual([...run.dataset.split.training]);
    expect(visited).not.toEqual([...run.dataset.split.training]);
    const again = runOf({ batchSize: 7 });
    expect([...again.trainer.takeStep().rows]).toEqual(visited.slice(0, 7));
  });

  test('has another order than the one before it', () => {
    const run = runOf({ batchSize: 1000 });
    const orders = Array.from({ length: 3 }, () => run.trainer.takeStep().rows.join());
    expect(new Set(orders).size).toBe(3);
  });

  test('keeps the file order when it is not shuffled, and the short batch at the end', () => {
    const run = runOf({ batchSize: 64, shuffle: false, validation: 0 });
    const sizes: number[] = [];
    for (let step = 0; step < run.trainer.stepsPerEpoch; step += 1) {
      const { rows } = run.trainer.takeStep();
      sizes.push(rows.length);
      if (step === 0) expect([...rows.subarray(0, 3)]).toEqual([0, 1, 2]);
    }
    expect(run.dataset.count % 64).toBeGreaterThan(0);
    expect(sizes.at(-1)).toBe(run.dataset.count % 64);
    expect(run.trainer.epoch).toBe(1);
  });

  test('has the example-weighted mean of its steps’ losses', () => {
    const run = runOf({ batchSize: 50, validation: 0.1 });
    let sum = 0;
    let rows = 0;
    let finished = null;
    while (finished === null) {
      const outcome = run.trainer.takeStep();
      sum += outcome.loss * outcome.rows.length;
      rows += outcome.rows.length;
      finished = outcome.finishedEpoch;
    }
    expect(finished.loss).toBeCloseTo(sum / rows, 12);
    expect(finished.validationLoss).toBe(run.engine.evaluate(run.dataset.split.validation));
  });
});

describe('a run that is stopped and resumed', () => {
  const optimizerOf = (kind: OptimizerKind) => ({ kind, learningRate: 0.01, momentum: 0.9 }) as const;

  test.each(optimizerKinds)('ends in the same bits as a straight run under %s', (kind) => {
    const optimizer = optimizerOf(kind) as RunInput['settings']['optimizer'];
    const straight = runOf({ optimizer, batchSize: 16 });
    takeSteps(straight, 40);
    for (const split of [1, 13, 25]) {
      const first = runOf({ optimizer, batchSize: 16 });
      takeSteps(first, split);
      const resumed = runOf({ optimizer, batchSize: 16 }, structuredClone(first.trainer.state()));
      takeSteps(resumed, 40 - split);
      expect(resumed.trainer.state()).toEqual(straight.trainer.state());
    }
  });
});

describe('a run with dropout', () => {
  const dropping: Network = {
    ...spiralNetwork,
    layers: spiralNetwork.layers.map((layer, index) =>
      layer.kind === 'dense' && index < spiralNetwork.layers.length - 1 ? { ...layer, dropout: 0.3 } : layer,
    ),
  };

  test('drops other activations in each step, and ends in the same bits when it is stopped and resumed', () => {
    const straight = runOf({ batchSize: 16 }, undefined, dropping);
    takeSteps(straight, 30);
    const first = runOf({ batchSize: 16 }, undefined, dropping);
    const before = first.trainer.state();
    takeSteps(first, 13);
    expect(first.trainer.state().dropout).not.toEqual(before.dropout);
    const resumed = runOf({ batchSize: 16 }, structuredClone(first.trainer.state()), dropping);
    takeSteps(resumed, 17);
    expect(resumed.trainer.state()).toEqual(straight.trainer.state());
    const without = runOf({ batchSize: 16 });
    takeSteps(without, 30);
    expect(without.trainer.state().parameters).not.toEqual(straight.trainer.state().parameters);
    expect(without.trainer.state().dropout).toBeNull();
  });

  test('that diverges draws the same again', () => {
    const run = runOf({ optimizer: { kind: 'sgd', learningRate: Number.MAX_VALUE } }, undefined, dropping);
    const states = [run.trainer.state()];
    const outcomes = Array.from({ length: 5 }, () => {
      const { divergence } = run.trainer.takeStep();
      states.push(run.trainer.state());
      return divergence;
    });
    const diverged = outcomes.findIndex((divergence) => divergence !== null);
    expect(diverged).toBeGreaterThanOrEqual(0);
    expect(states[diverged + 1]).toEqual(states[diverged]);
  });

  test('is measured without it', () => {
    const evaluated = [runOf(), runOf({}, undefined, dropping)].map(({ trainer }) => trainer.evaluate());
    expect(evaluated[1]).toEqual(evaluated[0]);
  });
});

describe('a schedule', () => {
  const every = (schedule: LearningRateSchedule) => ({ optimizer: sgd, schedule, batchSize: 64, validation: 0.2 });
  const sgd = { kind: 'sgd', learningRate: 0.4 } as const;

  /** Trains so many epochs and gives their points. */
  function epochsOf({ trainer }: PreparedRun, count: number): LossPoint[] {
    const points: LossPoint[] = [];
    while (points.length < count) {
      const { finishedEpoch } = trainer.takeStep();
      if (finishedEpoch !== null) points.push(finishedEpoch);
    }
    return points;
  }

  test('gives each epoch its rate, and its point says which', () => {
    const run = runOf(every({ kind: 'step', every: 2, factor: 0.5 }));
    expect(run.trainer.evaluate().learningRate).toBe(0.4);
    expect(epochsOf(run, 5).map((point) => point.learningRate)).toEqual([0.4, 0.4, 0.2, 0.2, 0.1]);
  });

  test('is what the steps really use', () => {
    const scheduled = runOf(every({ kind: 'exponential', factor: 0.5 }));
    epochsOf(scheduled, 1);
    const plain = runOf(
      { ...every({ kind: 'constant' }), optimizer: { ...sgd, learningRate: 0.2 } },
      scheduled.trainer.state(),
    );
    scheduled.trainer.takeStep();
    plain.trainer.takeStep();
    expect(scheduled.engine.readParameters()).toEqual(plain.engine.readParameters());
  });

  test('waits for a plateau of the validation loss, without a split of the training loss', () => {
    const schedule = { kind: 'plateau', factor: 0.5, patience: 0, threshold: 0.9 } as const;
    for (const validation of [0.2, 0]) {
      const points = epochsOf(runOf({ ...every(schedule), validation }), 12);
      let best = Number.POSITIVE_INFINITY;
      let rate = 0.4;
      for (const point of points) {
        expect(point.learningRate).toBeCloseTo(rate, 12);
        const watched = point.validationLoss ?? point.loss;
        if (watched < best * (1 - 0.9)) best = watched;
        else rate /= 2;
      }
    }
  });

  test('starts from another rate when that is changed, and keeps what a plateau has done to it', () => {
    const settings = every({ kind: 'plateau', factor: 0.5, patience: 0, threshold: 1 });
    const run = runOf(settings);
    const [, second] = epochsOf(run, 2);
    const slower = runOf({ ...settings, optimizer: { ...sgd, learningRate: 0.04 } }, run.trainer.state());
    const factor = (epochsOf(slower, 1)[0]?.learningRate ?? 0) / 0.04;
    expect(factor).toBeCloseTo((second?.learningRate ?? 0) / 0.4 / 2, 12);
  });
});

describe('a stop rule', () => {
  const settings = { optimizer: { kind: 'sgd', learningRate: 0.5 }, batchSize: 64, validation: 0.2 } as const;

  function runToStop({ trainer }: PreparedRun): StepOutcome {
    for (;;) {
      const outcome = trainer.takeStep();
      if (outcome.stoppedBy !== null) return outcome;
    }
  }

  test('ends the run with the epoch that meets the target loss, and with the next one again', () => {
    const run = runOf({ ...settings, stopRules: { targetLoss: 10 } });
    expect(runToStop(run).stoppedBy).toBe('targetLoss');
    expect(run.trainer.epoch).toBe(1);
    runToStop(run);
    expect(run.trainer.epoch).toBe(2);
  });

  test('waits for patience in full each time the run is started', () => {
    const run = runOf({ ...settings, stopRules: { patience: 3, minimumImprovement: 100 } });
    expect(runToStop(run).stoppedBy).toBe('patience');
    // The first epoch is better than none.
    expect(run.trainer.epoch).toBe(4);
    runToStop(run);
    expect(run.trainer.epoch).toBe(7);
  });
});

describe('schedules and stop rules of a run that is stopped and resumed', () => {
  const rules = { patience: 4, minimumImprovement: 0.01, targetLoss: 0.01 };
  const schedules: readonly LearningRateSchedule[] = [
    { kind: 'constant', warmUp: 5 },
    { kind: 'step', every: 2, factor: 0.7, warmUp: 1 },
    { kind: 'exponential', factor: 0.9 },
    { kind: 'cosine', epochs: 5, minimum: 0.01 },
    { kind: 'plateau', factor: 0.5, patience: 1, threshold: 0.01, warmUp: 2 },
  ];
  const stepCount = 90;

  /** What each of the next steps came to, without the engine's own arrays. */
  function trainOn(run: PreparedRun, steps: number) {
    return Array.from({ length: steps }, () => {
      const { loss, finishedEpoch, stoppedBy } = run.trainer.takeStep();
      return { loss, finishedEpoch, stoppedBy };
    });
  }

  test.each(schedules)('end in the same bits as straight through: $kind', (schedule) => {
    const settings = { schedule, stopRules: rules, batchSize: 32, validation: 0.2 };
    const straight = runOf(settings);
    const outcomes = trainOn(straight, stepCount);
    expect(outcomes.some((outcome) => outcome.stoppedBy === 'patience')).toBe(true);
    const stream = RandomStream.for(1, 'split points', schedule.kind);
    for (let repeat = 0; repeat < 6; repeat += 1) {
      const point = 1 + stream.integer(stepCount - 1);
      const first = runOf(settings);
      const before = trainOn(first, point);
      const resumed = runOf(settings, structuredClone(first.trainer.state()));
      expect([...before, ...trainOn(resumed, stepCount - point)]).toEqual(outcomes);
      expect(resumed.trainer.state()).toEqual(straight.trainer.state());
    }
  });

  test('start afresh where a snapshot has seen nothing yet', () => {
    const settings = { schedule: schedules[4] as LearningRateSchedule, stopRules: rules, batchSize: 32 };
    const run = runOf(settings);
    const { scheduleMemory: _, patience: __, ...old } = run.trainer.state();
    expect(trainOn(runOf(settings, old), 30)).toEqual(trainOn(run, 30));
  });
});

describe('another optimizer', () => {
  test.each(optimizerKinds)('starts with an empty memory, as a new one of PyTorch: after %s', (kind) => {
    const before = runOf({ optimizer: { kind, learningRate: 0.01 } });
    takeSteps(before, 5);
    const state = before.trainer.state();
    for (const next of optimizerKinds) {
      const { optimizerState } = runOf({ optimizer: { kind: next, learningRate: 0.01 } }, state).trainer.state();
      const isEmpty = [optimizerState.steps, ...optimizerState.slots].every((values) =>
        values.every((each) => each === 0),
      );
      expect([next, optimizerState.kind, isEmpty]).toEqual([next, next, next !== kind]);
    }
  });

  test('keeps its memory when only its numbers change', () => {
    const before = runOf({ optimizer: { kind: 'sgd', learningRate: 0.01, momentum: 0.9 } });
    takeSteps(before, 5);
    const state = before.trainer.state();
    const after = runOf({ optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.5 } }, state).trainer.state();
    expect(after.optimizerState).toEqual(state.optimizerState);
  });
});

describe('a run that diverges', () => {
  const network: Network = {
    layers: [
      { kind: 'input', id: layerId('x'), name: 'x', units: 1 },
      { kind: 'dense', id: layerId('y'), name: 'y', units: 1, activation: 'linear', biases: null },
    ],
    connections: [{ id: connectionId('w'), source: layerId('x'), target: layerId('y'), weights: [[1]] }],
  };
  const table = datasetWith({
    count: 1,
    featureNames: ['x'],
    targetNames: ['y'],
    features: Float64Array.of(10),
    targets: Float64Array.of(0),
  });

  function steep(): PreparedRun {
    const settings = { loss: 'meanSquaredError', batchSize: 1, seed: 1, shuffle: true, validation: 0 } as const;
    const optimizer = { kind: 'sgd', learningRate: 1e300 } as const;
    const run = prepareRun({
      network,
      settings: { ...settings, optimizer },
      dataset: table,
      createEngine: createReferenceEngine,
    });
    if (!isPrepared(run)) throw new Error('not prepared');
    return run;
  }

  test('stops in the step where it happens and keeps the last finite parameters', () => {
    const { trainer, engine } = steep();
    expect(trainer.takeStep().divergence).toBeNull();
    const lastFinite = engine.readParameters();
    expect(trainer.takeStep().divergence).toMatchObject({ during: 'forward' });
    expect(engine.readParameters()).toEqual(lastFinite);
    expect(Number.isFinite(lastFinite[0])).toBe(true);
    expect(trainer.step).toBe(1);
  });

  test('names the step, the layer and a smaller rate', () => {
    const { trainer, compiled } = steep();
    trainer.takeStep();
    const { divergence } = trainer.takeStep();
    if (divergence === null) throw new Error('did not diverge');
    const { graph, layout } = compiled;
    const problem = divergenceProblem({
      network,
      graph,
      layout,
      divergence,
      step: 1,
      epoch: 1,
      learningRate: 1e300,
      dataset: null,
    });
    expect(problem).toMatchObject({
      code: 'diverged',
      values: { step: 2, learningRate: 1e300 },
      fix: { kind: 'setLearningRate', learningRate: 1e299 },
    });
  });
});
