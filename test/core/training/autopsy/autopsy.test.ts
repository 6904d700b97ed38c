// Five ways to diverge, and what the autopsy finds of each: the first operation, its inputs, where the growth began.
import { describe, expect, test } from 'vitest';
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { chain as chainOf, dense, input } from '#core/examples/example-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { Divergence } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { connectionId, layerId, type Network } from '#core/network/network.ts';
import { layOutParameters, readParameters, tensorParameter, writeParameters } from '#core/network/parameter-layout.ts';
import { type Autopsy, type DivergedRun, performAutopsy } from '#core/training/autopsy/autopsy.ts';
import { largestSingle } from '#core/training/autopsy/number-range.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { datasetWith } from '../../../support/data.ts';
import { insertWhole } from '../../../support/insert-whole.ts';
import { kernelModule } from '../../../support/kernels.ts';

interface Recipe {
  /** One weight per layer of a chain of single linear neurons. */
  readonly weights: readonly number[];
  readonly loss: LossKind;
  readonly optimizer: OptimizerSettings;
  readonly feature: number;
  readonly dropout?: number;
  readonly isKnownFromStart?: boolean;
  readonly isFast?: boolean;
}

function chain(weights: readonly number[], dropout: number | undefined): Network {
  const dense = weights.map((_, at) => ({
    kind: 'dense' as const,
    id: layerId(`n${at + 1}`),
    name: `n${at + 1}`,
    units: 1,
    activation: 'linear' as const,
    biases: null,
    ...(dropout === undefined || at === weights.length - 1 ? {} : { dropout }),
  }));
  const layers = [{ kind: 'input' as const, id: layerId('n0'), name: 'n0', units: 1 }, ...dense];
  const connections = weights.map((weight, at) => ({
    id: connectionId(`w${at}`),
    source: layerId(`n${at}`),
    target: layerId(`n${at + 1}`),
    weights: [[weight]],
  }));
  return { layers, connections };
}

/** Trains until it diverges, as the worker does. */
function divergedRun({
  weights,
  loss,
  optimizer,
  feature,
  dropout,
  isKnownFromStart = true,
  isFast = false,
}: Recipe): DivergedRun & { readonly divergence: Divergence } {
  const start = chain(weights, dropout);
  const settings = { loss, optimizer, batchSize: 1, seed: 1, shuffle: true } as const;
  const dataset = datasetWith({
    count: 2,
    featureNames: ['x'],
    targetNames: ['y'],
    features: Float64Array.of(feature, feature / 2),
    targets: Float64Array.of(0, 1),
  });
  const createEngine = isFast ? createFastEngine(kernelModule) : createReferenceEngine;
  const run = prepareRun({ network: start, settings, dataset, createEngine });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  const log: LossPoint[] = [run.trainer.evaluate()];
  for (let step = 0; step < 10_000; step += 1) {
    const { divergence, finishedEpoch } = run.trainer.takeStep();
    if (finishedEpoch !== null) log.push(finishedEpoch);
    if (divergence === null) continue;
    const state = run.trainer.state();
    const largest = isFast ? largestSingle : Number.MAX_VALUE;
    const network = writeParameters(start, state.parameters);
    return { network, settings, dataset, state, log, largest, start: isKnownFromStart ? start : null, divergence };
  }
  throw new Error('did not diverge');
}

const steep: Recipe = {
  weights: [1],
  loss: 'meanSquaredError',
  optimizer: { kind: 'sgd', learningRate: 1 },
  feature: 10,
};

function expectReason({ failure }: Autopsy): void {
  expect(failure).not.toBeNull();
  expect(Number.isFinite(failure?.value)).toBe(false);
  for (const { value } of failure?.ingredients ?? []) expect(Number.isFinite(value)).toBe(true);
}

describe('a rate too high', () => {
  const run = divergedRun(steep);
  const autopsy = performAutopsy(run);

  test('squares an error that is still finite into infinity', () => {
    expectReason(autopsy);
    const [prediction, target] = autopsy.failure?.ingredients ?? [];
    expect(autopsy.failure).toMatchObject({ during: 'forward', operation: 'elementwiseLoss', neuron: null });
    expect(prediction).toMatchObject({ kind: 'prediction', neuron: { layer: 'n1', unit: 0 } });
    expect(target?.kind).toBe('target');
    expect(((prediction?.value ?? 0) - (target?.value ?? 0)) ** 2).toBe(Number.POSITIVE_INFINITY);
  });

  test('grew from the start to the step that failed', () => {
    expect(autopsy.isToTheStep).toBe(true);
    expect(autopsy.growth).toMatchObject({ from: { step: 0, largest: 1 }, to: { step: run.state.step } });
  });
});

