import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { largestError } from '../../judges/relative-error.ts';
import { uniform } from '../../support/draw.ts';
import { asSingleNeurons, layersOf, withWires } from '../../support/drawn-layers.ts';
import { kernelModule } from '../../support/kernels.ts';

const stream = RandomStream.for(1, 'holes');
/** A tenth of the wires missing, here and there. */
const withHoles = withWires(layersOf([12, 14, 9, 3]), () => stream.uniform() > 0.1);
const rows = Int32Array.from({ length: 10 }, (_, row) => row);
const features = Float64Array.from({ length: 120 }, () => uniform(stream, -1, 1));
const targets = Float64Array.from({ length: 30 }, () => uniform(stream, -1, 1));

function graphOf(network: Network) {
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  return compiled.graph;
}

function trained(create: CreateEngine, network: Network, update: UpdateSettings, steps: number) {
  const parameters = readParameters(network);
  const engine = create({ graph: graphOf(network), features, targets, parameters, update, frozen: null });
  const losses = Array.from({ length: steps }, () => engine.trainStep(rows).loss);
  return { losses, parameters: engine.readParameters(), outputs: engine.outputs(rows) };
}

const updates: readonly UpdateSettings[] = [
  { optimizer: { kind: 'sgd', learningRate: 0.05 } },
  { optimizer: { kind: 'sgd', learningRate: 0.02, momentum: 0.9 } },
  { optimizer: { kind: 'adagrad', learningRate: 0.01 } },
  { optimizer: { kind: 'rmsprop', learningRate: 0.002 } },
  { optimizer: { kind: 'adamW', learningRate: 0.005, weightDecay: 0.1 } },
  { optimizer: { kind: 'sgd', learningRate: 0.5 }, clipping: { kind: 'norm', limit: 0.3 } },
  { optimizer: { kind: 'sgd', learningRate: 0.05 }, regularization: { l1: 0.01, l2: 0.01 } },
];

describe('layers with some wires missing', () => {
  it('are dense blocks with weights that stay 0', () => {
    const plan = planGraph(graphOf(withHoles));
    expect(plan.sparseCount).toBe(0);
    const drawn = graphOf(withHoles).wires.parameters.length;
    expect(plan.heldSlots.length).toBe(12 * 14 + 14 * 9 + 9 * 3 - drawn);
    expect(new Set([...plan.heldSlots, ...plan.slots]).size).toBe(plan.heldSlots.length + plan.slots.length);
  });

  it.each(updates)('train as the reference engine trains them: %o', (update) => {
    const fast = trained(createFastEngine(kernelModule), withHoles, update, 50);
    const reference = trained(createReferenceEngine, withHoles, update, 50);
    expect(largestError(fast.parameters, reference.parameters).error).toBeLessThan(2e-3);
    expect(largestError(fast.outputs, reference.outputs).error).toBeLessThan(2e-3);
  });

  it('train to the same bits when they are drawn neuron by neuron', () => {
    for (const update of updates) {
      const [layers, neurons] = [withHoles, asSingleNeurons(withHoles)].map((network) =>
        trained(createFastEngine(kernelModule), network, update, 20),
      );
      expect(neurons?.losses).toEqual(layers?.losses);
    }
  });
});
