// Adding inputs, neurons, layers and units: what they are, what they are called, how they are wired.
import { describe, expect, it } from 'vitest';
import { addLayer } from '#core/document/edits/add-dense.ts';
import { addInput } from '#core/document/edits/add-input.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { addUnit } from '#core/document/edits/add-unit.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { layerId } from '#core/network/network.ts';
import { layerRoles, outputLayers } from '#core/network/network-queries.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';

describe('inputs, neurons and layers', () => {
  it('numbers inputs x1, x2 … in the order of the features', () => {
    const editor = new EditorDriver();
    editor.addInput();
    editor.addInput();
    expect(editor.names).toEqual(['x1', 'x2']);
    expect(editor.undoLabel).toBe('addInput');
  });

  it('makes a new neuron a layer of one unit: tanh, bias 0, wired from the given neurons alone', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.addNeuron('x1', 'h2');
    expect(editor.layer('h3')).toMatchObject({ kind: 'dense', units: 1, activation: 'tanh', biases: [0] });
    expect(editor.wires.filter((wire) => wire.endsWith('h3'))).toEqual(['h2 → h3', 'x1 → h3']);
    expect(result?.added?.neurons).toEqual([editor.neuron('h3')]);
    expect(result?.added?.connections).toHaveLength(2);
    expect(result?.label).toEqual({ code: 'addWiredNeuron', values: { name: 'h3', count: 1, sources: 'x1, h2' } });
  });

  it('makes a new layer of four tanh units, wired fully from the given neurons', () => {
    const editor = new EditorDriver();
    editor.addInput();
    editor.addInput();
    const result = editor.apply((document) =>
      addLayer(document, { wiredFrom: [editor.neuron('x1'), editor.neuron('x2')] }),
    );
    expect(editor.layer('h')).toMatchObject({ units: 4, activation: 'tanh', biases: [0, 0, 0, 0] });
    expect(editor.wires).toHaveLength(8);
    expect(result?.added?.neurons).toHaveLength(4);
  });

  it('leaves the outputs alone once the document names them', () => {
    const editor = new EditorDriver(fileExample);
    editor.addNeuron('x1');
    expect(outputLayers(editor.document.network)).toEqual([layerId('y')]);
    const bare = new EditorDriver();
    bare.addNeuron();
    expect(outputLayers(bare.document.network)).toEqual([bare.layer('h1').id]);
  });

  it('refuses numbers of units that no layer can have', () => {
    const editor = new EditorDriver();
    for (const units of [0, -1, 1.5, Number.NaN, 200_000]) {
      expect(editor.apply((document) => addLayer(document, { units }))).toBeNull();
    }
    expect(editor.refusal?.code).toBe('outOfRange');
    expect(editor.document.network.layers).toEqual([]);
  });

  it('refuses a layer whose weights would not fit in a file, before building it', () => {
    const editor = new EditorDriver();
    editor.addLayer(50_000);
    const id = editor.layer('h').id;
    const wiredFrom = [{ layer: id, unit: 0 }];
    expect(editor.apply((document) => addLayer(document, { units: 41, wiredFrom }))).toBeNull();
    expect(editor.refusal?.code).toBe('tooLarge');
  });

  it('refuses to wire from a neuron that is not there', () => {
    const editor = new EditorDriver(fileExample);
    const wiredFrom = [{ layer: layerId('hidden'), unit: 2 }];
    expect(editor.apply((document) => addLayer(document, { wiredFrom }))).toBeNull();
    expect(editor.refusal?.code).toBe('notFound');
  });
});

describe('the key N', () => {
  it('puts an unwired neuron around the centre of the view when nothing is selected', () => {
    const editor = new EditorDriver();
    editor.pressN();
    expect(editor.wires).toEqual([]);
    expect(editor.document.layout.get(editor.layer('h1').id)).toEqual({ x: 370, y: 270 });
  });

  it('adds a unit to the lane of the next depth, wired from the selection and from nothing else', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.pressN('x1', 'x2');
    expect(editor.layer('h').units).toBe(3);
    expect(editor.wires.filter((wire) => wire.includes('h3'))).toEqual(['x1 → h3', 'x2 → h3']);
    expect(result?.added?.neurons).toEqual([editor.neuron('h3')]);
    expect(result?.label.values).toMatchObject({ name: 'h3', sources: 'x1, x2' });
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('makes a single neuron when the next depth has no lane', () => {
    const editor = new EditorDriver(fileExample);
    editor.pressN('h1');
    expect(editor.layer('y').units).toBe(1);
    expect(editor.layer('h3').units).toBe(1);
    expect(editor.wires.filter((wire) => wire.includes('h3'))).toEqual(['h1 → h3']);
    expect(layerRoles(editor.document.network).get(editor.layer('h3').id)).toEqual({ kind: 'hidden', depth: 2 });
  });

  it('goes by the deepest selected neuron', () => {
    const editor = new EditorDriver(fileExample);
    editor.pressN('x1', 'h1');
    expect(editor.layer('h').units).toBe(2);
    expect(editor.wires.filter((wire) => wire.endsWith('→ h3'))).toEqual(['h1 → h3', 'x1 → h3']);
  });

  it('leaves a lane alone that stands deeper than the next depth', () => {
    const editor = new EditorDriver();
    editor.addInput();
    editor.addNeuron('x1');
    editor.addLayer(2, 'h1');
    editor.pressN('x1');
    expect(editor.wires).toContain('x1 → h3');
    expect([editor.layer('h3').units, editor.layer('h2').units]).toEqual([1, 2]);
  });

  it('prefers the lane that the selection feeds already', () => {
    const editor = new EditorDriver();
    editor.addInput();
    editor.addInput();
    editor.addLayer(2, 'x1');
    editor.addLayer(2, 'x2');
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'i1', 'i2']);
    editor.pressN('x2');
    expect(editor.wires).toContain('x2 → i3');
  });

  it('puts single neurons to the right of their sources and never on each other', () => {
    const editor = new EditorDriver();
    editor.addInput();
    for (let count = 0; count < 5; count += 1) editor.pressN('x1');
    const places = editor.document.network.layers.map((layer) => editor.document.layout.get(layer.id));
    const [input, ...neurons] = places;
    expect(neurons.every((place) => (place?.x ?? 0) >= (input?.x ?? 0) + 180)).toBe(true);
    const heights = neurons.map((place) => place?.y ?? 0).toSorted((a, b) => a - b);
    for (let index = 1; index < heights.length; index += 1) {
      expect((heights[index] ?? 0) - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(84);
    }
  });

  it('refuses a selection that is gone', () => {
    const editor = new EditorDriver();
    const gone = [{ layer: layerId('gone'), unit: 0 }];
    expect(editor.apply((document) => addNextNeuron(document, gone, { x: 0, y: 0 }))).toBeNull();
    expect(editor.refusal?.code).toBe('notFound');
  });
});

