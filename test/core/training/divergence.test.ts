// Numbers that run away are caught within the step in which they do, in both engines; numbers that only move are not.
import { describe, expect, it } from 'vitest';
import { datasetOf } from '#core/data/dataset-of.ts';
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { CreateEngine, Divergence, Engine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { divergenceProblem } from '#core/training/divergence-problem.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import { between } from '../../support/draw.ts';
import { kernelModule } from '../../support/kernels.ts';
import { randomCase } from '../../support/random-case.ts';
import { frozenOf, masksOf, randomUpdate, withDropout, withFrozenParts } from '../../support/random-training.ts';
import { documentOf } from '../../support/runaway-document.ts';
import { recipes } from '../../support/runaway-recipes.ts';

interface EngineUnderTest {
  readonly name: string;
  readonly createEngine: CreateEngine;
  /** Its cube is beyond what this engine's numbers hold. */
  readonly huge: number;
}

const engines: readonly EngineUnderTest[] = [
  { name: 'fast', createEngine: createFastEngine(kernelModule), huge: 1e13 },
  { name: 'reference', createEngine: createReferenceEngine, huge: 1e104 },
];

/** The slowest of the recipes doubles its numbers in every step. */
const mostSteps = 3000;

function prepared({ network, training, dataset }: NetworkDocument, createEngine: CreateEngine): PreparedRun {
  const run = prepareRun({
    network,
    settings: training,
    dataset: dataset === null ? null : datasetOf(dataset, training),
    createEngine,
  });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  return run;
}

function numbersOf(engine: Engine): readonly Float64Array[] {
  const { steps, slots } = engine.readOptimizerState();
  return [engine.readParameters(), engine.readGradients(), engine.readUpdates(), steps, ...slots];
}

function areFinite(values: Float64Array): boolean {
  return values.every(Number.isFinite);
}

/** Steps until one diverges; everything before it was finite, and it leaves everything as it was. */
function runAway({ trainer, engine }: PreparedRun): Divergence {
  for (let step = 0; step < mostSteps; step += 1) {
    const before = trainer.state();
    const { loss, divergence } = trainer.takeStep();
    if (divergence !== null) {
      expect(trainer.state()).toEqual(before);
      return divergence;
    }
    if (!Number.isFinite(loss) || !numbersOf(engine).every(areFinite)) throw new Error(`Step ${step} went unnoticed.`);
  }
  throw new Error('The numbers stay finite.');
}

/** What would be saved after the run; without a step, what was there before, which an engine may have rounded. */
function textAfter(document: NetworkDocument, { engine, trainer }: PreparedRun): string {
  if (trainer.step === 0) return serialiseDocument(document);
  const result = recordTraining(document, engine.readParameters(), trainer.epoch);
  return serialiseDocument(isRefused(result) ? document : result.document);
}

describe.each(engines)('in the $name engine', ({ createEngine, huge }) => {
  it.each(recipes)(
    '$name: caught within the step, with its place, and nothing but finite numbers to save',
    (recipe) => {
      const document = recipe.document(huge);
      const run = prepared(document, createEngine);
      const divergence = runAway(run);
      if (recipe.during !== undefined) expect(divergence.during).toBe(recipe.during);
      const { graph, layout } = run.compiled;
      const { network } = document;
      const { learningRate } = document.training.optimizer;
      const { step, epoch } = run.trainer;
      const { place } = divergenceProblem({
        network,
        graph,
        layout,
        divergence,
        step,
        epoch,
        learningRate,
        dataset: null,
      });
      expect(place.layer ?? place.connection).toBeDefined();
      const text = textAfter(document, run);
      expect(text).not.toMatch(/NaN|Infinity|\bnull\b/);
      const read = parseDocument(text);
      if (!('document' in read)) throw new Error(JSON.stringify(read.problems));
      const saved = run.trainer.step === 0 ? readParameters(network) : run.engine.readParameters();
      expect(readParameters(read.document.network)).toEqual(saved);
    },
  );
});

it('are sixty recipes or more, each with a name of its own', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(60);
  expect(new Set(recipes.map(({ name }) => name)).size).toBe(recipes.length);
});

const sensibleOptimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: 0.02 },
  { kind: 'sgd', learningRate: 0.005, momentum: 0.9 },
  { kind: 'sgd', learningRate: 0.005, momentum: 0.9, nesterov: true },
  { kind: 'adagrad', learningRate: 0.05 },
  { kind: 'rmsprop', learningRate: 0.005 },
  { kind: 'adam', learningRate: 0.01 },
  { kind: 'adamW', learningRate: 0.01 },
];

const healthyRuns = 200;
const healthySteps = 60;

it.each(engines)('never stops a run that is healthy: 200 of them in the $name engine', ({ createEngine }) => {
  const stopped = Array.from({ length: healthyRuns }, (_, seed) => seed).filter((seed) => {
    const stream = RandomStream.for(seed, 'healthy');
    const loss = lossKinds[seed % lossKinds.length] ?? 'meanSquaredError';
    const optimizer = sensibleOptimizers[seed % sensibleOptimizers.length] as OptimizerSettings;
    const plain = randomCase(stream, loss, between(stream, 1, 40));
    const drawn = seed % 2 === 0 ? plain : withFrozenParts(stream, withDropout(stream, plain));
    const update = seed % 4 < 2 ? { optimizer } : randomUpdate(stream, optimizer);
    const engine = createEngine({ ...drawn, update, frozen: frozenOf(drawn) });
    const rows = Int32Array.from({ length: drawn.count }, (_, row) => row);
    const masks = masksOf(drawn, stream, new Array<number>(healthySteps).fill(drawn.count));
    return !masks.every((mask) => engine.trainStep(rows, mask).divergence === null);
  });
  expect(stopped).toEqual([]);
});

const sgd = (learningRate: number) => ({ kind: 'sgd', learningRate }) as const;

/** Numbers that are large, or 0, and yet nothing to stop for. */
const calm: Readonly<Record<string, NetworkDocument>> = {
  'tanh that is saturated': documentOf({ activation: 'tanh', features: 1e6, weights: 1e3, optimizer: sgd(0.01) }),
  'sigmoid outputs that are saturated': documentOf({
    loss: 'binaryCrossEntropy',
    activation: 'sigmoid',
    features: 1e6,
    weights: 1e6,
    optimizer: sgd(0.1),
  }),
  'softmax with logits in the millions': documentOf({ loss: 'crossEntropy', weights: 1e3, optimizer: sgd(1e-9) }),
  'gradients far beyond the norm that they are clipped to': documentOf({
    features: 1e8,
    optimizer: sgd(1e-9),
    training: { clipping: { kind: 'norm', limit: 1e-3 } },
  }),
  'gradients far beyond the value that they are clipped to': documentOf({
    features: 1e8,
    optimizer: sgd(1e-9),
    training: { clipping: { kind: 'value', limit: 1e-3 } },
  }),
  'nothing but zeros': documentOf({
    features: 0,
    targets: 0,
    weights: 0,
    optimizer: { kind: 'rmsprop', learningRate: 0.01 },
  }),
  'dead ReLU under Adagrad': documentOf({
    activation: 'relu',
    dense: { biases: Array.from({ length: 6 }, () => -1e6) },
    optimizer: { kind: 'adagrad', learningRate: 0.1 },
  }),
  'a rate of 0': documentOf({ optimizer: { kind: 'adam', learningRate: 0 } }),
  'a rate that ends at 0': documentOf({
    optimizer: { kind: 'adamW', learningRate: 0.01 },
    training: { schedule: { kind: 'cosine', epochs: 3, minimum: 0 } },
  }),
  'heavy dropout': documentOf({ dense: { dropout: 0.9 }, activation: 'tanh', optimizer: sgd(0.01) }),
};

describe.each(engines)('in the $name engine', ({ createEngine }) => {
  it.each(Object.entries(calm))('%s is no reason to stop', (_, document) => {
    const { trainer } = prepared(document, createEngine);
    for (let step = 0; step < healthySteps; step += 1) expect(trainer.takeStep().divergence).toBeNull();
  });
});