test('a product of two finite numbers that is too large', () => {
  const autopsy = performAutopsy(divergedRun({ ...steep, weights: [1e200, 1e200], loss: 'meanAbsoluteError' }));
  expectReason(autopsy);
  expect(autopsy.failure).toMatchObject({ during: 'forward', operation: 'affine', neuron: { layer: 'n2', unit: 0 } });
  expect(autopsy.failure?.ingredients).toMatchObject([
    { kind: 'parameter', parameter: 1, value: 1e200 },
    { kind: 'activation', neuron: { layer: 'n1', unit: 0 } },
  ]);
});

test('an error signal that overflows on its way back', () => {
  const recipe = { ...steep, loss: 'meanAbsoluteError', weights: [1e100, 1e200, 1e200], feature: 1e-305 } as const;
  const autopsy = performAutopsy(divergedRun(recipe));
  expectReason(autopsy);
  expect(autopsy.failure).toMatchObject({ during: 'backward', neuron: { layer: 'n1', unit: 0 } });
  const [weight, delta] = autopsy.failure?.ingredients ?? [];
  expect([weight?.kind, delta?.kind]).toEqual(['parameter', 'delta']);
  expect(Math.abs((weight?.value ?? 0) * (delta?.value ?? 0))).toBe(Number.POSITIVE_INFINITY);
});

test('a step so long that the weight itself overflows', () => {
  const optimizer = { kind: 'sgd', learningRate: 1e300 } as const;
  const autopsy = performAutopsy(divergedRun({ ...steep, optimizer, feature: 1e10 }));
  expectReason(autopsy);
  expect(autopsy).toMatchObject({
    step: 0,
    failure: { during: 'update', parameter: 0, row: null },
  });
  const [weight, gradient, rate] = autopsy.failure?.ingredients ?? [];
  expect((weight?.value ?? 0) - (rate?.value ?? 0) * (gradient?.value ?? 0)).toBe(autopsy.failure?.value);
});

test('a squared gradient that overflows in the memory of the optimizer', () => {
  const optimizer = { kind: 'adam', learningRate: 0.1 } as const;
  const autopsy = performAutopsy(divergedRun({ ...steep, optimizer, feature: 1e80 }));
  expectReason(autopsy);
  expect(autopsy.failure).toMatchObject({ during: 'update' });
  expect(autopsy.failure?.ingredients.map(({ kind }) => kind)).toEqual(['parameter', 'gradient', 'learningRate']);
});

test('a run with dropout fails with the masks that it failed with', () => {
  const autopsy = performAutopsy(divergedRun({ ...steep, weights: [1, 1], dropout: 0.5 }));
  expectReason(autopsy);
});

test('without its start the growth is known to the epoch', () => {
  const run = divergedRun({ ...steep, isKnownFromStart: false });
  const { growth, isToTheStep } = performAutopsy(run);
  expect(isToTheStep).toBe(false);
  expect(growth?.from).toMatchObject({ step: 0, largest: null });
  expect((growth?.to.step ?? 0) % 2).toBe(0);
  expect(growth?.to.step).toBeLessThanOrEqual(run.state.step);
});

test('a step that is fine has no failure', () => {
  const run = divergedRun(steep);
  const network = chain([0.01], undefined);
  const parameters = readParameters(network);
  const { failure } = performAutopsy({ ...run, network, state: { ...run.state, parameters } });
  expect(failure).toBeNull();
});

describe('in the engine that trains in the app', () => {
  const recipes: readonly [string, Recipe][] = [
    ['a rate too high', steep],
    ['a product too large', { ...steep, weights: [1e20, 1e20], loss: 'meanAbsoluteError' }],
    [
      'an error signal that overflows',
      { ...steep, weights: [1e8, 1e20, 1e20], loss: 'meanAbsoluteError', feature: 1e-15 },
    ],
    ['a step too long', { ...steep, optimizer: { kind: 'sgd', learningRate: 1e300 } }],
    [
      'a squared gradient',
      { ...steep, optimizer: { kind: 'adam', learningRate: 0.1 }, feature: 1e22, loss: 'meanAbsoluteError' },
    ],
  ];

  test.each(recipes)('%s fails in the same pass, among numbers of single precision', (_, recipe) => {
    const { divergence, ...run } = divergedRun({ ...recipe, isFast: true });
    const { failure, growth, step } = performAutopsy(run);
    expect(failure?.during).toBe(divergence.during);
    expect(Number.isFinite(failure?.value)).toBe(false);
    expect(growth?.to.step).toBe(step);
  });
});

