// Networks and mini-batches large enough for every tile, panel and micro-batch, against the reference engine.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { EngineInput } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { errorOfWhole, largestError } from '../../judges/relative-error.ts';
import { uniform } from '../../support/draw.ts';
import { asSingleNeurons, layersOf, withWires } from '../../support/drawn-layers.ts';
import { kernelModule } from '../../support/kernels.ts';

const createFast = createFastEngine(kernelModule);
const stepCount = 50;

/** Smooth functions, so that no rounding takes a neuron over a kink, and weights small enough for sums of so many. */
function smooth(network: Network, hidden: ActivationKind, output: ActivationKind): Network {
  const last = network.layers.at(-1);
  const layers = network.layers.map((layer): Layer => {
    return layer.kind === 'dense' ? { ...layer, activation: layer === last ? output : hidden } : layer;
  });
  return writeParameters(
    { ...network, layers },
    readParameters(network).map((value) => value / 6),
  );
}

function few(network: Network, share: number): Network {
  const stream = RandomStream.for(3, 'few wires');
  return withWires(network, () => stream.uniform() < share);
}

interface Large {
  readonly name: string;
  readonly network: Network;
  readonly loss: LossKind;
  readonly batch: number;
}

/** Its first layer is further apart than is near, and its sums are kept small enough for 140 terms. */
const classes = smooth(layersOf([140, 40, 35, 10]), 'silu', 'softmax');
const irregular = few(smooth(layersOf([50, 60, 60, 10]), 'tanh', 'linear'), 0.2);
const large: readonly Large[] = [
  { name: 'layers, two full micro-batches', network: classes, loss: 'crossEntropy', batch: 128 },
  {
    name: 'many layers, and three examples over',
    network: smooth(layersOf([9, 21, 20, 19, 18, 17, 16, 3]), 'tanh', 'linear'),
    loss: 'huber',
    batch: 67,
  },
  { name: 'irregular wires, five examples over', network: irregular, loss: 'meanSquaredError', batch: 37 },
  { name: 'irregular wires, two full micro-batches', network: irregular, loss: 'meanSquaredError', batch: 32 },
  { name: 'irregular wires, a small batch', network: irregular, loss: 'meanSquaredError', batch: 3 },
  {
    name: 'layers with holes, two examples over',
    network: few(smooth(layersOf([41, 40, 39, 6]), 'gelu', 'sigmoid'), 0.85),
    loss: 'binaryCrossEntropy',
    batch: 66,
  },
];

const updates: readonly UpdateSettings[] = [
  { optimizer: { kind: 'sgd', learningRate: 0.05 } },
  { optimizer: { kind: 'adam', learningRate: 0.002 } },
];

function inputOf({ network, loss, batch }: Large, update: UpdateSettings): EngineInput {
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  const { graph } = compiled;
  const stream = RandomStream.for(4, 'examples');
  const features = Float64Array.from({ length: batch * graph.inputWidth }, () => uniform(stream, -1, 1));
  const targets = new Float64Array(batch * graph.outputWidth);
  for (let row = 0; row < batch; row += 1) targets[row * graph.outputWidth + stream.integer(graph.outputWidth)] = 1;
  return { graph, features, targets, parameters: readParameters(network), update, frozen: null };
}

const combinations = large.flatMap((each) =>
  updates.map((update) => ({ name: `${each.name}, ${update.optimizer.kind}`, each, update })),
);

describe('a large network', () => {
  it.each(combinations)('has the reference engine’s gradient and weights: $name', ({ each, update }) => {
    const input = inputOf(each, update);
    const [fast, reference] = [createFast(input), createReferenceEngine(input)];
    const rows = Int32Array.from({ length: each.batch }, (_, row) => row);
    for (const engine of [fast, reference]) engine.trainStep(rows);
    expect(errorOfWhole(fast.readGradients(), reference.readGradients())).toBeLessThan(1e-5);
    for (let step = 1; step < stepCount; step += 1) {
      for (const engine of [fast, reference]) expect(engine.trainStep(rows).divergence).toBeNull();
    }
    expect(largestError(fast.readParameters(), reference.readParameters()).error).toBeLessThan(2e-3);
    expect(largestError(fast.outputs(rows), reference.outputs(rows)).error).toBeLessThan(2e-3);
  });

  it('is planned with whole blocks, blocks with holes, and tables of wires', () => {
    const plans = large.map((each) => planGraph(inputOf(each, { optimizer: { kind: 'sgd', learningRate: 1 } }).graph));
    expect(
      plans.map(({ sparseCount, heldSlots, microBatch }, at) => ({
        hasTables: sparseCount > 0,
        hasHoles: heldSlots.length > 0,
        over: (large[at]?.batch ?? 0) % microBatch,
      })),
    ).toEqual([
      { hasTables: false, hasHoles: false, over: 0 },
      { hasTables: false, hasHoles: false, over: 3 },
      { hasTables: true, hasHoles: false, over: 5 },
      { hasTables: true, hasHoles: false, over: 0 },
      { hasTables: true, hasHoles: false, over: 3 },
      { hasTables: false, hasHoles: true, over: 2 },
    ]);
  });

  it('trains to the same bits when it is drawn neuron by neuron', () => {
    const network = smooth(layersOf([30, 34, 33, 5]), 'tanh', 'linear');
    const each = { name: 'layers', network, loss: 'meanSquaredError', batch: 70 } as const;
    const update = { optimizer: { kind: 'sgd', learningRate: 0.05 } } as const;
    const rows = Int32Array.from({ length: 70 }, (_, row) => row);
    const engines = [each, { ...each, network: asSingleNeurons(network) }].map((drawn) =>
      createFast(inputOf(drawn, update)),
    );
    const losses = engines.map((engine) => Array.from({ length: 20 }, () => engine.trainStep(rows).loss));
    expect(losses[1]).toEqual(losses[0]);
  });
});
