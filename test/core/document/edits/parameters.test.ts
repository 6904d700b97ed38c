// Weights and biases: set by hand, trained, reset, drawn anew; and what Reset returns to after each.
import { describe, expect, it } from 'vitest';
import type { Edit } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { reinitialise, reset } from '#core/document/edits/reinitialise.ts';
import { setBias, setBiasPresence, setWeight } from '#core/document/edits/set-parameter.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { layerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';

const codeOf = (document: NetworkDocument, edit: Edit): string => {
  const result = edit(document);
  return 'refusal' in result ? result.refusal.code : result.label.code;
};

describe('setting by hand', () => {
  it('sets a weight and says which', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.setWeight('x1', 'h2', 1 / 3);
    expect(editor.weight('x1', 'h2')).toBe(1 / 3);
    expect(result?.label).toEqual({ code: 'setWeight', values: { source: 'x1', target: 'h2' } });
  });

  it('sets the initial value with the current one', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.setWeight('x1', 'h2', 5);
    editor.setBias('h2', 6);
    expect([editor.weight('x1', 'h2'), editor.initialWeight('x1', 'h2')]).toEqual([5, 5]);
    expect(editor.document.initial?.biases.get(layerId('hidden'))).toEqual([0.1, 6]);
    expect(editor.layer('h')).toMatchObject({ biases: [1.1, 6] });
  });

  it('counts setting the trained value again as a change of the start', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    expect(editor.setWeight('x1', 'h2', 1.2)).not.toBeNull();
    expect(editor.initialWeight('x1', 'h2')).toBe(1.2);
    expect(editor.setWeight('x1', 'h2', 1.2)).toBeNull();
  });

  it('tells −0 from 0', () => {
    const editor = new EditorDriver(fileExample);
    editor.setWeight('x1', 'y', 0);
    expect(editor.setWeight('x1', 'y', -0)).not.toBeNull();
    expect(editor.weight('x1', 'y')).toBe(-0);
  });

  it('refuses what is no number and what is not there', () => {
    const document = fileExample;
    const wire = new EditorDriver(document).wire('x2', 'h1');
    const hidden = layerId('hidden');
    expect(codeOf(document, (each) => setWeight(each, wire, Number.NaN))).toBe('notFinite');
    expect(codeOf(document, (each) => setWeight(each, wire, Number.POSITIVE_INFINITY))).toBe('notFinite');
    expect(codeOf(document, (each) => setWeight(each, { ...wire, target: 1 }, 1))).toBe('notFound');
    expect(codeOf(document, (each) => setWeight(each, wire, 0.1))).toBe('nothingChanged');
    expect(codeOf(document, (each) => setBias(each, { layer: hidden, unit: 0 }, Number.NaN))).toBe('notFinite');
    expect(codeOf(document, (each) => setBias(each, { layer: hidden, unit: 2 }, 1))).toBe('notFound');
    expect(codeOf(document, (each) => setBias(each, { layer: layerId('y'), unit: 0 }, 1))).toBe('noBias');
    expect(codeOf(document, (each) => setBias(each, { layer: layerId('x1'), unit: 0 }, 1))).toBe('inputLayer');
  });
});

describe('bias presence', () => {
  it('adds zeros and takes all away, in the initial parameters too', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.apply((document) => setBiasPresence(document, [layerId('y')], true));
    expect(editor.layer('y')).toMatchObject({ biases: [0] });
    expect(editor.document.initial?.biases.get(layerId('y'))).toEqual([0]);
    editor.apply((document) => setBiasPresence(document, [layerId('hidden')], false));
    expect(editor.layer('h')).toMatchObject({ biases: null });
    expect(violationsOf(editor.document)).toEqual([]);
    editor.apply((document) => setBiasPresence(document, [layerId('hidden')], false));
    expect(editor.refusal?.code).toBe('nothingChanged');
  });
});

describe('training, reset and reinitialise', () => {
  it('writes the learned parameters, and the first time the start', () => {
    const editor = new EditorDriver(fileExample);
    const start = readParameters(fileExample.network);
    editor.train(1, 20);
    expect(readParameters(editor.document.network)).toEqual(start.map((value) => value + 1));
    expect(editor.history.entries.at(-1)?.label).toEqual({ code: 'train', values: { count: 20 } });
    const { initial } = editor.document;
    editor.train(1);
    expect(editor.document.initial).toBe(initial);
    expect(editor.initialWeight('x1', 'h1')).toBe(0.3);
  });

  it('names a run that ended within its first epoch for what it is', () => {
    const editor = new EditorDriver(fileExample);
    expect(editor.train(1, 0)?.label.code).toBe('trainPartOfEpoch');
  });

  it('refuses learned parameters that are not finite, and throws on those of another network', () => {
    const bad = readParameters(fileExample.network).fill(Number.NaN);
    expect(codeOf(fileExample, (document) => recordTraining(document, bad, 1))).toBe('notFinite');
    expect(() => recordTraining(fileExample, new Float64Array(3), 1)).toThrow(RangeError);
  });

  it('returns to the start, exactly, and can be undone', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.apply(reset);
    expect(editor.document).toEqual(fileExample);
    expect(editor.document.initial).toBeUndefined();
    editor.undo();
    expect(editor.weight('x1', 'h1')).toBe(1.3);
    expect(editor.initialWeight('x1', 'h1')).toBe(0.3);
  });

  it('has nothing to return to before any training', () => {
    expect(codeOf(fileExample, reset)).toBe('nothingChanged');
  });

  it('draws the present wires anew by the seed, biases 0, and that is the new start', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.apply(reinitialise);
    expect(editor.document.initial).toBeUndefined();
    expect(editor.layer('h')).toMatchObject({ biases: [0, 0] });
    expect(editor.weight('x2', 'h2')).toBeNull();
    expect(editor.weight('x1', 'h1')).not.toBe(0.3);
    const drawn = editor.document;
    expect(codeOf(drawn, reinitialise)).toBe('drawnAlready');
    const other = { ...drawn, training: { ...drawn.training, seed: 2 } };
    expect(codeOf(other, reinitialise)).toBe('reinitialise');
  });

  it('keeps the shape of start and weights the same through changes after training', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.pressShiftN('h1');
    editor.deleteNeurons('x2');
    editor.explode('h');
    editor.connect('h1', 'h3');
    expect(violationsOf(editor.document)).toEqual([]);
    editor.apply(reset);
    expect(editor.weight('x1', 'h2')).toBe(0.2);
    expect(editor.weight('x1', 'y')).toBe(0.05);
  });
});
