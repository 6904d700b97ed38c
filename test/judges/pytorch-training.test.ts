// PyTorch judges training in full: whole runs with schedules, penalties, clipping, weight decay, frozen parts and dropout.

import { describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { CreateEngine, Engine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { type LossKind, lossKinds } from '#core/learning/losses/loss-functions.ts';
import { type OptimizerSettings, optimizerKinds, optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { type LearningRateSchedule, scheduleKinds } from '#core/learning/schedules/schedules.ts';
import { type ClippingKind, clippingKinds } from '#core/learning/update/gradient-rules.ts';
import type { Clipping, Regularization } from '#core/learning/update/update-settings.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { dropoutProbabilities } from '#core/training/dropout-masks.ts';
import { type RunSettings, Trainer } from '#core/training/trainer.ts';
import { chance } from '../support/draw.ts';
import { kernelModule } from '../support/kernels.ts';
import { type RandomCase, randomCase } from '../support/random-case.ts';
import { frozenOf, withDropout, withFrozenParts } from '../support/random-training.ts';
import { isLong } from '../support/run-seed.ts';
import { judging } from './debian-python.ts';
import {
  askPytorch,
  inParameterOrder,
  questionOf,
  rowsOf,
  type TrainingAnswer,
  type TrainingQuestion,
} from './pytorch.ts';
import { type Disagreement, largestError, worstOf } from './relative-error.ts';

/** In the short check still enough epochs for every schedule to change the rate. */
const stepCount = isLong ? 100 : 40;
const exampleCount = 12;
const casesPerOptimizer = 12;
const weightTolerance = 1e-7;
const fastTolerance = 2e-3;

const optimizers: readonly OptimizerSettings[] = [
  ...optimizerKinds.map((kind) => ({ kind, learningRate: 0.5 * optimizerRules[kind].defaultLearningRate })),
  { kind: 'sgd', learningRate: 0.02, momentum: 0.8, nesterov: true },
  { kind: 'rmsprop', learningRate: 0.005, momentum: 0.5 },
];
/** Fast and slow enough for 34 epochs that the course is seen. */
const schedules: readonly (LearningRateSchedule | null)[] = [
  null,
  { kind: 'constant', warmUp: 5 },
  { kind: 'step', every: 7, factor: 0.5 },
  { kind: 'step', every: 5, warmUp: 4 },
  { kind: 'exponential', factor: 0.95 },
  { kind: 'exponential', factor: 0.9, warmUp: 3 },
  { kind: 'cosine', epochs: 34, minimum: 1e-4 },
  { kind: 'cosine', epochs: 10, warmUp: 10 },
  { kind: 'plateau', factor: 0.5, patience: 2, threshold: 0.05, minimum: 1e-4 },
];
const regularizations: readonly (Regularization | null)[] = [
  null,
  { l1: 0.01, l2: 0 },
  { l1: 0, l2: 0.1 },
  { l1: 0.005, l2: 0.05 },
];
const clippingLimits: { readonly [Kind in ClippingKind]?: number } = { value: 0.05, norm: 0.3 };
const clippings: readonly (Clipping | null)[] = [
  null,
  ...clippingKinds.map((kind) => ({ kind, limit: clippingLimits[kind] ?? 0.1 })),
];

interface Planned {
  readonly drawn: RandomCase;
  readonly settings: RunSettings;
}

/** Some with frozen parts, but PyTorch has no optimizer of nothing. */
function drawTrained(stream: RandomStream, loss: LossKind): RandomCase {
  for (;;) {
    const drawn = randomCase(stream, loss, exampleCount);
    const some = chance(stream, 0.5) ? withFrozenParts(stream, drawn) : drawn;
    const isFixed = frozenOf(some) ?? new Uint8Array(some.graph.parameterCount);
    if (isFixed.includes(0)) return some;
  }
}

function plan(optimizer: OptimizerSettings, index: number): Planned {
  const stream = RandomStream.for(index, 'training in full', JSON.stringify(optimizer));
  const loss = lossKinds[index % lossKinds.length] as LossKind;
  const trained = drawTrained(stream, loss);
  const drawn = chance(stream, 0.5) ? withDropout(stream, trained) : trained;
  const schedule = schedules[index % schedules.length];
  const regularization = regularizations[Math.floor(index / 3) % regularizations.length];
  const clipping = clippings[(index + Math.floor(index / 3)) % clippings.length];
  const settings = {
    optimizer: chance(stream, 0.5) ? optimizer : { ...optimizer, weightDecay: 0.05 },
    ...(schedule && { schedule }),
    ...(regularization && { regularization }),
    ...(clipping && { clipping }),
    batchSize: 4,
    seed: index,
    shuffle: true,
  };
  return { drawn, settings };
}

interface Trained {
  readonly losses: readonly number[];
  readonly halfway: Float64Array;
  readonly parameters: Float64Array;
  readonly question: TrainingQuestion;
}

/** Trains by a trainer, and writes down what PyTorch must know to do the same. */
function train({ drawn, settings }: Planned, createEngine: CreateEngine): Trained {
  const engine = createEngine({ ...drawn, update: settings, frozen: frozenOf(drawn) });
  const multipliers: number[][][] = [];
  noteMultipliers(engine, (each, count) => multipliers.push(rowsOf(each, count, drawn.graph.dropoutWidth)));
  const rows = Int32Array.from({ length: drawn.count }, (_, row) => row);
  const split = { training: rows, validation: new Int32Array(0) };
  const trainer = new Trainer(engine, split, settings, dropoutProbabilities(drawn.graph));
  const [losses, batches, epochEnds]: [number[], number[][], number[]] = [[], [], []];
  let halfway = engine.readParameters();
  for (let step = 0; step < stepCount; step += 1) {
    const outcome = trainer.takeStep();
    if (outcome.divergence !== null) throw new Error(`Diverged in step ${step}.`);
    losses.push(outcome.loss);
    batches.push([...outcome.rows]);
    if (outcome.finishedEpoch !== null) epochEnds.push(step);
    if (step + 1 === stepCount / 2) halfway = engine.readParameters();
  }
  const { optimizer, regularization, clipping, schedule } = settings;
  const question = {
    ...questionOf(drawn),
    update: { optimizer, ...(regularization && { regularization }), ...(clipping && { clipping }) },
    ...(schedule && { schedule }),
    batches,
    epochEnds,
    ...(multipliers.length > 0 && { multipliers }),
  };
  return { losses, halfway, parameters: engine.readParameters(), question };
}

/** Calls `note` with what each step is given to drop, and the number of its examples. */
function noteMultipliers(engine: Engine, note: (multipliers: Float64Array, count: number) => void): void {
  const trainStep = engine.trainStep.bind(engine);
  engine.trainStep = (rows, dropout) => {
    if (dropout !== undefined) note(dropout, rows.length);
    return trainStep(rows, dropout);
  };
}

const planned = optimizers.map((optimizer) =>
  Array.from({ length: casesPerOptimizer }, (_, index) => plan(optimizer, index)),
);
let judged: readonly (readonly Judged[])[] | undefined;

interface Judged {
  readonly plan: Planned;
  readonly trained: Trained;
  readonly answer: TrainingAnswer;
  readonly at: string;
}

/** Trained and asked once, by the first test that wants to know. */
function judgedOf(optimizer: number): readonly Judged[] {
  judged ??= judge();
  return judged[optimizer] as readonly Judged[];
}

function judge(): readonly (readonly Judged[])[] {
  const trained = planned.map((cases) => cases.map((each) => train(each, createReferenceEngine)));
  const answers = askPytorch(
    [],
    trained.flat().map(({ question }) => question),
  ).training;
  return planned.map((cases, optimizer) =>
    cases.map((each, index) => ({
      plan: each,
      trained: trained[optimizer]?.[index] as Trained,
      answer: answers[optimizer * casesPerOptimizer + index] as TrainingAnswer,
      at: `${each.drawn.loss}, ${JSON.stringify(each.settings)}`,
    })),
  );
}

describe('the runs', () => {
  const all = planned.flat();

  it.each(optimizerKinds)('have everything with %s', (kind) => {
    const own = all.filter(({ settings }) => settings.optimizer.kind === kind);
    const seen = (of: (each: Planned) => unknown) => new Set(own.map(of));
    expect(seen(({ settings }) => settings.schedule?.kind)).toEqual(new Set([undefined, ...scheduleKinds]));
    expect(seen(({ settings }) => settings.clipping?.kind)).toEqual(new Set([undefined, ...clippingKinds]));
    expect(seen(({ settings }) => settings.regularization).size).toBe(regularizations.length);
    expect(seen(({ settings }) => settings.optimizer.weightDecay !== undefined).size).toBe(2);
    expect(seen(({ drawn }) => frozenOf(drawn) !== null).size).toBe(2);
    expect(seen(({ drawn }) => drawn.graph.dropoutWidth > 0).size).toBe(2);
  });
});

describe('PyTorch', judging, () => {
  it.for(optimizers.map((settings, index) => ({ index, name: JSON.stringify(settings) })))(
    `has the same weights after ${stepCount} steps within ${weightTolerance}: $name`,
    async ({ index }, { annotate }) => {
      const worst = worstOf(judgedOf(index).map(disagreement));
      await annotate(`largest relative error ${worst.error} (${worst.at})`);
      expect(worst.error, worst.at).toBeLessThanOrEqual(weightTolerance);
    },
  );

  it.for(optimizers.map((settings, index) => ({ index, name: JSON.stringify(settings) })))(
    `has the fast engine’s weights after ${stepCount / 2} steps within ${fastTolerance}: $name`,
    async ({ index }, { annotate }) => {
      const worst = worstOf(judgedOf(index).map(fastDisagreement));
      await annotate(`largest relative error ${worst.error} (${worst.at})`);
      expect(worst.error, worst.at).toBeLessThanOrEqual(fastTolerance);
    },
  );
});

function disagreement({ plan: { drawn }, trained, answer, at }: Judged): Disagreement {
  return worstOf([
    largestError(trained.losses, answer.losses, `${at}, loss of step`),
    largestError(trained.halfway, inParameterOrder(drawn.network, answer.halfway), `${at}, halfway, parameter`),
    largestError(trained.parameters, inParameterOrder(drawn.network, answer), `${at}, parameter`),
  ]);
}

const createFast = createFastEngine(kernelModule);

function fastDisagreement({ plan: each, answer, at }: Judged): Disagreement {
  const { halfway } = train(each, createFast);
  return largestError(halfway, inParameterOrder(each.drawn.network, answer.halfway), `${at}, parameter`);
}
