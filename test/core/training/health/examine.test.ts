// Findings of an examination in networks that were made ill on purpose, and its silence about healthy ones.
import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { ExampleId } from '#core/examples/example.ts';
import { chain, dense, input } from '#core/examples/example-document.ts';
import { exampleById, examples } from '#core/examples/examples.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { type DeclaredKind, declaredKinds } from '#core/network/layer-definitions.ts';
import { connectionId, type DenseLayer, type Network } from '#core/network/network.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { type Examination, examine } from '#core/training/health/examine.ts';
import { datasetWith, wholeDataset } from '../../../support/data.ts';
import { insertWhole } from '../../../support/insert-whole.ts';
import { trainExample } from '../../examples/train-example.ts';

const circle = wholeDataset({ kind: 'builtin', name: 'circle', count: 100, noise: 0.1, seed: 1 });

function allRows({ count }: Dataset): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row);
}

function examinationOf(network: Network, dataset = circle, loss: LossKind = 'meanSquaredError'): Examination {
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  return { network, compiled, parameters: readParameters(network), dataset, rows: allRows(dataset) };
}

const examineAtOnce = (examination: Examination): readonly Diagnostic[] => atOnce(examine(examination));
const findingsIn = (network: Network): readonly Diagnostic[] => examineAtOnce(examinationOf(network));
const codes = (findings: readonly Diagnostic[]): readonly string[] => findings.map(({ code }) => code);

/** Two inputs, hidden layers of 8 and one output, with the weights of a fresh network; biases keep every ReLU alive. */
function deep(hidden: number, activation: ActivationKind, output: ActivationKind = 'sigmoid'): Network {
  const layers = Array.from({ length: hidden }, (_, index) => dense(`h${index + 1}`, 8, activation));
  const network = initializeNetwork(chain([input('x', 2), ...layers, dense('y', 1, output)]), 6);
  if (activation !== 'relu') return network;
  return layers.reduce((lively, { id }) => withBiases(lively, id, () => 0.5), network);
}

function withBiases(network: Network, layer: string, biases: (unit: number) => number): Network {
  const change = (each: DenseLayer): DenseLayer => ({
    ...each,
    biases: Array.from({ length: each.units }, (_, unit) => biases(unit)),
  });
  return {
    ...network,
    layers: network.layers.map((each) => (each.kind === 'dense' && each.id === layer ? change(each) : each)),
  };
}

const timesWeights = (network: Network, factor: number): Network =>
  writeParameters(
    network,
    readParameters(network).map((value) => value * factor),
  );

describe('built-in examples', () => {
  /** Those that show what goes wrong. */
  const illOnPurpose: readonly ExampleId[] = ['vanishing', 'dead-relu', 'rate-too-high'];
  const sound = examples
    .filter(({ id, document }) => document().dataset !== null && !illOnPurpose.includes(id))
    .map(({ id }) => id);

  test.each(sound)('%s is healthy at the start, after its training and after twice as much', (id) => {
    const document: NetworkDocument = exampleById(id).document();
    if (document.dataset === null) throw new Error('no dataset');
    const { network, training } = document;
    const examination = examinationOf(network, wholeDataset(document.dataset), training.loss);
    expect(examineAtOnce(examination)).toEqual([]);
    for (const times of [1, 2]) {
      const { parameters } = trainExample(document, training.epochs * times);
      expect(examineAtOnce({ ...examination, parameters })).toEqual([]);
    }
  });

  test.each<[ActivationKind]>([['tanh'], ['leakyRelu'], ['gelu'], ['silu'], ['elu']])(
    'three fresh hidden layers of %s are healthy',
    (activation) => expect(codes(findingsIn(deep(3, activation)))).toEqual([]),
  );
});