describe('a layer with parameters of its own', () => {
  const layers = [input('x', 1), dense('h', 2, 'linear'), dense('y', 1, 'linear')];
  const spread = chainOf(layers, [[[1], [2]], [[1, 3]]]);
  const place = { layer: 'h-layerNormalization', unit: 1 };

  /** The first step, with a normalization behind h: its units are −1 and 1, then gain and shift. */
  function firstStep(fields: object, learningRate = 1, network = spread): Autopsy {
    const settings = {
      loss: 'meanAbsoluteError',
      optimizer: { kind: 'sgd', learningRate },
      batchSize: 1,
      seed: 1,
      shuffle: true,
    } as const;
    const rows = { featureNames: ['x'], targetNames: ['y'], features: Float64Array.of(1), targets: Float64Array.of(0) };
    const dataset = datasetWith({ count: 1, ...rows });
    const drawn = insertWhole(network, 'h', 'layerNormalization', fields);
    const run = prepareRun({ network: drawn, settings, dataset, createEngine: createReferenceEngine });
    if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
    const state = run.trainer.state();
    return performAutopsy({ network: drawn, settings, dataset, state, log: [], largest: 1e300, start: null });
  }

  const parameterNamed = (parameter: string, unit: number, fields: object): number => {
    const layout = layOutParameters(insertWhole(spread, 'h', 'layerNormalization', fields));
    return tensorParameter(layout, { layer: layerId(place.layer), parameter, unit }) ?? -1;
  };

  test('overflows in a value: what it normalized, its gain and its shift are told', () => {
    const fields = { gain: [1, 9e299], shift: [0, 9e299] };
    const { failure } = firstStep(fields);
    expect(failure).toMatchObject({ during: 'forward', operation: 'scale', neuron: place });
    expect(failure?.ingredients).toMatchObject([
      { kind: 'intermediate', neuron: place },
      { kind: 'parameter', parameter: parameterNamed('gain', 1, fields), value: 9e299 },
      { kind: 'parameter', parameter: parameterNamed('shift', 1, fields), value: 9e299 },
    ]);
  });

  test('overflows in an update: the gain itself is told, and what was to be taken from it', () => {
    const fields = { gain: [1, 1e-10] };
    const { failure } = firstStep(fields, 5e299);
    expect(failure).toMatchObject({ during: 'update', neuron: null });
    const { parameter } = failure ?? {};
    expect(failure?.ingredients.map(({ kind }) => kind)).toEqual(['parameter', 'gradient', 'learningRate']);
    expect(failure?.ingredients[0]).toMatchObject({ kind: 'parameter', parameter });
  });

  test('overflows in a gradient: what came back through the layer, and its derivative', () => {
    // Both units of h are alike, so that 0 is normalized and only its gradient is large.
    const even = chainOf(layers, [[[1], [1]], [[1, 3e20]]]);
    const { failure } = firstStep({ gain: [1, 1e290], shift: [1, 0] }, 1, even);
    expect(failure).toMatchObject({ during: 'backward', operation: 'normalize', neuron: place });
    const [derivative, delta] = failure?.ingredients ?? [];
    expect(derivative).toMatchObject({ kind: 'localDerivative', neuron: place, value: 1e290 });
    expect(delta).toMatchObject({ kind: 'delta', neuron: place, value: 3e20 });
  });
});

test('the example that diverges says where, though the mean of its losses is still a number', () => {
  const { network, training, dataset: choice } = exampleById('rate-too-high').document();
  const dataset = datasetOf(choice as DatasetChoice, training);
  const run = prepareRun({ network, settings: training, dataset, createEngine: createFastEngine(kernelModule) });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  const log: LossPoint[] = [];
  for (let isFine = true; isFine; ) {
    const { divergence, finishedEpoch } = run.trainer.takeStep();
    if (finishedEpoch !== null) log.push(finishedEpoch);
    isFine = divergence === null;
  }
  const state = run.trainer.state();
  const diverged = { network: writeParameters(network, state.parameters), settings: training, dataset, state, log };
  const { failure } = performAutopsy({ ...diverged, largest: largestSingle, start: network });
  expect(failure).toMatchObject({ during: 'forward', value: Number.POSITIVE_INFINITY });
  expect(failure?.ingredients.length).toBeGreaterThan(0);
});
