// Every claim of the examples' notes happens, trained with the engine that the learner has.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { type Edit, isRefused } from '#core/document/edit.ts';
import { reinitialise } from '#core/document/edits/reinitialise.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import type { NetworkDocument, TrainingSettings } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { ExampleId } from '#core/examples/example.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import { connectionId, type DenseLayer, layerId } from '#core/network/network.ts';
import { layOutParameters, readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { examine } from '#core/training/health/examine.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { wholeDataset } from '../../support/data.ts';
import { kernelModule } from '../../support/kernels.ts';
import { trainExample, trainUntilItEnds } from './train-example.ts';

const documentOf = (id: ExampleId): NetworkDocument => exampleById(id).document();

function withTraining(document: NetworkDocument, part: Partial<TrainingSettings>): NetworkDocument {
  return { ...document, training: { ...document.training, ...part } };
}

function withLayer(document: NetworkDocument, id: string, part: Partial<DenseLayer>): NetworkDocument {
  const layers = document.network.layers.map((layer) =>
    layer.kind === 'dense' && layer.id === id ? { ...layer, ...part } : layer,
  );
  return { ...document, network: { ...document.network, layers } };
}

const withActivation = (document: NetworkDocument, id: string, activation: ActivationKind): NetworkDocument =>
  withLayer(document, id, { activation });

/** An edit that changes nothing leaves the document as it is. */
function afterEdit(document: NetworkDocument, edit: Edit): NetworkDocument {
  const result = edit(document);
  return isRefused(result) ? document : result.document;
}

const drawnAnew = (document: NetworkDocument, seed: number): NetworkDocument =>
  afterEdit(withTraining(document, { seed }), reinitialise);

const finalLoss = (document: NetworkDocument): number => trainExample(document).points.at(-1)?.loss ?? Number.NaN;

function findingsIn({ network, training, dataset: choice }: NetworkDocument): readonly Diagnostic[] {
  const compiled = compileNetwork(network, training.loss);
  if (!isCompiled(compiled) || choice === null) throw new Error('not trainable');
  const dataset = wholeDataset(choice);
  const rows = Int32Array.from({ length: dataset.count }, (_, row) => row);
  return atOnce(examine({ network, compiled, parameters: readParameters(network), dataset, rows }));
}

describe('XOR with linear layers', () => {
  const document = documentOf('linear-layers');

  it('never gets under a loss of 0.24', () => {
    const { points } = trainExample(document, 5000);
    expect(Math.min(...points.map(({ loss }) => loss))).toBeGreaterThan(0.24);
  });

  it('learns as soon as the hidden layer bends', () => {
    expect(finalLoss(withActivation(document, 'h', 'tanh'))).toBeLessThan(0.01);
  });
});

describe('the chain rule by hand', () => {
  it('has the loss and, after a step of 0.01, the gradients that the note computes', () => {
    const document = documentOf('chain-rule');
    const { points, parameters } = trainExample(document, 1);
    expect(points[0]?.loss).toBe(4);
    expect((1 - (parameters[0] as number)) / 0.01).toBeCloseTo(24, 4);
    expect((3 - (parameters[1] as number)) / 0.01).toBeCloseTo(8, 4);
  });
});

it('the sine is fitted down to its noise', () => {
  expect(finalLoss(documentOf('sine'))).toBeLessThan(0.015);
});

describe('ten layers of sigmoid beside ten of ReLU', () => {
  const document = documentOf('vanishing');

  it('lose the gradient on the sigmoid side alone, from the start', () => {
    const gradient = meanGradients(document);
    expect(gradient('s1') / gradient('ys')).toBeLessThan(1e-4);
    expect(gradient('r1') / gradient('yr')).toBeGreaterThan(1e-2);
    for (let layer = 2; layer < 10; layer += 1) {
      expect(gradient(`s${layer}`)).toBeLessThan(gradient(`s${layer + 1}`));
    }
  });

  it('learn on the ReLU side alone', () => {
    const { points, outputs } = trainExample(document);
    expect(points.at(-1)?.loss).toBeCloseTo(0.35, 1);
    const { targets } = wholeDataset(document.dataset ?? { kind: 'builtin', name: 'and' });
    for (let row = 0; row < targets.length / 2; row += 1) {
      expect(Math.round(outputs[2 * row] as number)).toBe(targets[2 * row]);
      expect(outputs[2 * row + 1]).toBeCloseTo(0.5, 1);
    }
  });

  it('are warned about where the gradient vanishes, with ReLU as the way out', () => {
    const [finding, ...others] = findingsIn(document);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'vanishingGradient', place: { layer: 's1' } });
    expect(finding?.fix).toMatchObject({ kind: 'setActivations', activation: 'relu' });
  });
});

describe('dead ReLU', () => {
  const document = documentOf('dead-relu');
  const dead = [1, 3, 4, 5];

  it('is found and named', () => {
    expect(findingsIn(document)).toMatchObject([{ code: 'deadNeuron', values: { name: 'h2, h4, h5, h6' } }]);
  });

  it('stays as it is through all the training, and the rest is not enough', () => {
    const { points, parameters } = trainExample(document);
    const before = Float64Array.from(readParameters(document.network), Math.fround);
    for (const unit of dead) {
      expect(parameters.slice(2 * unit, 2 * unit + 2)).toEqual(before.slice(2 * unit, 2 * unit + 2));
    }
    expect(points.at(-1)?.loss).toBeGreaterThan(0.3);
  });

  it('comes to life with biases of 0, and with leaky ReLU', () => {
    expect(finalLoss(withLayer(document, 'h', { biases: [0, 0, 0, 0, 0, 0] }))).toBeLessThan(0.05);
    expect(finalLoss(withActivation(document, 'h', 'leakyRelu'))).toBeLessThan(0.05);
  });
});

