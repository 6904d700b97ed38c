// The one order of all parameters, and drawing them anew.
import { describe, expect, it } from 'vitest';
import { initializers } from '#core/learning/initializers/initializers.ts';
import { fanCounts } from '#core/network/fan-counts.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { connectionId, type LayerId, layerId, type Network } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import {
  biasParameter,
  layOutParameters,
  readParameters,
  weightBytes,
  wireParameter,
  writeParameters,
} from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { fileExample } from '../../support/file-example.ts';
import { randomNetwork } from '../../support/random-network.ts';

const { network } = fileExample;
const wire = (connection: string, target: number, source: number) => ({
  connection: connectionId(connection),
  target,
  source,
});

describe('the order of parameters', () => {
  it('is connections row by row, present wires alone, then biases', () => {
    expect([...readParameters(network)]).toEqual([0.3, 0.2, 0.1, 0.6, 0.4, 0.05, 0.1, -0.2]);
    expect(layOutParameters(network).count).toBe(8);
  });

  it('finds every wire and bias, and none that is not there', () => {
    const layout = layOutParameters(network);
    expect([wireParameter(layout, wire('b', 0, 0)), wireParameter(layout, wire('c', 0, 1))]).toEqual([2, 4]);
    expect(wireParameter(layout, wire('b', 1, 0))).toBeNull();
    expect(wireParameter(layout, wire('a', 2, 0))).toBeNull();
    expect(wireParameter(layout, wire('z', 0, 0))).toBeNull();
    expect(biasParameter(layout, layerId('hidden'), 1)).toBe(7);
    expect(biasParameter(layout, layerId('hidden'), 2)).toBeNull();
    expect(biasParameter(layout, layerId('y'), 0)).toBeNull();
  });

  it('reads back what was written, in 50 random networks, each number where the layout says', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const drawn = randomNetwork(RandomStream.for(seed, 'layout'), 'meanSquaredError');
      const layout = layOutParameters(drawn);
      const numbers = Float64Array.from({ length: layout.count }, (_, index) => index + 0.5);
      const written = writeParameters(drawn, numbers);
      expect(readParameters(written)).toEqual(numbers);
      for (const { id, weights } of written.connections) {
        for (const [target, row] of weights.entries()) {
          for (const [source, weight] of row.entries()) {
            const index = wireParameter(layout, { connection: id, target, source });
            expect(index === null ? null : index + 0.5).toBe(weight);
          }
        }
      }
    }
  });

  it('is hashed as little-endian float64', () => {
    expect([...weightBytes(Float64Array.of(1, -0))]).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0x80]);
  });
});

describe('initializeNetwork', () => {
  it('draws each present wire by its target layer, at its target’s fan-in and its source’s fan-out, from one stream', () => {
    const layers = network.layers.map((layer) =>
      layer.id === 'hidden' ? { ...layer, initializer: 'heNormal' as const } : layer,
    );
    const mixed: Network = { ...network, layers: layers as Network['layers'] };
    const stream = RandomStream.for(7, 'initialise');
    const { layerOf, firstNeurons } = networkTable(network);
    const { fanIn, fanOut } = fanCounts(network);
    const neuronOf = (layer: LayerId, unit: number) => (firstNeurons[layerOf.get(layer) as number] as number) + unit;
    const expected = network.connections.flatMap(({ source, target, weights }) =>
      weights.flatMap((row, unit) => {
        const rule = target === 'hidden' ? initializers.heNormal : initializers.glorotUniform;
        const into = fanIn[neuronOf(target, unit)] as number;
        return row.flatMap((weight, sourceUnit) =>
          weight === null ? [] : rule.draw(stream, into, fanOut[neuronOf(source, sourceUnit)] as number),
        );
      }),
    );
    expect([...readParameters(initializeNetwork(mixed, 7))]).toEqual([...expected, 0, 0]);
  });

  it('depends on the seed and on nothing drawn before', () => {
    const once = initializeNetwork(network, 3);
    expect(initializeNetwork(once, 3)).toEqual(once);
    expect(readParameters(initializeNetwork(network, 4))).not.toEqual(readParameters(once));
  });
});
