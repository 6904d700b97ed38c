// The shape of a loss: the same parameters have the same loss over the same rows where it is the same, and only there.
import { describe, expect, it } from 'vitest';
import { lossShape } from '#core/document/loss-shape.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { Layer, Network, Weights } from '#core/network/network.ts';

const document = exampleById('xor-2-2-1').document();

function withNetwork(change: (network: Network) => Network): NetworkDocument {
  return { ...document, network: change(document.network) };
}

function withLayer(change: (layer: Layer) => Layer): NetworkDocument {
  return withNetwork((network) => ({ ...network, layers: network.layers.map(change) }));
}

function withWeights(change: (weights: Weights) => Weights): NetworkDocument {
  return withNetwork((network) => ({
    ...network,
    connections: network.connections.map((connection, index) =>
      index === 0 ? { ...connection, weights: change(connection.weights) } : connection,
    ),
  }));
}

describe('the shape of a loss', () => {
  it('stays with trained numbers and names', () => {
    expect(lossShape(withWeights((weights) => weights.map((row) => row.map(() => 7))))).toBe(lossShape(document));
    expect(lossShape(withLayer((layer) => ({ ...layer, name: `${layer.name}!` })))).toBe(lossShape(document));
    expect(
      lossShape(
        withLayer((layer) => (layer.kind === 'dense' ? { ...layer, biases: [5, 5].slice(0, layer.units) } : layer)),
      ),
    ).toBe(lossShape(document));
  });

  it.each([
    ['the loss', { ...document, training: { ...document.training, loss: 'binaryCrossEntropy' as const } }],
    ['an activation', withLayer((layer) => (layer.kind === 'dense' ? { ...layer, activation: 'elu' } : layer))],
    ['a missing bias', withLayer((layer) => (layer.kind === 'dense' ? { ...layer, biases: null } : layer))],
    ['a neuron that is off', withLayer((layer) => (layer.kind === 'dense' ? { ...layer, switchedOff: [0] } : layer))],
  ])('changes with %s', (_, changed) => {
    expect(lossShape(changed)).not.toBe(lossShape(document));
  });

  it('tells which of the wires is missing', () => {
    const without = (place: number): NetworkDocument =>
      withWeights((weights) =>
        weights.map((row, unit) => row.map((weight, at) => (unit === 0 && at === place ? null : weight))),
      );
    expect(lossShape(without(0))).not.toBe(lossShape(document));
    expect(lossShape(without(0))).not.toBe(lossShape(without(1)));
  });
});
