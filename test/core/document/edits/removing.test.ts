// Deleting neurons, layers and wires, and all that must go or shrink with them.
import { describe, expect, it } from 'vitest';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { layerId } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';

describe('removeParts', () => {
  it('takes a unit out of a layer with its row, its column, its bias and its number', () => {
    const editor = new EditorDriver(fileExample);
    editor.addUnit('h');
    editor.setBias('h3', 0.5);
    const kept = [editor.weight('x1', 'h3'), editor.weight('h3', 'y')];
    editor.deleteNeurons('h1');
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'y']);
    expect(editor.layer('h')).toMatchObject({ biases: [-0.2, 0.5] });
    expect([editor.weight('x1', 'h2'), editor.weight('h2', 'y')]).toEqual(kept);
    expect([editor.weight('x1', 'h1'), editor.weight('h1', 'y')]).toEqual([0.2, 0.4]);
  });

  it('takes away a connection that loses its last wire', () => {
    const editor = new EditorDriver(fileExample);
    editor.deleteNeurons('h1');
    expect(editor.document.network.connections.map((connection) => connection.id)).toEqual(['a', 'c', 'd']);
    editor.disconnect('x1', 'y');
    expect(editor.document.network.connections.map((connection) => connection.id)).toEqual(['a', 'c']);
  });

  it('takes away a layer with its connections and its position', () => {
    const editor = new EditorDriver(fileExample);
    editor.deleteLayer('h');
    expect(editor.wires).toEqual(['x1 → y']);
    expect([...editor.document.layout.keys()]).toEqual(['x1', 'x2', 'y']);
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('takes away a layer when its last neurons are named one by one', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.deleteNeurons('h1', 'h2');
    expect(result?.label).toEqual({ code: 'deleteLayer', values: { name: 'h' } });
    expect(editor.names).toEqual(['x1', 'x2', 'y']);
  });

  it('deletes a mixed selection as one entry', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) =>
      removeParts(document, {
        neurons: [editor.neuron('x2'), editor.neuron('h2')],
        layers: [editor.layer('y').id],
        wires: [editor.wire('x1', 'h1')],
      }),
    );
    expect(editor.names).toEqual(['x1', 'h']);
    expect(editor.wires).toEqual([]);
    expect(editor.history.entries).toHaveLength(1);
    editor.undo();
    expect(editor.document).toEqual(fileExample);
  });

  it('removes one wire with its weight, and undo brings it back', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.disconnect('x1', 'h2');
    expect(editor.weight('x1', 'h2')).toBeNull();
    expect(result?.label).toEqual({ code: 'disconnect', values: { source: 'x1', target: 'h2' } });
    editor.undo();
    expect(editor.weight('x1', 'h2')).toBe(0.2);
  });

  it('lets the outputs follow from the wiring again when the last named one is gone', () => {
    const editor = new EditorDriver(fileExample);
    editor.deleteLayer('y');
    expect(editor.document.network.outputs).toBeUndefined();
    expect(outputLayers(editor.document.network)).toEqual([layerId('hidden')]);
  });

  it('passes over what is gone, and refuses when nothing is left to delete', () => {
    const editor = new EditorDriver(fileExample);
    const gone = { neurons: [{ layer: layerId('hidden'), unit: 7 }], layers: [layerId('gone')] };
    expect(editor.apply((document) => removeParts(document, gone))).toBeNull();
    expect(editor.refusal?.code).toBe('nothingSelected');
    const missing = { wires: [{ ...editor.wire('x2', 'h1'), target: 1 }] };
    expect(editor.apply((document) => removeParts(document, missing))).toBeNull();
  });

  it('removes the same from the initial parameters', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.deleteNeurons('h1');
    expect(violationsOf(editor.document)).toEqual([]);
    expect([editor.weight('h', 'y'), editor.initialWeight('h', 'y')]).toEqual([1.4, 0.4]);
  });
});
