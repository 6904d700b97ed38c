// Frozen layers and wires: what is frozen by whom, and that it stays with its wire whatever is built around it.
import { describe, expect, it } from 'vitest';
import { reinitialise } from '#core/document/edits/reinitialise.ts';
import { rename } from '#core/document/edits/rename.ts';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { isWireFrozen } from '#core/network/frozen-wires.ts';
import { connectionId, type LayerId, layerId } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';
import { randomStructureEdit } from '../../../support/random-edits.ts';

const hidden = layerId('hidden');
const gone = layerId('gone');

/** Inputs x1 and x2, a layer h of three, an output y; everything connected. */
function network(): EditorDriver {
  const editor = new EditorDriver();
  editor.addInput();
  editor.addInput();
  editor.addLayer(3, 'x1', 'x2');
  editor.addNeuron('h1', 'h2', 'h3');
  const output = editor.document.network.layers.at(-1)?.id as LayerId;
  editor.apply((document) => rename(document, output, 'y'));
  return editor;
}

describe('freezing', () => {
  it('names the wire, the layer, or how many', () => {
    const editor = new EditorDriver(fileExample);
    expect(editor.freezeWire('x1', 'h2')?.label).toEqual({
      code: 'freezeWire',
      values: { source: 'x1', target: 'h2' },
    });
    const layers = [hidden, layerId('x1')];
    const connections = [connectionId('a'), connectionId('c')];
    expect(editor.apply((document) => freeze(document, { layers }))?.label).toEqual({
      code: 'freezeLayers',
      values: { names: 'h' },
    });
    // The wire x1 → h2 of connection a is frozen already.
    expect(editor.apply((document) => freeze(document, { connections }))?.label).toEqual({
      code: 'freezeWires',
      values: { count: 3 },
    });
    expect(editor.apply((document) => unfreeze(document, { layers, connections }))?.label).toEqual({
      code: 'unfreezeParts',
      values: { names: 'h', count: 4 },
    });
    expect(editor.document.network).toEqual(fileExample.network);
  });

  it('counts a wire once that was chosen twice', () => {
    const editor = new EditorDriver(fileExample);
    const wire = editor.wire('x1', 'h1');
    const parts = { wires: [wire, { ...wire }] };
    expect(editor.apply((document) => freeze(document, parts))?.label.code).toBe('freezeWire');
  });

  it('refuses nothing, inputs alone, what is not there, and the same again', () => {
    const editor = new EditorDriver(fileExample);
    const refusalOf = (...edit: Parameters<typeof freeze>) => {
      const result = freeze(...edit);
      return 'refusal' in result ? result.refusal.code : null;
    };
    expect(refusalOf(fileExample, {})).toBe('nothingSelected');
    expect(refusalOf(fileExample, { layers: [gone] })).toBe('nothingSelected');
    expect(refusalOf(fileExample, { wires: [editor.wire('x2', 'h2')] })).toBe('nothingSelected');
    expect(refusalOf(fileExample, { layers: [layerId('x1')] })).toBe('inputLayer');
    editor.freezeWire('x1', 'h1');
    editor.freezeWire('x1', 'h1');
    expect(editor.refusal?.code).toBe('nothingChanged');
  });

  it('says that a wire is frozen with its layer when it is not frozen itself', () => {
    const editor = new EditorDriver(fileExample);
    editor.unfreezeWire('x1', 'h1');
    expect(editor.refusal?.code).toBe('nothingChanged');
    editor.apply((document) => freeze(document, { layers: [hidden] }));
    editor.unfreezeWire('x1', 'h1');
    expect(editor.refusal).toEqual({ code: 'layerFrozen', values: { name: 'h' } });
  });

  it('is a word to training alone: by hand and by Reinitialise the weight still changes', () => {
    const editor = network();
    editor.freezeWire('x1', 'h1');
    expect(editor.setWeight('x1', 'h1', 9)).not.toBeNull();
    expect(editor.weight('x1', 'h1')).toBe(9);
    editor.apply(reinitialise);
    expect(editor.weight('x1', 'h1')).not.toBe(9);
    expect(editor.frozenWires).toEqual(['x1 → h1']);
  });
});

it('what training brings back leaves frozen weights and biases as they are', () => {
  const editor = network();
  editor.freezeWire('x1', 'h1');
  editor.apply((document) => freeze(document, { layers: [editor.layer('y').id] }));
  const before = editor.document.network;
  const weights = [editor.weight('x1', 'h1'), editor.weight('x1', 'h2'), editor.weight('h1', 'y')];
  editor.train(0.1);
  expect(editor.weight('x1', 'h1')).toBe(weights[0]);
  expect(editor.weight('x1', 'h2')).not.toBe(weights[1]);
  expect(editor.weight('h1', 'y')).toBe(weights[2]);
  expect(editor.layer('y')).toEqual(before.layers.at(-1));
});

