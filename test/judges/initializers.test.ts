// PyTorch judges the first weights: bounds and spread of the initializers in stacks of ten shapes.
import { expect, it } from 'vitest';
import { type InitializerKind, initializerKinds } from '#core/learning/initializers/initializers.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { connectionId, type Layer, layerId, type Network } from '#core/network/network.ts';
import { askJudge, judging } from './debian-python.ts';

const judge = { script: 'initializers_judge.py', library: 'PyTorch', package: 'python3-torch' };

/** Units of the layer before, of the layer itself, and of the one behind it, which must not count. */
const shapes: readonly (readonly [number, number, number])[] = [
  [8, 8, 1],
  [2, 8, 8],
  [8, 1, 3],
  [1, 16, 2],
  [3, 5, 40],
  [64, 32, 10],
  [32, 10, 1],
  [100, 7, 7],
  [7, 100, 1],
  [20, 20, 20],
];

/** What is compared; null: PyTorch has none that draws. A kind without its row does not compile. */
const compared: { readonly [Kind in InitializerKind]: 'largest' | 'deviation' | null } = {
  glorotUniform: 'largest',
  glorotNormal: 'deviation',
  heUniform: 'largest',
  heNormal: 'deviation',
  uniform: 'largest',
  normal: 'deviation',
  zeros: null,
};

interface Answers {
  readonly largest: readonly Readonly<Record<string, number>>[];
  readonly deviation: readonly Readonly<Record<string, number>>[];
}

function stack(sizes: readonly number[], initializer: InitializerKind): Network {
  const layers = sizes.map((units, index): Layer => {
    const shared = { id: layerId(`l${index}`), name: `l${index}`, units };
    return index === 0
      ? { kind: 'input', ...shared }
      : { kind: 'dense', ...shared, activation: 'tanh', biases: new Array<number>(units).fill(0), initializer };
  });
  const connections = sizes.slice(1).map((units, index) => ({
    id: connectionId(`c${index}`),
    source: layerId(`l${index}`),
    target: layerId(`l${index + 1}`),
    weights: Array.from({ length: units }, () => new Array<number>(sizes[index] as number).fill(0)),
  }));
  return { layers, connections };
}

/** As many weights of the middle layer as make their largest a good measure of the bound. */
function drawnBy(sizes: readonly number[], initializer: InitializerKind): number[] {
  const network = stack(sizes, initializer);
  const weights: number[] = [];
  for (let seed = 1; weights.length < 20_000; seed += 1) {
    const [first] = initializeNetwork(network, seed).connections;
    weights.push(...((first?.weights ?? []).flat() as number[]));
  }
  return weights;
}

const measures = {
  largest: (weights: readonly number[]): number => weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0),
  deviation: (weights: readonly number[]): number =>
    Math.sqrt(weights.reduce((sum, each) => sum + each * each, 0) / weights.length),
};
const tolerances = { largest: 1e-3, deviation: 0.02 };

it('draws layers in a stack as wide as PyTorch', judging, () => {
  const cases = shapes.map(([fanIn, fanOut]) => ({ fanIn, fanOut }));
  const answers = askJudge<Answers>(judge, cases);
  for (const [index, shape] of shapes.entries()) {
    for (const kind of initializerKinds) {
      const measure = compared[kind];
      if (measure === null) continue;
      const ratio = measures[measure](drawnBy(shape, kind)) / (answers[measure][index]?.[kind] ?? Number.NaN);
      expect(Math.abs(ratio - 1), `${kind} of ${shape}: ${ratio}`).toBeLessThan(tolerances[measure]);
    }
  }
});
