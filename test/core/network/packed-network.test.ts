import { describe, expect, it } from 'vitest';
import { networkTable } from '#core/network/network-table.ts';
import { packNetwork, unpackNetwork } from '#core/network/packed-network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { EditorDriver } from '../../support/EditorDriver.ts';
import { randomEdit } from '../../support/random-edits.ts';

describe('a network in a message', () => {
  it('arrives as it was sent, after any program of edits, with its table', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const stream = RandomStream.for(seed, 'packed');
      const driver = new EditorDriver();
      for (let edit = 0; edit < 40; edit += 1) driver.apply(randomEdit(stream, driver.document));
      const { network } = driver.document;
      const arrived = unpackNetwork(structuredClone(packNetwork(network)));
      const { network: _sent, ...sentTable } = networkTable(network);
      const { network: _arrived, ...arrivedTable } = networkTable(arrived);
      expect(arrivedTable).toEqual(sentTable);
      expect({ ...arrived }).toEqual(network);
    }
  });
});