describe('dead neurons', () => {
  const silenced = withBiases(deep(2, 'relu'), 'h2', (unit) => (unit === 2 || unit === 5 ? -10 : 0.5));

  test('one is pointed at and named, with leaky ReLU as the fix', () => {
    const one = withBiases(deep(2, 'relu'), 'h1', (unit) => (unit === 3 ? -10 : 0.5));
    expect(findingsIn(one)).toEqual([
      {
        code: 'deadNeuron',
        severity: 'warning',
        place: { layer: 'h1', unit: 3 },
        units: [3],
        values: { name: 'h14', layer: 'h1', found: 1, units: 8, rows: 100, percent: 95 },
        fix: { kind: 'setActivation', layer: 'h1', activation: 'leakyRelu' },
      },
    ]);
  });

  test('several in a layer are one warning about the layer', () => {
    const [finding, ...others] = findingsIn(silenced);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'deadNeuron',
      place: { layer: 'h2' },
      units: [2, 5],
      values: { found: 2, name: 'h23, h26' },
    });
  });

  test('a whole layer at −10 is dead, and its silence is not called a vanishing gradient', () => {
    const findings = findingsIn(withBiases(deep(2, 'relu'), 'h2', () => -10));
    expect(codes(findings)).toEqual(['deadNeuron']);
    expect(findings[0]?.values).toMatchObject({ found: 8, name: 'h21, h22, h23, h24 …' });
  });

  test('GELU, SiLU and softplus die too, though never quite 0; leaky ReLU and ELU do not', () => {
    const at = (activation: ActivationKind): readonly string[] =>
      codes(findingsIn(withBiases(deep(1, activation), 'h1', () => -30)));
    for (const activation of ['gelu', 'silu', 'softplus'] as const) expect(at(activation)).toEqual(['deadNeuron']);
    for (const activation of ['leakyRelu', 'elu'] as const) expect(at(activation)).toEqual([]);
  });

  test('one that answers a single row is alive', () => {
    const network = chain([input('x', 1), dense('h', 1, 'relu'), dense('y', 1, 'linear')], [[[1]], [[1]]]);
    const rows = { featureNames: ['x'], targetNames: ['y'], count: 5, targets: new Float64Array(5) };
    const only = { ...rows, features: Float64Array.of(-1, -2, -3, -4, 1) };
    expect(examineAtOnce(examinationOf(network, datasetWith(only)))).toEqual([]);
    const none = { ...rows, features: Float64Array.of(-1, -2, -3, -4, 0) };
    expect(codes(examineAtOnce(examinationOf(network, datasetWith(none))))).toEqual(['deadNeuron']);
  });

  test('one that leads nowhere or gets nothing is warned about elsewhere', () => {
    const network = deep(1, 'relu');
    const alone: DenseLayer = { ...dense('alone', 1, 'relu'), biases: [-1] };
    const findings = findingsIn({ ...network, layers: [...network.layers, alone] });
    expect(findings).toEqual([]);
  });
});

describe('layers of declared kinds', () => {
  const network = initializeNetwork(chain([input('x', 2), dense('h', 3, 'tanh'), dense('y', 1, 'sigmoid')]), 1);

  test.each(declaredKinds)('of kind %s are sound as they begin', (kind) => {
    expect(findingsIn(insertWhole(network, 'h', kind))).toEqual([]);
  });

  test('are dead where nothing comes out of them whatever goes in, and no activation function cures them', () => {
    const silenced = insertWhole(network, 'h', 'layerNormalization', { gain: [1, 0, 1] });
    expect(findingsIn(silenced)).toMatchObject([
      { code: 'deadNeuron', place: { layer: 'h-layerNormalization', unit: 1 }, units: [1] },
    ]);
    expect(findingsIn(silenced)[0]).not.toHaveProperty('fix');
  });

  test('do not part what gradients pass on their way', () => {
    const vanishing = insertWhole(deep(10, 'sigmoid'), 'h10', declaredKinds[0] as DeclaredKind);
    expect(codes(findingsIn(vanishing))).toContain('vanishingGradient');
  });
});

describe('saturated neurons', () => {
  test.each<[ActivationKind, number]>([
    ['tanh', 30],
    ['sigmoid', 60],
  ])('%s with weights times %d', (activation, factor) => {
    const findings = findingsIn(timesWeights(deep(2, activation), factor));
    expect(codes(findings)).toContain('saturatedNeuron');
  });

  test('a biased unit is pointed at', () => {
    const [finding] = findingsIn(withBiases(deep(1, 'tanh'), 'h1', (unit) => (unit === 0 ? 20 : 0)));
    expect(finding).toMatchObject({
      code: 'saturatedNeuron',
      place: { layer: 'h1', unit: 0 },
      values: { name: 'h11' },
    });
  });

  test('an output that is sure of itself is none, unless it is wrong and its loss cannot move it', () => {
    const sure = withBiases(deep(1, 'tanh'), 'y', () => 20);
    const right = { ...circle, targets: circle.targets.map(() => 1) };
    expect(examineAtOnce(examinationOf(sure, right))).toEqual([]);
    expect(findingsIn(sure)).toMatchObject([{ code: 'saturatedNeuron', place: { layer: 'y', unit: 0 } }]);
    expect(examineAtOnce(examinationOf(sure, circle, 'binaryCrossEntropy'))).toEqual([]);
  });
});

