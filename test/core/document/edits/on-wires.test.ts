// A neuron put on a wire, and a wire whose end moves: the weight stays with the wire, in one entry.
import { describe, expect, it } from 'vitest';
import { insertOnWire } from '#core/document/edits/insert-on-wire.ts';
import { reconnect, type WireEnd } from '#core/document/edits/reconnect.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';

function insert(editor: EditorDriver, source: string, target: string) {
  return editor.apply((document) => insertOnWire(document, editor.wire(source, target)));
}

function moveEnd(editor: EditorDriver, source: string, target: string, end: WireEnd, to: string) {
  return editor.apply((document) => reconnect(document, editor.wire(source, target), end, editor.neuron(to)));
}

describe('insertOnWire', () => {
  it('puts the old weight behind the neuron and 1 in front of it', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.freezeWire('h2', 'y');
    const result = insert(editor, 'h2', 'y');
    expect(editor.weight('h2', 'y')).toBeNull();
    expect([editor.weight('h2', 'h3'), editor.initialWeight('h2', 'h3')]).toEqual([1, 1]);
    expect([editor.weight('h3', 'y'), editor.initialWeight('h3', 'y')]).toEqual([1.4, 0.4]);
    expect(editor.frozenWires).toEqual(['h3 → y']);
    expect(editor.weight('h1', 'y')).toBe(1.6);
    expect(result?.added?.neurons).toEqual([editor.neuron('h3')]);
    expect(result?.label.values).toEqual({ name: 'h3', source: 'h2', target: 'y' });
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('takes the connection away with its last wire, and undo brings it back', () => {
    const editor = new EditorDriver(fileExample);
    insert(editor, 'x1', 'y');
    expect(editor.wires).toEqual(['h1 → y', 'h2 → y', 'h3 → y', 'x1 → h1', 'x1 → h2', 'x1 → h3', 'x2 → h1']);
    editor.undo();
    expect(editor.document).toEqual(fileExample);
  });

  it('stands between its neighbours', () => {
    const editor = new EditorDriver({
      ...fileExample,
      layout: new Map([...fileExample.layout].map(([id, place]) => [id, id === 'hidden' ? { x: 260, y: 900 } : place])),
    });
    insert(editor, 'x1', 'y');
    expect(editor.document.layout.get(editor.layer('h3').id)).toEqual({ x: 280, y: 32 });
  });
});

describe('reconnect', () => {
  it('moves an end with the weight, the initial weight and the frozen mark', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.freezeWire('x1', 'y');
    moveEnd(editor, 'x1', 'y', 'source', 'x2');
    expect(editor.weight('x1', 'y')).toBeNull();
    expect([editor.weight('x2', 'y'), editor.initialWeight('x2', 'y')]).toEqual([1.05, 0.05]);
    expect(editor.frozenWires).toEqual(['x2 → y']);
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('names the wire by the place where it is now', () => {
    const editor = new EditorDriver(fileExample);
    const result = moveEnd(editor, 'x1', 'y', 'source', 'x2');
    expect(result?.added?.wires).toEqual([editor.wire('x2', 'y')]);
  });

  it('fills a place that was left open in another connection', () => {
    const editor = new EditorDriver(fileExample);
    moveEnd(editor, 'x2', 'h1', 'target', 'h2');
    expect([editor.weight('x2', 'h1'), editor.weight('x2', 'h2')]).toEqual([null, 0.1]);
  });

  it.each([
    ['source', 'h1', 'alreadyConnected'],
    ['target', 'x2', 'intoInput'],
    ['target', 'h1', 'alreadyConnected'],
    ['target', 'x1', 'toItself'],
    ['target', 'y', 'nothingChanged'],
  ] as const)('of x1 → y refuses to move the %s to %s', (end, to, code) => {
    const editor = new EditorDriver(fileExample);
    moveEnd(editor, 'x1', 'y', end, to);
    expect(editor.refusal?.code).toBe(code);
    expect(editor.document).toBe(fileExample);
  });

  it('refuses what would close a loop', () => {
    const editor = new EditorDriver(fileExample);
    editor.addNeuron('y');
    moveEnd(editor, 'x1', 'h1', 'source', 'h3');
    expect(editor.refusal?.code).toBe('wouldLoop');
  });
});