describe('Shift+N', () => {
  it('gives a single neuron a sibling with the same wires, activation and bias presence', () => {
    const editor = new EditorDriver();
    editor.addInput();
    editor.addInput();
    editor.addNeuron('x1', 'x2');
    editor.addNeuron('h1');
    editor.setBias('h1', 0.7);
    editor.pressShiftN('h1');
    expect(editor.wires).toEqual(['h1 → h2', 'h3 → h2', 'x1 → h1', 'x1 → h3', 'x2 → h1', 'x2 → h3']);
    expect(editor.layer('h3')).toMatchObject({ units: 1, activation: 'tanh', biases: [0] });
    expect(editor.weight('x1', 'h3')).not.toBe(editor.weight('x1', 'h1'));
  });

  it('gives an input a sibling with the same targets, after the other inputs', () => {
    const editor = new EditorDriver(fileExample);
    editor.pressShiftN('x1');
    expect(editor.wires.filter((wire) => wire.startsWith('x3'))).toEqual(['x3 → h1', 'x3 → h2', 'x3 → y']);
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'y', 'x3']);
  });

  it('gives a unit a sibling in its layer, with the same wires present', () => {
    const editor = new EditorDriver(fileExample);
    editor.disconnect('h1', 'y');
    editor.pressShiftN('h2');
    expect(editor.layer('h').units).toBe(3);
    expect(editor.wires.filter((wire) => wire.includes('h3'))).toEqual(['h3 → y', 'x1 → h3']);
    editor.pressShiftN('h1');
    expect(editor.wires.filter((wire) => wire.includes('h4'))).toEqual(['x1 → h4', 'x2 → h4']);
  });
});

describe('units', () => {
  it('wires a new unit like the layer, from all that feeds it to all that it feeds', () => {
    const editor = new EditorDriver(fileExample);
    editor.addUnit('h');
    expect(editor.wires.filter((wire) => wire.includes('h3'))).toEqual(['h3 → y', 'x1 → h3', 'x2 → h3']);
    expect(editor.layer('h')).toMatchObject({ biases: [0.1, -0.2, 0] });
  });

  it('keeps every weight that was there', () => {
    const editor = new EditorDriver(fileExample);
    editor.addUnit('h');
    expect([editor.weight('x1', 'h1'), editor.weight('x1', 'h2'), editor.weight('h2', 'y')]).toEqual([0.3, 0.2, 0.4]);
    expect(editor.weight('x2', 'h2')).toBeNull();
  });

  it('grows and shrinks a layer to a number of units, from the end', () => {
    const editor = new EditorDriver(fileExample);
    const { id } = editor.layer('h');
    const grown = editor.apply((document) => setUnits(document, id, 5));
    expect(grown?.added?.neurons).toHaveLength(3);
    expect(editor.wires.filter((wire) => wire.endsWith('→ y'))).toHaveLength(6);
    editor.apply((document) => setUnits(document, id, 1));
    expect(editor.wires).toEqual(['h → y', 'x1 → h', 'x1 → y', 'x2 → h']);
    expect([editor.weight('x1', 'h'), editor.weight('h', 'y')]).toEqual([0.3, 0.6]);
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('refuses to change a layer that is not there, or to the number it has', () => {
    const editor = new EditorDriver(fileExample);
    const codes = [
      setUnits(editor.document, layerId('gone'), 3),
      addUnit(editor.document, layerId('gone')),
      setUnits(editor.document, layerId('hidden'), 2),
    ].map((result) => ('refusal' in result ? result.refusal.code : 'done'));
    expect(codes).toEqual(['notFound', 'notFound', 'nothingChanged']);
  });
});

describe('the initial parameters of added parts', () => {
  it('are those that were drawn, beside the old ones of what was there', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.addUnit('h');
    editor.addNeuron('x1');
    editor.apply((document) => addInput(document));
    expect(violationsOf(editor.document)).toEqual([]);
    expect([editor.weight('x1', 'h1'), editor.initialWeight('x1', 'h1')]).toEqual([1.3, 0.3]);
    expect(editor.initialWeight('x1', 'h3')).toBe(editor.weight('x1', 'h3'));
    expect(editor.initialWeight('x1', 'h4')).toBe(editor.weight('x1', 'h4'));
  });
});
