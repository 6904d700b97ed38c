// One unit taken out of its layer, inputs and neurons in each other's place, one bias for several: wires and numbers stay.
import { describe, expect, it } from 'vitest';
import { canJoinLayer, joinLayer } from '#core/document/edits/join-layer.ts';
import { replaceKind } from '#core/document/edits/replace-kind.ts';
import { setBiases } from '#core/document/edits/set-biases.ts';
import { takeOut } from '#core/document/edits/take-out.ts';
import { type LayerKind, layerId } from '#core/network/network.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';

function takeOutOf(editor: EditorDriver, name: string) {
  return editor.apply((document) => takeOut(document, editor.neuron(name)));
}

function replace(editor: EditorDriver, kind: LayerKind, ...names: string[]) {
  const ids = names.map((name) => editor.layer(name).id);
  return editor.apply((document) => replaceKind(document, ids, kind));
}

/** x1 and x2 into a layer h of three, into y. */
function threeHidden(): EditorDriver {
  const editor = new EditorDriver();
  editor.addInput();
  editor.addInput();
  editor.addLayer(3, 'x1', 'x2');
  editor.addNeuron('h1', 'h2', 'h3');
  return editor;
}

describe('takeOut', () => {
  it('keeps the wires, weights and bias of the neuron and of those that stay', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.freezeWire('h2', 'y');
    const result = takeOutOf(editor, 'h2');
    expect(editor.names).toEqual(['x1', 'x2', 'h', 'h2', 'y']);
    expect([editor.weight('h2', 'y'), editor.initialWeight('h2', 'y')]).toEqual([1.4, 0.4]);
    expect([editor.weight('h', 'y'), editor.initialWeight('h', 'y')]).toEqual([1.6, 0.6]);
    expect(editor.layer('h2')).toMatchObject({ units: 1, biases: [0.8], activation: 'tanh' });
    expect(editor.layer('h').id).toBe('hidden');
    expect(editor.frozenWires).toEqual(['h2 → y']);
    expect(result?.added?.neurons).toEqual([editor.neuron('h2')]);
    expect(violationsOf(editor.document)).toEqual([]);
    editor.undo();
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'y']);
  });

  it('takes the next free name where those that stay are counted anew', () => {
    const editor = threeHidden();
    const before = [editor.weight('x1', 'h1'), editor.weight('x1', 'h2'), editor.weight('x1', 'h3')];
    const result = takeOutOf(editor, 'h1');
    expect(result?.label.values).toEqual({ name: 'h3', layer: 'h' });
    expect(['h3', 'h1', 'h2'].map((name) => editor.weight('x1', name))).toEqual(before);
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('stands beside its lane, or where it is put', () => {
    const editor = new EditorDriver(fileExample);
    takeOutOf(editor, 'h1');
    expect(editor.document.layout.get(editor.layer('h1').id)?.x).toBe(260 + 140 + 48);
    editor.undo();
    editor.apply((document) => takeOut(document, editor.neuron('h1'), { x: 5, y: 7 }));
    expect(editor.document.layout.get(editor.layer('h1').id)).toEqual({ x: 5, y: 7 });
  });

  it('goes switched off when it is', () => {
    const editor = threeHidden();
    editor.switchOff('h3');
    takeOutOf(editor, 'h3');
    expect([editor.layer('h3').switchedOff, editor.layer('h').switchedOff]).toEqual([[0], undefined]);
  });

  it('leaves what feeds nothing no output', () => {
    const editor = threeHidden();
    editor.disconnect('h3', 'h4');
    takeOutOf(editor, 'h3');
    expect(editor.document.network.outputs).toEqual([editor.layer('h4').id]);
  });

  it('refuses what would put the columns of the data in another order', () => {
    const outputs = [layerId('n3')];
    const editor = threeHidden();
    editor.document = { ...editor.document, network: { ...editor.document.network, outputs } };
    takeOutOf(editor, 'h2');
    expect(editor.refusal).toEqual({ code: 'takeOutOrder', values: { name: 'h2', layer: 'h' } });
    takeOutOf(editor, 'h1');
    expect(editor.document.network.outputs).toEqual([editor.layer('h3').id, 'n3']);
    takeOutOf(editor, 'x1');
    expect(editor.refusal?.code).toBe('takeOutAlone');
  });
});