describe('gradients on the way back', () => {
  test('vanish through ten sigmoid layers, with ReLU for all of them as the fix', () => {
    const [finding, ...others] = findingsIn(deep(10, 'sigmoid'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'vanishingGradient',
      place: { layer: 'h1' },
      values: { first: 'h1', last: 'y' },
      fix: { kind: 'setActivations', activation: 'relu' },
    });
    expect(finding?.fix).toMatchObject({ layers: Array.from({ length: 10 }, (_, index) => `h${index + 1}`) });
    const { firstGradient, lastGradient } = finding?.values ?? {};
    expect(Number(firstGradient)).toBeLessThan(1e-3 * Number(lastGradient));
  });

  test('ten ReLU layers keep them', () => {
    expect(codes(findingsIn(deep(10, 'relu')))).not.toContain('vanishingGradient');
  });

  test('explode through ReLU layers with weights times 30', () => {
    expect(codes(findingsIn(timesWeights(deep(4, 'relu', 'linear'), 30)))).toContain('explodingGradient');
    const paired = examinationOf(timesWeights(deep(4, 'relu'), 30), circle, 'binaryCrossEntropy');
    expect(codes(examineAtOnce(paired))).toContain('explodingGradient');
  });

  test('are the mean over the rows, however many there are', () => {
    const examination = examinationOf(deep(10, 'sigmoid'));
    const twice = Int32Array.from([...examination.rows, ...examination.rows]);
    const [once] = examineAtOnce(examination);
    expect(once?.values).toEqual(examineAtOnce({ ...examination, rows: twice })[0]?.values);
  });

  test('two layers are too few to speak of a way', () => {
    expect(findingsIn(timesWeights(deep(1, 'relu', 'linear'), 3000))).toEqual([]);
  });
});

describe('the cost', () => {
  const wide = (): Examination => {
    const network = chain([input('x', 2), dense('h', 1, 'relu'), dense('y', 1, 'linear')]);
    return examinationOf(withBiases(network, 'h', () => -1));
  };

  test('too large a network is not examined at all', () => {
    const examination = wide();
    const { parameterCount } = examination.compiled.graph;
    expect(codes(examineAtOnce({ ...examination, affordable: 16 * parameterCount }))).toEqual(['deadNeuron']);
    expect(examine({ ...examination, affordable: 16 * parameterCount - 1 }).next()).toEqual({ done: true, value: [] });
  });

  test('is bounded by as many rows as can be afforded, spread over all of them', () => {
    const examination = wide();
    const { parameterCount } = examination.compiled.graph;
    const [finding] = examineAtOnce({ ...examination, affordable: 20 * parameterCount });
    expect(finding?.values.rows).toBe(20);
  });

  test('it pauses often in large networks', () => {
    const layers = [input('x', 2), dense('h', 500, 'tanh'), dense('i', 500, 'tanh'), dense('y', 1, 'sigmoid')];
    const course = examine(examinationOf(initializeNetwork(chain(layers), 1)));
    let pauses = 0;
    while (course.next().done !== true) pauses += 1;
    expect(pauses).toBeGreaterThan(50);
  });

  test('a few rows that are followed by hand say nothing', () => {
    const examination = wide();
    expect(examineAtOnce({ ...examination, rows: Int32Array.of(0, 1, 2) })).toEqual([]);
  });

  test('numbers that are not finite are left to the run', () => {
    const examination = wide();
    const parameters = examination.parameters.map(() => Number.NaN);
    expect(examineAtOnce({ ...examination, parameters })).toEqual([]);
  });
});

test('layers side by side are told apart from layers in a row', () => {
  const [x, a, y] = [input('x', 2), dense('a', 2, 'sigmoid'), dense('y', 1, 'sigmoid')];
  const b = { ...dense('b', 2, 'sigmoid'), biases: [40, 40] };
  const network = initializeNetwork(
    {
      layers: [x, a, b, y],
      connections: [
        {
          id: connectionId('xa'),
          source: x.id,
          target: a.id,
          weights: [
            [0, 0],
            [0, 0],
          ],
        },
        {
          id: connectionId('xb'),
          source: x.id,
          target: b.id,
          weights: [
            [0, 0],
            [0, 0],
          ],
        },
        { id: connectionId('ay'), source: a.id, target: y.id, weights: [[0, 0]] },
        { id: connectionId('by'), source: b.id, target: y.id, weights: [[0, 0]] },
      ],
    },
    1,
  );
  const biased = withBiases(network, 'b', () => 40);
  expect(codes(findingsIn(biased))).toEqual(['saturatedNeuron']);
});

test.each<ActivationKind>(['relu', 'sigmoid', 'tanh', 'gelu'])(
  'nothing is said of %s neurons that are off',
  (activation) => {
    const network = deep(2, activation);
    const layers = network.layers.map((layer) => (layer.name === 'h1' ? withSwitchedOff(layer, [0, 1, 7]) : layer));
    expect(codes(findingsIn({ ...network, layers }))).toEqual(codes(findingsIn(network)));
  },
);