describe('a rate too high', () => {
  const document = documentOf('rate-too-high');

  it('climbs, and diverges within a few hundred steps', () => {
    const { points, divergedAt } = trainUntilItEnds(document);
    expect(points[20]?.loss).toBeGreaterThan(100 * (points[0]?.loss ?? 0));
    expect(divergedAt).toBeGreaterThan(20);
    expect(divergedAt).toBeLessThan(500);
  });

  it('falls with a quarter of the rate, more slowly with less, hardly with a four-hundredth', () => {
    const lossAt = (learningRate: number): number =>
      finalLoss(withTraining(document, { optimizer: { kind: 'sgd', learningRate } }));
    expect(lossAt(0.1)).toBeLessThan(0.03);
    expect(lossAt(0.03)).toBeLessThan(0.06);
    expect(lossAt(0.03)).toBeGreaterThan(lossAt(0.1));
    expect(lossAt(0.001)).toBeGreaterThan(0.1);
  });
});

describe('overfitting', () => {
  const document = documentOf('overfitting');
  const validation = (trained: NetworkDocument): readonly number[] =>
    trainExample(trained).points.map(({ validationLoss }) => validationLoss ?? Number.NaN);

  it('makes the validation loss rise again while the training loss falls', () => {
    const { points } = trainExample(document);
    const losses = validation(document);
    const lowest = losses.indexOf(Math.min(...losses));
    expect(lowest).toBeGreaterThan(20);
    expect(losses.at(-1)).toBeGreaterThan(1.2 * (losses[lowest] ?? Number.NaN));
    expect(points.at(-1)?.loss).toBeLessThan(0.2 * (points[lowest]?.loss ?? 0));
  });

  it('is weaker with more rows', () => {
    const more = { ...document, dataset: { kind: 'builtin', name: 'moons', count: 200, noise: 0.8, seed: 1 } } as const;
    expect(validation(more).at(-1)).toBeLessThan(0.7 * (validation(document).at(-1) ?? 0));
  });

  it('is much weaker with a penalty on large weights', () => {
    const penalised = withTraining(document, { regularization: { l1: 0, l2: 0.03 } });
    expect(validation(penalised).at(-1)).toBeLessThan(0.5 * (validation(document).at(-1) ?? 0));
  });
});

it.each([
  [25, 0.3, 0.4],
  [33, 0.12, 0.22],
  [1, 0, 0.01],
])('from seed %i the search for a minimum ends between %d and %d', (seed, low, high) => {
  const loss = finalLoss(drawnAnew(documentOf('minima'), seed));
  expect(loss).toBeGreaterThan(low);
  expect(loss).toBeLessThan(high);
});

it('with six neurons fewer seeds end badly than with three', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
  const badEnds = (units: number): number => {
    const document = afterEdit(documentOf('minima'), (each) => setUnits(each, layerId('h'), units));
    return seeds.filter((seed) => finalLoss(drawnAnew(document, seed)) > 0.1).length;
  };
  expect(badEnds(3)).toBeGreaterThanOrEqual(3);
  expect(badEnds(6)).toBeLessThanOrEqual(1);
});

it('momentum and Adam leave SGD far behind in a ravine', () => {
  const document = documentOf('optimizers');
  const sgd = finalLoss(document);
  const momentum = finalLoss(withTraining(document, { optimizer: { kind: 'sgd', learningRate: 0.6, momentum: 0.9 } }));
  const adam = finalLoss(withTraining(document, { optimizer: { kind: 'adam', learningRate: 0.1 } }));
  expect(sgd).toBeGreaterThan(0.03);
  expect(momentum).toBeLessThan(sgd / 100);
  expect(adam).toBeLessThan(sgd / 20);
});

it('at least 95 % of the digits are read, those of the validation split too', () => {
  const { accuracy, validationAccuracy } = trainExample(documentOf('digits'));
  expect(accuracy).toBeGreaterThanOrEqual(0.95);
  expect(validationAccuracy).toBeGreaterThanOrEqual(0.95);
});

/** Mean size of ∂L/∂w over the weights into a layer, with all rows in one step. */
function meanGradients(document: NetworkDocument): (layer: string) => number {
  const { network, training, dataset: choice } = document;
  if (choice === null) throw new Error('no dataset');
  const dataset = wholeDataset(choice);
  const settings = { ...training, batchSize: dataset.count };
  const run = prepareRun({ network, settings, dataset, createEngine: createFastEngine(kernelModule) });
  if (!isPrepared(run)) throw new Error('not trainable');
  run.trainer.takeStep();
  const gradients = run.engine.readGradients();
  return (layer) => {
    const into = network.connections.find(({ target }) => target === layer)?.id ?? connectionId('');
    const { offset = 0, rowStarts = [] } = layOutParameters(network).connections.get(into) ?? {};
    const count = rowStarts.at(-1) ?? 0;
    return gradients.slice(offset, offset + count).reduce((sum, each) => sum + Math.abs(each), 0) / count;
  };
}