describe('joinLayer', () => {
  const join = (editor: EditorDriver, neuron: string, layer: string) =>
    editor.apply((document) => joinLayer(document, editor.layer(neuron).id, editor.layer(layer).id));

  it('is the way back for what was taken out, and the layer stays where it stands', () => {
    const editor = threeHidden();
    const [wires, place] = [editor.wires, editor.document.layout.get(editor.layer('h').id)];
    const weights = ['h1', 'h2', 'h3'].map((name) => editor.weight(name, 'h4'));
    takeOutOf(editor, 'h3');
    const result = join(editor, 'h3', 'h');
    expect(result?.label).toEqual({ code: 'joinLayer', values: { name: 'h3', layer: 'h' } });
    expect(editor.wires).toEqual(wires);
    expect(['h1', 'h2', 'h3'].map((name) => editor.weight(name, 'h4'))).toEqual(weights);
    expect(editor.document.layout.get(editor.layer('h').id)).toEqual(place);
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('refuses a neuron that the layer reaches, and says so beforehand', () => {
    const editor = threeHidden();
    join(editor, 'h4', 'h');
    expect(editor.refusal?.code).toBe('foldPath');
    const [neuron, layer] = [editor.layer('h4').id, editor.layer('h').id];
    expect(canJoinLayer(editor.document, neuron, layer)?.code).toBe('foldPath');
    expect(canJoinLayer(editor.document, layerId('gone'), layer)?.code).toBe('notFound');
  });
});

describe('replaceKind', () => {
  it('makes an input a neuron with the same wires, and back', () => {
    const editor = new EditorDriver(fileExample);
    const wires = editor.wires;
    editor.train(1);
    replace(editor, 'dense', 'x1');
    expect(editor.layer('x1')).toMatchObject({ kind: 'dense', activation: 'tanh', biases: [0] });
    expect([editor.wires, editor.weight('x1', 'h1')]).toEqual([wires, 1.3]);
    expect(violationsOf(editor.document)).toEqual([]);
    replace(editor, 'input', 'x1');
    expect(editor.layer('x1')).toEqual(fileExample.network.layers[0]);
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('refuses an input that something leads into', () => {
    const editor = new EditorDriver(fileExample);
    replace(editor, 'input', 'h');
    expect(editor.refusal).toEqual({ code: 'hasIncoming', values: { name: 'h' } });
    expect(editor.document).toBe(fileExample);
  });

  it('takes it from the outputs, which follow from the wiring when none is left', () => {
    const editor = new EditorDriver();
    editor.addNeuron();
    editor.document = { ...editor.document, network: { ...editor.document.network, outputs: [layerId('n1')] } };
    replace(editor, 'input', 'h1');
    expect(editor.document.network.outputs).toBeUndefined();
  });

  it('leaves alone what is one already', () => {
    const editor = new EditorDriver(fileExample);
    replace(editor, 'input', 'x1', 'x2');
    expect(editor.refusal?.code).toBe('nothingChanged');
  });
});

describe('setBiases', () => {
  const set = (editor: EditorDriver, value: number, ...names: string[]) =>
    editor.apply((document) =>
      setBiases(
        document,
        names.map((name) => editor.neuron(name)),
        value,
      ),
    );

  it('sets those that have one, now and at the start, in one entry', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    const result = set(editor, 0.5, 'x1', 'h1', 'h2', 'y');
    expect(result?.label).toEqual({ code: 'setBiases', values: { count: 2 } });
    expect(editor.layer('h')).toMatchObject({ biases: [0.5, 0.5] });
    expect(editor.document.initial?.biases.get(layerId('hidden'))).toEqual([0.5, 0.5]);
    expect(set(editor, 0.5, 'h1', 'h2')).toBeNull();
    expect(editor.refusal?.code).toBe('nothingChanged');
  });

  it('refuses what is no number, and neurons without a bias', () => {
    const editor = new EditorDriver(fileExample);
    set(editor, Number.NaN, 'h1');
    expect(editor.refusal?.code).toBe('notFinite');
    set(editor, 1, 'x1');
    expect(editor.refusal?.code).toBe('nothingSelected');
  });
});
