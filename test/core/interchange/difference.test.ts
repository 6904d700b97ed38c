// The difference of two documents makes the one of the other; names, notes and places are no structural change.
import { describe, expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { differenceOf } from '#core/interchange/difference/difference.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { randomEdit } from '../../support/random-edits.ts';
import { trials } from '../../support/run-seed.ts';
import { applyDifference } from './apply-difference.ts';

const start = exampleById('worked-2-2-2-1')?.document() as NetworkDocument;

/** Some edits later. */
function edited(document: NetworkDocument, stream: RandomStream, count: number): NetworkDocument {
  let current = document;
  for (let step = 0; step < count; step += 1) {
    const result = randomEdit(stream, current)(current);
    if (!isRefused(result)) current = result.document;
  }
  return current;
}

/** JSON has no zero with a sign. */
function withoutSignedZero(document: NetworkDocument): string {
  return serialiseDocument(document).replace(/-0(?=[,\] ])/g, '0');
}

describe('a difference', () => {
  it('applied to the one document is the other, after any edits', () => {
    for (const seed of trials(60, 500)) {
      const stream = RandomStream.for(seed, 'difference');
      const before = edited(start, stream, stream.integer(20));
      const after = edited(before, stream, 1 + stream.integer(6));
      // What a reader of JSON gets.
      const difference = JSON.parse(JSON.stringify(differenceOf(before, after)));
      const made = applyDifference(difference, before);
      expect(withoutSignedZero(made), `${seed}`).toBe(withoutSignedZero(after));
    }
  });

  it('of a document and itself is empty', () => {
    const { same, layers, connections, dataset, ...lists } = differenceOf(start, start);
    expect(same).toBe(true);
    expect([layers, connections]).toEqual(Array.from({ length: 2 }, () => ({ added: [], removed: [], changed: [] })));
    expect(dataset).toEqual({});
    for (const list of Object.values(lists)) expect(list).toEqual([]);
  });

  it('of names, notes and places leaves the documents the same', () => {
    const [layer] = start.network.layers;
    const after: NetworkDocument = {
      ...start,
      name: 'another',
      network: {
        ...start.network,
        layers: start.network.layers.map((each) => (each === layer ? { ...each, name: 'q' } : each)),
      },
      layout: new Map([...start.layout].map(([id, { x, y }]) => [id, { x: x + 1, y }])),
    };
    const difference = differenceOf(start, after);
    expect(difference.same).toBe(true);
    expect(difference.names.map(({ layer: id, to }) => [id, to])).toEqual([
      [undefined, 'another'],
      [layer?.id, 'q'],
    ]);
    expect(difference.layout).toHaveLength(start.layout.size);
  });

  it('of one weight names the wire', () => {
    const [first, ...rest] = start.network.connections;
    if (first === undefined) throw new Error('There is no connection.');
    const weights = first.weights.map((row, target) =>
      row.map((weight, source) => (target + source === 0 ? 7 : weight)),
    );
    const after = { ...start, network: { ...start.network, connections: [{ ...first, weights }, ...rest] } };
    const { same, weights: found } = differenceOf(start, after);
    expect([same, found]).toEqual([
      false,
      [{ connection: first.id, target: 0, source: 0, from: first.weights[0]?.[0], to: 7 }],
    ]);
  });
});
