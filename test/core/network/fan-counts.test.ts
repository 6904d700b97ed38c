// Wires are counted at both of their ends, absent ones at neither.
import { expect, it } from 'vitest';
import { fanCounts } from '#core/network/fan-counts.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import { fileExample } from '../../support/file-example.ts';

it('counts the wires into and out of every neuron', () => {
  const { fanIn, fanOut } = fanCounts(fileExample.network);
  expect([...fanIn]).toEqual([0, 0, 2, 1, 3]);
  expect([...fanOut]).toEqual([3, 1, 1, 1, 0]);
});

it('passes over connections of layers that are not there', () => {
  const { network } = fileExample;
  const stray = { id: connectionId('stray'), source: layerId('gone'), target: layerId('hidden'), weights: [[1], [1]] };
  const { fanIn, fanOut } = fanCounts({ ...network, connections: [...network.connections, stray] });
  expect([[...fanIn], [...fanOut]]).toEqual([
    [0, 0, 2, 1, 3],
    [3, 1, 1, 1, 0],
  ]);
});
