// PyTorch judges the first weights: bounds and spread of Glorot's and He's initializers in stacks of ten shapes.
import { expect, it } from 'vitest';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { connectionId, type Layer, layerId, type Network } from '#core/network/network.ts';
import { askJudge } from './debian-python.ts';

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

type Rule = 'glorotUniform' | 'heUniform' | 'glorotNormal' | 'heNormal';

interface Answers {
  readonly largest: readonly Readonly<Record<Rule, number>>[];
  readonly deviation: readonly Readonly<Record<Rule, number>>[];
}

function stack(sizes: readonly number[], initializer: Rule): Network {
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
function drawnBy(sizes: readonly number[], initializer: Rule): number[] {
  const network = stack(sizes, initializer);
  const weights: number[] = [];
  for (let seed = 1; weights.length < 20_000; seed += 1) {
    const [first] = initializeNetwork(network, seed).connections;
    weights.push(...((first?.weights ?? []).flat() as number[]));
  }
  return weights;
}

const largestOf = (weights: readonly number[]): number =>
  weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
const deviationOf = (weights: readonly number[]): number =>
  Math.sqrt(weights.reduce((sum, each) => sum + each * each, 0) / weights.length);

it('draws layers in a stack as wide as PyTorch', { timeout: 120_000 }, () => {
  const cases = shapes.map(([fanIn, fanOut]) => ({ fanIn, fanOut }));
  const { largest, deviation } = askJudge<Answers>(judge, cases);
  for (const [index, shape] of shapes.entries()) {
    for (const rule of ['glorotUniform', 'heUniform'] as const) {
      const ratio = largestOf(drawnBy(shape, rule)) / (largest[index]?.[rule] as number);
      expect(Math.abs(ratio - 1), `${rule} of ${shape}: ${ratio}`).toBeLessThan(1e-3);
    }
    for (const rule of ['glorotNormal', 'heNormal'] as const) {
      const ratio = deviationOf(drawnBy(shape, rule)) / (deviation[index]?.[rule] as number);
      expect(Math.abs(ratio - 1), `${rule} of ${shape}: ${ratio}`).toBeLessThan(0.02);
    }
  }
});