describe('a frozen wire', () => {
  it('stays frozen when its layers grow, and the new wires are free', () => {
    const editor = network();
    editor.freezeWire('x2', 'h3');
    editor.freezeWire('h1', 'y');
    editor.addUnit('h');
    expect(editor.wires).toContain('x2 → h4');
    expect(editor.frozenWires).toEqual(['h1 → y', 'x2 → h3']);
  });

  it('moves with its neuron when those before it go', () => {
    const editor = network();
    editor.freezeWire('x2', 'h3');
    editor.deleteNeurons('h1');
    expect(editor.frozenWires).toEqual(['x2 → h2']);
    editor.deleteNeurons('x1');
    expect(editor.frozenWires).toEqual(['x2 → h2']);
  });

  it('is forgotten with its neuron, and so is the matrix that says nothing any more', () => {
    const editor = network();
    editor.freezeWire('x2', 'h3');
    editor.apply((document) => setUnits(document, editor.layer('h').id, 2));
    editor.apply((document) => setUnits(document, editor.layer('h').id, 3));
    expect(editor.frozenWires).toEqual([]);
    expect(editor.document.network.connections.every((connection) => connection.frozen === undefined)).toBe(true);
  });

  it('is free again when it is deleted and drawn anew', () => {
    const editor = network();
    editor.freezeWire('x2', 'h3');
    editor.disconnect('x2', 'h3');
    editor.connect('x2', 'h3');
    expect(editor.frozenWires).toEqual([]);
  });

  it('stays frozen when its layer is exploded, into it and out of it', () => {
    const editor = network();
    editor.freezeWire('x2', 'h3');
    editor.freezeWire('h2', 'y');
    editor.explode('h');
    expect(editor.frozenWires).toEqual(['h2 → y', 'x2 → h3']);
  });
});

it('a frozen layer gives its mark and its dropout to the neurons it is exploded into', () => {
  const editor = network();
  editor.apply((document) => freeze(document, { layers: [editor.layer('h').id] }));
  editor.explode('h');
  expect(['h1', 'h2', 'h3'].map((name) => editor.layer(name))).toMatchObject(Array(3).fill({ isFrozen: true }));
});

it('a sibling of a frozen neuron is free: its weights are new', () => {
  const editor = network();
  editor.apply((document) => freeze(document, { layers: [editor.layer('y').id] }));
  editor.pressShiftN('y');
  expect(editor.document.network.layers.at(-1)).not.toHaveProperty('isFrozen');
});

/**
 * Weights are drawn at random, so that each is its wire's own name; but for a neuron that was removed and drawn again, which
 * gets the weights that it had, where the one behind it has taken its place.
 */
function hasNames(document: NetworkDocument): boolean {
  const weights = document.network.connections.flatMap((each) =>
    each.weights.flat().filter((weight) => weight !== null),
  );
  return new Set(weights).size === weights.length;
}

function weightsOf({ network: { connections } }: NetworkDocument, isMeant: typeof isWireFrozen): Set<number> {
  const found = connections.flatMap((connection) =>
    connection.weights.flatMap((row, target) =>
      row.flatMap((weight, source) => (weight !== null && isMeant(connection, target, source) ? [weight] : [])),
    ),
  );
  return new Set(found);
}

it('200 programs of building and taking apart keep frozen exactly those wires that were', () => {
  let compared = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const stream = RandomStream.for(seed, 'frozen program');
    const editor = network();
    for (let step = 0; step < 25; step += 1) {
      const wires = editor.document.network.connections.flatMap(({ id, weights }) =>
        weights.flatMap((row, target) => row.map((_, source) => ({ connection: id, target, source }))),
      );
      const chosen = wires.filter(() => stream.uniform() < 0.2);
      editor.apply((document) => freeze(document, { wires: chosen }));
      const before = weightsOf(editor.document, isWireFrozen);
      const edited = editor.apply(randomStructureEdit(stream, editor.document));
      if (edited === null) continue;
      if (!hasNames(editor.document)) break;
      const left = weightsOf(editor.document, () => true);
      const expected = [...before].filter((weight) => left.has(weight));
      expect([...weightsOf(editor.document, isWireFrozen)].toSorted()).toEqual(expected.toSorted());
      expect(violationsOf(editor.document)).toEqual([]);
      compared += expected.length;
    }
  }
  expect(compared).toBeGreaterThan(1000);
});
