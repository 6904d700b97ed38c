import { describe, expect, it } from 'vitest';
import { layerId, type Network } from '#core/network/network.ts';
import { networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';
import { keyOfItem, type OutlineItem } from '#renderer/outline/outline-item.ts';
import { filterFor } from '#renderer/outline/outline-model.ts';
import { keysAround, type OutlineRow, outlineRows, shownItem } from '#renderer/outline/outline-rows.ts';
import { chain, dense, inputs, wired } from '../canvas/drawn.ts';

function rowsOf(network: Network, opened: readonly string[] = [], filter = ''): readonly OutlineRow[] {
  const facts = networkFacts(network);
  const isOpen = new Map(opened.map((key) => [key, true]));
  return outlineRows({ network, facts, opened: isOpen, filter: filterFor(facts, filter, translateIn) });
}

const drawn = (rows: readonly OutlineRow[]): readonly string[] =>
  rows.map(({ level, key }) => `${'  '.repeat(level - 1)}${key}`);

const small = chain(inputs('x', 2), dense('h', 2), dense('y', 1));

describe('the rows of the Outline', () => {
  it('are the groups of the canvas with their neurons; a layer that is a group has no row of its own', () => {
    expect(drawn(rowsOf(small))).toEqual([
      'group input 0',
      '  neuron 0:x',
      '  neuron 1:x',
      'group hidden 1',
      '  neuron 0:h',
      '  neuron 1:h',
      'group output 0',
      '  neuron 0:y',
    ]);
  });

  it('list the wires of an opened neuron, incoming ones first', () => {
    expect(drawn(rowsOf(small, ['neuron 0:h'])).slice(4, 8)).toEqual([
      '  neuron 0:h',
      '    incoming 0,0:x-h',
      '    incoming 0,1:x-h',
      '    outgoing 0,0:h-y',
    ]);
  });

  it('end with the notes, found by the words in them', () => {
    const note = (id: string, text: string) => ({ id, text, x: 0, y: 0, width: 200, height: 96 });
    const notes = [note('a', 'Learns OR'), note('b', 'h2 learns NAND')];
    const facts = networkFacts(small);
    const rows = (filter: string) =>
      outlineRows({ network: small, facts, notes, opened: new Map(), filter: filterFor(facts, filter, translateIn) });
    expect(drawn(rows('')).slice(-3)).toEqual(['notes', '  note a', '  note b']);
    expect(drawn(rows('nand'))).toEqual(['notes', '  note b']);
    expect(drawn(rows('h2')).slice(-2)).toEqual(['notes', '  note b']);
  });

  it('leave out wires that are not there, and open nothing where there is none', () => {
    const x = inputs('x', 2);
    const y = dense('y', 1);
    const network = { layers: [x, y], connections: [wired(x, y, (_, source) => (source === 0 ? null : 1))] };
    const rows = rowsOf(network, ['neuron 0:y']);
    expect(drawn(rows).slice(-2)).toEqual(['  neuron 0:y', '    incoming 0,1:x-y']);
    expect(rows.find(({ key }) => key === 'neuron 0:x')?.isOpen).toBeNull();
  });

  it('give several layers of one role rows of their own', () => {
    const [x, a, b, y] = [inputs('x', 1), dense('a', 2), dense('b', 1), dense('y', 1)];
    const network = {
      layers: [x, a, b, y],
      connections: [wired(x, a, () => 1), wired(x, b, () => 1), wired(a, y, () => 1), wired(b, y, () => 1)],
    };
    expect(drawn(rowsOf(network)).slice(2, 7)).toEqual([
      'group hidden 1',
      '  layer a',
      '    neuron 0:a',
      '    neuron 1:a',
      '  neuron 0:b',
    ]);
  });

  it('say how many stand beside each, from one', () => {
    const rows = rowsOf(small);
    expect(rows[5]).toMatchObject({ level: 2, position: 2, siblings: 2, parent: 3 });
    expect(rows[6]).toMatchObject({ level: 1, position: 3, siblings: 3, parent: -1 });
  });

  it('keep large layers closed until they are opened', () => {
    const large = chain(inputs('x', 784), dense('h', 128), dense('y', 10));
    expect(rowsOf(large)).toHaveLength(3 + 10);
    expect(rowsOf(large, ['group input 0'])).toHaveLength(3 + 784 + 10);
  });

  it('with a filter are what is wanted and what holds it', () => {
    expect(drawn(rowsOf(small, [], 'h2'))).toEqual(['group hidden 1', '  neuron 1:h']);
    const large = chain(inputs('x', 784), dense('y', 10));
    expect(drawn(rowsOf(large, [], 'x784'))).toEqual(['group input 0', '  neuron 783:x']);
  });

  it('with the word for a role are all of it, in either language', () => {
    expect(drawn(rowsOf(small, [], '은닉층'))).toEqual(['group hidden 1', '  neuron 0:h', '  neuron 1:h']);
    expect(drawn(rowsOf(small, [], 'hidden layer'))).toEqual(drawn(rowsOf(small, [], '은닉층')));
  });
});

describe('what has to be open for a part to be seen', () => {
  const facts = networkFacts(small);
  const neuron = { layer: layerId('h'), unit: 1 };

  it('are the rows around it', () => {
    const wire: OutlineItem = {
      kind: 'wire',
      wire: { connection: small.connections[0]?.id as never, target: 1, source: 0 },
      source: { layer: layerId('x'), unit: 0 },
      target: neuron,
      way: 'incoming',
    };
    expect(keysAround(facts, wire)).toEqual(['group hidden 1', 'neuron 1:h']);
    const rows = rowsOf(small, keysAround(facts, wire));
    expect(rows.some(({ key }) => key === keyOfItem(wire))).toBe(true);
  });

  it('is found at the row that stands for it', () => {
    expect(keyOfItem(shownItem(facts, { kind: 'layer', layer: layerId('h') }))).toBe('group hidden 1');
    expect(keyOfItem(shownItem(facts, { kind: 'neuron', neuron }))).toBe('neuron 1:h');
  });
});
