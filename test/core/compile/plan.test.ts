import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Plan } from '#core/compile/plan.ts';
import { layOutArena } from '#core/compile/plan-arena.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { summarizePlan } from '#core/compile/plan-summary.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { MemoryNeeded, memoryLimit } from '#core/graph/memory-needed.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { asSingleNeurons, layersOf, withWires } from '../../support/drawn-layers.ts';
import { kernelModule } from '../../support/kernels.ts';
import { randomCase } from '../../support/random-case.ts';

function compiled(network: Network, loss: LossKind = 'meanSquaredError') {
  const compilation = compileNetwork(network, loss);
  if (!isCompiled(compilation)) throw new Error(JSON.stringify(compilation.problems));
  return compilation.graph;
}

function planOf(network: Network): Plan {
  return planGraph(compiled(network));
}

const layered = layersOf([5, 8, 6, 3]);

/** Every unit hears from three inputs of its own, none beside another. */
const scattered = withWires(layersOf([9, 6]), (unit, from) => {
  return [unit % 3, 3 + (unit % 2), 5 + (unit % 4)].includes(from);
});

describe('a plan', () => {
  it('finds the same blocks, whether drawn as layers or neuron by neuron', () => {
    const [one, other] = [planOf(layered), planOf(asSingleNeurons(layered))];
    expect(summarizePlan(one, compiled(layered), 10).blocks).toMatchObject([
      { kernel: 'dense', neurons: 8, depth: 5, wires: 40, layers: ['layer1'], sources: ['layer0'] },
      { kernel: 'dense', neurons: 6, depth: 8, wires: 48, layers: ['layer2'], sources: ['layer1'] },
      { kernel: 'dense', neurons: 3, depth: 6, wires: 18, layers: ['layer3'], sources: ['layer2'] },
    ]);
    expect([other.forward, other.backward, other.finish]).toEqual([one.forward, one.backward, one.finish]);
  });

  it('computes the same bits either way', () => {
    const createFast = createFastEngine(kernelModule);
    const rows = Int32Array.of(0, 1, 2, 3, 4);
    const engines = [layered, asSingleNeurons(layered)].map((network) =>
      createFast({
        graph: compiled(network),
        features: new Float64Array(25).fill(0.3),
        targets: new Float64Array(15).fill(0.5),
        parameters: readParameters(network),
        update: { optimizer: { kind: 'sgd', learningRate: 0.1 } },
        frozen: null,
      }),
    );
    const losses = engines.map((engine) => Array.from({ length: 10 }, () => engine.trainStep(rows).loss));
    expect(losses[1]).toEqual(losses[0]);
  });

  it('takes what is much the same as one matrix, and says which of its weights belong to no wire', () => {
    const isThere = (target: number, source: number) => target !== 3 || source !== 1;
    const oneMissing = withWires(layered, (target, source, connection) => connection !== 1 || isThere(target, source));
    const { blocks } = summarizePlan(planOf(oneMissing), compiled(oneMissing), 10);
    expect(blocks.map(({ wires, holes }) => [wires, holes])).toEqual([
      [40, 0],
      [47, 1],
      [18, 0],
    ]);
  });

  it('says how often a step calls each kernel', () => {
    const { kernels } = summarizePlan(planOf(layered), compiled(layered), 10);
    expect(kernels).toContainEqual({ kernel: 'denseForward', calls: 3 });
    expect(kernels).toContainEqual({ kernel: 'sourceGradient', calls: 2 });
  });

  it('says what lies side by side, which depends on the mini-batch', () => {
    const wide = layersOf([9, 8, 3]);
    const lanes = (batch: number) =>
      summarizePlan(planOf(wide), compiled(wide), 10, batch).blocks.map((block) => block.lanes);
    expect(lanes(3)).toEqual(['neurons', 'examples']);
    expect(lanes(4)).toEqual(['examples', 'examples']);
  });

  it('walks tables of wires where sources are scattered', () => {
    const { blocks, denseWires, sparseWires } = summarizePlan(planOf(scattered), compiled(scattered), 10);
    expect(blocks).toEqual([
      {
        kernel: 'sparse',
        neurons: 6,
        depth: 3,
        sourceStretches: 0,
        wires: 18,
        lanes: 'examples',
        holes: 0,
        layers: ['layer1'],
        sources: ['layer0'],
      },
    ]);
    expect([denseWires, sparseWires]).toEqual([0, 18]);
  });

  it('counts the flops of a training step: no gradient for the inputs', () => {
    expect(summarizePlan(planOf(layered), compiled(layered), 10).flopsPerExample).toBe(4 * 40 + 6 * (48 + 18));
  });

  it('gives every parameter a place of its own', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const loss = lossKinds[seed % lossKinds.length] ?? 'huber';
      const { graph } = randomCase(RandomStream.for(seed, 'plan'), loss);
      const plan = planGraph(graph);
      expect(new Set(plan.slots).size).toBe(graph.parameterCount);
      expect(plan.slots.every((slot) => slot >= 0 && slot < plan.slotCount)).toBe(true);
    }
  });
});

describe('memory', () => {
  it('is laid out without overlaps, in whole cache lines', () => {
    const {
      bytes,
      keptBytes: _kept,
      bankPartBytes: _part,
      banks,
      rows,
      keptExamples: _none,
      ...places
    } = layOutArena(planOf(scattered), 50);
    const addresses = [...Object.values(places), ...banks, ...rows].sort((one, other) => one - other);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.every((address) => address % 64 === 0)).toBe(true);
    expect(addresses.at(-1)).toBeLessThan(bytes);
  });

  it('is refused with the numbers before it is taken', () => {
    const graph = compiled(layersOf([1, 1]));
    // As long as data that would need more than there is, without taking it.
    const targets = Object.defineProperty(new Float64Array(0), 'length', { value: 2 ** 28 });
    const parameters = new Float64Array(graph.parameterCount);
    const input = { graph, features: new Float64Array(0), targets, parameters };
    const create = () =>
      createFastEngine(kernelModule)({
        ...input,
        update: { optimizer: { kind: 'sgd', learningRate: 0.1 } },
        frozen: null,
      });
    expect(create).toThrow(MemoryNeeded);
    expect(create).toThrow(String(memoryLimit));
  });
});
