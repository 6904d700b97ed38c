// A document that was taken apart for the way between worker and window is the same when it is put together again.
import { describe, expect, test } from 'vitest';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { exampleById, examples } from '#core/examples/examples.ts';
import { type Connection, connectionId, type Layer, layerId, type Network } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import { DocumentAssembly, type DocumentMessage, documentMessages } from '../../src/worker/document-messages.ts';

/** As a worker's messages arrive. */
function arrived(document: NetworkDocument): DocumentMessage[] {
  return [...documentMessages(document)].map((message) => structuredClone(message));
}

function putTogether(messages: readonly DocumentMessage[]): NetworkDocument | null {
  const assembly = new DocumentAssembly();
  let whole: NetworkDocument | null = null;
  for (const message of messages) whole = assembly.take(message);
  return whole;
}

const ids = Array.from({ length: 5000 }, (_, index) => layerId(`l${index}`));
const layers = ids.map((id): Layer => ({ kind: 'dense', id, name: id, units: 1, activation: 'tanh', biases: [0.5] }));
const connections = ids.slice(1).map((target, index): Connection => {
  const source = ids[index] as (typeof ids)[number];
  return { id: connectionId(`c${index}`), source, target, weights: [[index]] };
});
const long: NetworkDocument = {
  name: 'long',
  network: { layers, connections, outputs: ids.slice(-1) },
  layout: new Map(ids.map((id, index) => [id, { x: index, y: -index }])),
  training: defaultTrainingSettings,
  dataset: {
    kind: 'table',
    columns: [{ name: 'x', role: 'feature' }],
    rows: Array.from({ length: 200_000 }, (_, row) => [row]),
  },
  initial: {
    connections: new Map(connections.map(({ id, weights }) => [id, weights])),
    biases: new Map(ids.map((id) => [id, [1]])),
  },
  unknownFields: JSON.parse('{"__proto__": {"list": [1, null]}, "x": 3}'),
};

describe('a document in messages', () => {
  test.each(examples.map(({ id }) => id))('is the same after the way: %s', (id) => {
    const document = exampleById(id).document();
    expect(putTogether(arrived(document))).toEqual(document);
  });

  test('is the same with lists of every kind that are long', () => {
    const whole = putTogether(arrived(long));
    expect(whole).toEqual(long);
    expect(Object.hasOwn(whole?.unknownFields ?? {}, '__proto__')).toBe(true);
  });

  test('is the same whatever its connections hold beside their wires', () => {
    const [first, second, ...others] = connections as [Connection, Connection, ...Connection[]];
    const network: Network = {
      layers,
      connections: [
        { ...first, frozen: [[true]] },
        { ...second, weights: [[null]], unknownFields: { later: [1] } },
        ...others,
      ],
      unknownFields: { also: 'this' },
    };
    expect(putTogether(arrived({ ...long, network }))?.network).toEqual(network);
  });

  test('is the same where wires have no end, which no array of numbers can say', () => {
    const network: Network = { layers: layers.slice(1), connections };
    expect(putTogether(arrived({ ...long, network }))?.network).toEqual(network);
  });

  test('carries the table of its wires, which the window need not make again', () => {
    const messages = arrived(long);
    const [sent] = messages.flatMap((message) => (message.kind === 'wires' ? message.packed.wires : []));
    expect(networkTable(putTogether(messages)?.network as Network).weights).toBe(sent?.weights);
  });

  test('says with each piece how much has come', () => {
    const shares = arrived(long).flatMap((message) => (message.kind === 'items' ? message.share : []));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  test('comes in pieces that are unpacked quickly', () => {
    const messages = arrived(long);
    const lengths = messages.map((message) => (message.kind === 'items' ? message.items.length : 0));
    expect(Math.max(...lengths)).toBeLessThan(20_000);
    const [frame] = messages;
    expect(JSON.stringify(frame).length).toBeLessThan(2000);
  });
});
