// Neuron names are unique, whatever is added, renumbered or renamed.
import { describe, expect, it } from 'vitest';
import type { Edit } from '#core/document/edit.ts';
import { addUnit } from '#core/document/edits/add-unit.ts';
import { rename, renameDocument } from '#core/document/edits/rename.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';

const renameTo =
  (editor: EditorDriver, layer: string, name: string): Edit =>
  (document) =>
    rename(document, editor.layer(layer).id, name);

describe('the next free number', () => {
  it('passes over the units of a layer', () => {
    const editor = new EditorDriver();
    editor.addLayer(4);
    editor.addNeuron();
    expect(editor.names).toEqual(['h1', 'h2', 'h3', 'h4', 'h5']);
  });

  it('is the lowest that is free', () => {
    const editor = new EditorDriver();
    for (let count = 0; count < 3; count += 1) editor.addNeuron();
    editor.deleteNeurons('h2');
    editor.addNeuron();
    expect(editor.names).toEqual(['h1', 'h3', 'h2']);
  });

  it('numbers a layer so that all of its units are free', () => {
    const editor = new EditorDriver();
    editor.addNeuron();
    editor.addLayer(3);
    editor.addLayer(2);
    expect(editor.names).toEqual(['h1', 'h21', 'h22', 'h23', 'h31', 'h32']);
  });

  it('follows the name that a sibling is made after', () => {
    const editor = new EditorDriver();
    editor.addInput();
    editor.apply(renameTo(editor, 'x1', 'height'));
    editor.pressShiftN('height');
    editor.pressShiftN('height');
    expect(editor.names).toEqual(['height', 'height2', 'height3']);
  });
});

describe('renumbering', () => {
  it('lets a single neuron give way to a layer that grows into its number', () => {
    const editor = new EditorDriver();
    editor.addLayer(2);
    editor.addNeuron();
    editor.apply((document) => addUnit(document, editor.layer('h').id));
    expect(editor.names).toEqual(['h1', 'h2', 'h3', 'h4']);
    expect(editor.layer('h4').units).toBe(1);
  });

  it('gives what is left of a layer a free number when its plain name is taken', () => {
    const editor = new EditorDriver();
    editor.addLayer(2);
    editor.addNeuron();
    editor.apply(renameTo(editor, 'h3', 'h'));
    editor.deleteNeurons('h1');
    expect(editor.names).toEqual(['h2', 'h']);
  });
});

describe('rename', () => {
  it('renames a layer with its units, without the spaces around', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.apply(renameTo(editor, 'h', '  k '));
    expect(editor.names).toEqual(['x1', 'x2', 'k1', 'k2', 'y']);
    expect(result?.label).toEqual({ code: 'rename', values: { from: 'h', to: 'k' } });
  });

  it('refuses a name whose neurons would be called like others, and says which', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply(renameTo(editor, 'h', 'x'));
    expect(editor.refusal).toEqual({ code: 'nameTaken', values: { name: 'x1' } });
    editor.apply(renameTo(editor, 'y', 'h2'));
    expect(editor.refusal).toEqual({ code: 'nameTaken', values: { name: 'h2' } });
  });

  it('refuses no name, and one that is too long', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply(renameTo(editor, 'y', ' '));
    expect(editor.refusal?.code).toBe('nameEmpty');
    editor.apply(renameTo(editor, 'y', 'y'.repeat(101)));
    expect(editor.refusal).toEqual({ code: 'nameTooLong', values: { limit: 100 } });
  });

  it('renames the document', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) => renameDocument(document, 'AND'));
    expect(editor.document.name).toBe('AND');
    editor.apply((document) => renameDocument(document, 'AND '));
    expect(editor.refusal?.code).toBe('nothingChanged');
  });
});
