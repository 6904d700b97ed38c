import { describe, expect, test } from 'vitest';
import { checkNetwork } from '#core/compile/check-network.ts';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { lossProblems } from '#core/compile/loss-problems.ts';
import { lossKinds, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import { declaredKinds, newLayer } from '#core/network/layer-definitions.ts';
import { connectionId, type DenseLayer, layerId, type Network } from '#core/network/network.ts';

const input = (id: string, units = 1) => ({ kind: 'input', id: layerId(id), name: id, units }) as const;
const dense = (id: string, units = 1, change: Partial<DenseLayer> = {}): DenseLayer => ({
  kind: 'dense',
  id: layerId(id),
  name: id,
  units,
  activation: 'tanh',
  biases: null,
  ...change,
});
const connect = (source: string, target: string, weights: (number | null)[][]) => ({
  id: connectionId(`${source}-${target}`),
  source: layerId(source),
  target: layerId(target),
  weights,
});

function codesOf(network: Network, loss: Parameters<typeof checkNetwork>[1] = 'meanSquaredError') {
  return checkNetwork(network, loss).map(({ code, severity }) => `${severity} ${code}`);
}

const sound: Network = { layers: [input('x'), dense('y')], connections: [connect('x', 'y', [[1]])] };

describe('a network that can be trained', () => {
  test('has no problem', () => {
    expect(codesOf(sound)).toEqual([]);
  });

  test('compiles into operations that read only earlier ones and end in the loss', () => {
    const network: Network = {
      layers: [dense('late'), dense('hidden', 2), input('x', 2)],
      connections: [
        connect('hidden', 'late', [[1, null]]),
        connect('x', 'hidden', [
          [1, null],
          [0.5, 2],
        ]),
        connect('x', 'late', [[null, 3]]),
      ],
      outputs: [layerId('late')],
    };
    const compiled = compileNetwork(network, 'huber');
    if (!isCompiled(compiled)) throw new Error('not compiled');
    const { operations, wires, loss, parameterCount } = compiled.graph;
    for (const [index, operation] of operations.entries()) {
      if (operation.kind === 'affine') {
        const [start, end] = [wires.starts[operation.firstRow], wires.starts[operation.firstRow + operation.width]];
        expect(wires.sources.subarray(start, end).every((source) => source < index)).toBe(true);
      }
      if (operation.kind === 'activation') expect(operation.input).toBeLessThan(index);
    }
    expect(loss).toBe(operations.length - 1);
    expect(parameterCount).toBe(5);
  });
});

describe('errors', () => {
  test.each<[string, Network, string]>([
    ['no input', { layers: [dense('y')], connections: [] }, 'error noInput'],
    ['no output', { layers: [input('x')], connections: [] }, 'error noOutput'],
    ['an input as output', { ...sound, outputs: [layerId('x')] }, 'error outputIsInput'],
    ['an output that is not there', { ...sound, outputs: [layerId('z')] }, 'error unknownLayer'],
    [
      'a loop',
      {
        layers: [input('x'), dense('a'), dense('b')],
        connections: [connect('a', 'b', [[1]]), connect('b', 'a', [[1]])],
      },
      'error loop',
    ],
    ['a wire to itself', { layers: [input('x'), dense('a')], connections: [connect('a', 'a', [[1]])] }, 'error loop'],
    [
      'two connections between one pair',
      { ...sound, connections: [connect('x', 'y', [[1]]), connect('x', 'y', [[2]])] },
      'error duplicateConnection',
    ],
    ['a connection into an input', { ...sound, connections: [connect('y', 'x', [[1]])] }, 'error connectionIntoInput'],
    ['too few weights', { ...sound, connections: [connect('x', 'y', [[]])] }, 'error wrongWeightSize'],
    [
      'too many biases',
      { layers: [input('x'), dense('y', 1, { biases: [1, 2] })], connections: [] },
      'error wrongBiasSize',
    ],
    [
      'softmax inside',
      {
        layers: [input('x'), dense('h', 2, { activation: 'softmax' }), dense('y')],
        connections: [connect('x', 'h', [[1], [1]]), connect('h', 'y', [[1, 1]])],
      },
      'error softmaxNotOutput',
    ],
    [
      'dropout on an output',
      { ...sound, layers: [input('x'), dense('y', 1, { dropout: 0.5 })] },
      'error dropoutOnOutput',
    ],
  ])('%s', (_name, network, expected) => {
    expect(codesOf(network)).toContain(expected);
    expect(isCompiled(compileNetwork(network, 'meanSquaredError'))).toBe(false);
  });

  test('the cross-entropies want their own activation function, and say how to get it', () => {
    const [problem] = checkNetwork(sound, 'binaryCrossEntropy');
    expect(problem).toMatchObject({
      code: 'lossNeedsActivation',
      place: { layer: 'y' },
      fix: { kind: 'setActivation', layer: 'y', activation: 'sigmoid' },
    });
    const classes: Network = { layers: [input('x'), dense('y', 2)], connections: [connect('x', 'y', [[1], [1]])] };
    expect(checkNetwork(classes, 'crossEntropy')).toMatchObject([
      { code: 'lossNeedsActivation', fix: { kind: 'setActivation', activation: 'softmax' } },
    ]);
  });

  test.each(declaredKinds)('the cross-entropies want it of outputs of kind %s too, which have none to set', (kind) => {
    const output = newLayer(kind, { id: layerId('n'), name: 'n', units: 2 });
    for (const loss of lossKinds) {
      const codes = lossProblems([output], loss).map(({ code, severity }) => `${severity} ${code}`);
      expect(codes).toEqual(wantedActivation(loss) === null ? [] : ['error lossNeedsActivation']);
    }
    expect(lossProblems([output], 'crossEntropy')[0]).not.toHaveProperty('fix');
  });

  test('classes are not compared at a single neuron, which softmax would not mend', () => {
    expect(checkNetwork(sound, 'crossEntropy')).toEqual([
      {
        code: 'crossEntropyOfOne',
        severity: 'error',
        place: { layer: 'y' },
        values: { layer: 'y' },
        fix: { kind: 'predictProbability', layers: ['y'] },
      },
    ]);
  });
});

describe('warnings, which never make a network untrainable', () => {
  test('a softmax of one neuron, whatever the loss that takes it', () => {
    const alone: Network = { ...sound, layers: [input('x'), dense('y', 1, { activation: 'softmax' })] };
    const problem = { code: 'softmaxOfOne', severity: 'warning', place: { layer: 'y' } };
    expect(checkNetwork(alone, 'crossEntropy')).toMatchObject([
      { ...problem, fix: { kind: 'predictProbability', layers: ['y'] } },
    ]);
    expect(checkNetwork(alone, 'meanSquaredError')).toMatchObject([
      { ...problem, fix: { kind: 'setActivation', layer: 'y', activation: 'sigmoid' } },
    ]);
    expect(codesOf(alone, 'binaryCrossEntropy')).toEqual(['error lossNeedsActivation']);
    expect(isCompiled(compileNetwork(alone, 'crossEntropy'))).toBe(true);
  });

  test('beside an output of several classes, which keeps the loss', () => {
    const network: Network = {
      layers: [input('x'), dense('y', 1, { activation: 'softmax' }), dense('z', 2, { activation: 'softmax' })],
      connections: [connect('x', 'y', [[1]]), connect('x', 'z', [[1], [2]])],
    };
    const [problem, ...others] = checkNetwork(network, 'crossEntropy');
    expect(problem?.code).toBe('softmaxOfOne');
    expect([problem?.fix, others]).toEqual([undefined, []]);
  });

  test('a neuron that reaches no output, one that nothing reaches, an input without wires', () => {
    const network: Network = {
      layers: [input('x'), input('unused'), dense('lost'), dense('orphan'), dense('y')],
      connections: [connect('x', 'y', [[1]]), connect('x', 'lost', [[1]]), connect('orphan', 'y', [[1]])],
      outputs: [layerId('y')],
    };
    expect(codesOf(network)).toEqual(['warning unusedInput', 'warning noPathToOutput', 'warning noIncomingWire']);
    expect(isCompiled(compileNetwork(network, 'meanSquaredError'))).toBe(true);
  });

  test('names the one unit of a layer that it concerns', () => {
    const network: Network = {
      layers: [input('x'), dense('h', 2), dense('y')],
      connections: [connect('x', 'h', [[1], [1]]), connect('h', 'y', [[1, null]])],
    };
    expect(checkNetwork(network, 'meanSquaredError')).toMatchObject([
      { code: 'noPathToOutput', place: { layer: 'h', unit: 1 }, values: { name: 'h2' } },
    ]);
  });
});
