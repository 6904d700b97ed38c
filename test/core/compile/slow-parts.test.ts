import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { slowParts } from '#core/compile/slow-parts.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import { declaredKinds } from '#core/network/layer-definitions.ts';
import type { Network } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { asSingleNeurons, layersOf, withWires } from '../../support/drawn-layers.ts';
import { insertWhole } from '../../support/insert-whole.ts';

function partsOf(network: Network, batchSize = 32) {
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  return slowParts(planGraph(compiled.graph), compiled.graph, batchSize);
}

const codesOf = (network: Network, batchSize?: number) => partsOf(network, batchSize).map(({ code }) => code);

function withActivation(network: Network, activation: ActivationKind): Network {
  return {
    ...network,
    layers: network.layers.map((layer) => (layer.kind === 'dense' ? { ...layer, activation } : layer)),
  };
}

const plain = layersOf([64, 64, 64, 8]);

describe('what makes a network slow', () => {
  it('is nothing in whole layers of some size, drawn either way', () => {
    expect(partsOf(plain)).toEqual([]);
    expect(partsOf(asSingleNeurons(plain))).toEqual([]);
  });

  it('is wires here and there, with the layers they lead into', () => {
    const stream = RandomStream.for(1, 'few wires');
    const fewWires = withWires(plain, (_target, _source, connection) => connection === 2 || stream.uniform() < 0.1);
    expect(partsOf(fewWires)).toMatchObject([{ code: 'irregularWires', layers: ['layer1', 'layer2'] }]);
  });

  it('is the wires that a matrix lacks', () => {
    const stream = RandomStream.for(1, 'half');
    const [part] = partsOf(withWires(plain, () => stream.uniform() < 0.6));
    expect(part?.code).toBe('holes');
    expect(part?.share).toBeGreaterThan(0.3);
    expect(part?.share).toBeLessThan(0.4);
  });

  it('is many layers of few neurons', () => {
    expect(codesOf(layersOf([2, 2, 1, 2, 1, 2, 1]))).toContain('narrowBlocks');
  });

  it('is a function that takes long, where there are few wires for each neuron', () => {
    expect(partsOf(withActivation(layersOf([8, 64, 8]), 'softplus'))).toMatchObject([
      { code: 'costlyActivations', layers: ['layer1', 'layer2'] },
      { code: 'narrowBlocks' },
    ]);
    expect(codesOf(withActivation(layersOf([8, 64, 8]), 'tanh'))).not.toContain('costlyActivations');
    expect(codesOf(withActivation(layersOf([784, 128, 10]), 'gelu'))).not.toContain('costlyActivations');
  });

  it.each(declaredKinds)('is a layer of kind %s, where it costs more than the wires', (kind) => {
    expect(codesOf(insertWhole(layersOf([64, 64, 8]), 'layer1', kind))).toContain('ruledLayers');
    expect(codesOf(insertWhole(layersOf([784, 512, 512, 10]), 'layer1', kind))).toEqual([]);
  });

  it('is a mini-batch that leaves lanes empty', () => {
    expect(partsOf(plain, 1)).toEqual([{ code: 'smallBatch', share: 0.75, layers: [] }]);
    expect(codesOf(plain, 5)).toEqual(['unevenBatch']);
    expect(codesOf(plain, 33)).toEqual([]);
    expect(codesOf(plain, 4)).toEqual([]);
  });
});
