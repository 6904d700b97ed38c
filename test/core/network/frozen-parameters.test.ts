import { describe, expect, it } from 'vitest';
import { frozenParameters } from '#core/network/frozen-parameters.ts';
import type { Network } from '#core/network/network.ts';
import { layOutParameters, readParameters } from '#core/network/parameter-layout.ts';
import { workedNetwork } from '../../support/worked-example.ts';

/** The numbers of the network whose training is frozen, in the order of the parameters. */
function frozenNumbers(network: Network): number[] {
  const flags = frozenParameters(network, layOutParameters(network));
  return [...readParameters(network)].filter((_, index) => flags?.[index] === 1);
}

const withBiases: Network = {
  ...workedNetwork,
  layers: workedNetwork.layers.map((layer) => (layer.id === 'h1' ? { ...layer, biases: [7, 8] } : layer)),
};

describe('frozen parameters', () => {
  it('are none where nothing is frozen', () => {
    expect(frozenParameters(withBiases, layOutParameters(withBiases))).toBeNull();
  });

  it('of a layer are its biases and the weights of all its incoming wires', () => {
    const layers = withBiases.layers.map((layer) =>
      layer.kind === 'dense' && layer.id === 'h1' ? { ...layer, isFrozen: true as const } : layer,
    );
    expect(frozenNumbers({ ...withBiases, layers })).toEqual([0.3, 0.1, 0.2, 0.5, 7, 8]);
  });

  it('of a connection are the wires that are marked, whichever others are missing', () => {
    const connections = withBiases.connections.map((connection) =>
      connection.id === 'b'
        ? {
            ...connection,
            weights: [
              [null, 0.4],
              [0.2, 0.3],
            ],
            frozen: [
              [true, true],
              [false, true],
            ],
          }
        : connection,
    );
    expect(frozenNumbers({ ...withBiases, connections })).toEqual([0.4, 0.3]);
  });
});
