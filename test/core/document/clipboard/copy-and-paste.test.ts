// Copied parts keep every number and mark, get free ids and names, and stand where they cover nothing.
import { describe, expect, it } from 'vitest';
import { clipboardText, readClipboard } from '#core/document/clipboard/clipboard-text.ts';
import { type CopiedParts, copyParts } from '#core/document/clipboard/copied-parts.ts';
import { isRefused } from '#core/document/edit.ts';
import { cut } from '#core/document/edits/cut.ts';
import { duplicate } from '#core/document/edits/duplicate.ts';
import { move } from '#core/document/edits/move.ts';
import { paste } from '#core/document/edits/paste.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { layerSize } from '#core/document/layer-size.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type ConnectionId, layerId } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { EditorDriver, emptyDocument } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';
import { randomEdit } from '../../../support/random-edits.ts';

function copied(document: NetworkDocument, layers: readonly string[]): CopiedParts {
  const parts = copyParts(document, { layers: layers.map(layerId) });
  if (parts === null) throw new Error('nothing was copied');
  return parts;
}

/** Numbers and marks by names, which is what a person recognises; −0 told from 0. */
function described(editor: EditorDriver): unknown {
  const { network, initial } = editor.document;
  return {
    layers: network.layers.map(({ id: _, ...layer }) => layer),
    weights: editor.wires.map((wire) => {
      const [source, target] = wire.split(' → ') as [string, string];
      return [wire, text(editor.weight(source, target)), text(editor.initialWeight(source, target))];
    }),
    frozen: editor.frozenWires,
    biases: network.layers.map(({ id }) => initial?.biases.get(id)?.map(text)),
  };
}

function text(value: number | null): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

describe('copy and paste', () => {
  it('copies neurons with the wires between them, under free names, and selects them', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.paste(editor.copy('x1', 'h1', 'y'));
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'y', 'x3', 'h3', 'y2']);
    expect(editor.weight('x3', 'h3')).toBe(0.3);
    expect(editor.weight('h3', 'y2')).toBe(0.6);
    expect(editor.weight('x3', 'y2')).toBe(0.05);
    expect(editor.wires.filter((wire) => /x3|h3|y2/.test(wire))).toHaveLength(3);
    expect(result?.added?.neurons).toEqual(['x3', 'h3', 'y2'].map((name) => editor.neuron(name)));
    expect(result?.label).toEqual({ code: 'paste', values: { count: 3, names: 'x3, h3, y2' } });
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('draws the wires to the neurons that were not copied when asked', () => {
    const editor = new EditorDriver(fileExample);
    editor.paste(editor.copy('h1'), { withConnections: true });
    expect(editor.wires.filter((wire) => wire.includes('h3'))).toEqual(['h3 → y', 'x1 → h3', 'x2 → h3']);
    expect([editor.weight('x1', 'h3'), editor.weight('x2', 'h3'), editor.weight('h3', 'y')]).toEqual([0.3, 0.1, 0.6]);
  });

  it('finds the neurons by their names, also in another document and in other layers', () => {
    const source = new EditorDriver(fileExample);
    const exploded = new EditorDriver(fileExample);
    exploded.explode('h');
    exploded.paste(source.copy('y'), { withConnections: true });
    expect(exploded.wires.filter((wire) => wire.includes('y2'))).toEqual(['h1 → y2', 'h2 → y2', 'x1 → y2']);
    expect(exploded.weight('h2', 'y2')).toBe(0.4);
  });

  it('leaves out connections to what is gone', () => {
    const editor = new EditorDriver(fileExample);
    const text = editor.copy('h1');
    editor.deleteNeurons('x1', 'y');
    editor.paste(text, { withConnections: true });
    expect(editor.wires.filter((wire) => wire.includes('h3'))).toEqual(['x2 → h3']);
  });

  it('cuts and pastes back to the same network', () => {
    const editor = new EditorDriver(fileExample);
    editor.explode('h');
    const before = editor.wires;
    const text = editor.cut('h1', 'h2');
    expect(editor.names).toEqual(['x1', 'x2', 'y']);
    expect(editor.undoLabel).toBe('cut');
    editor.paste(text, { withConnections: true });
    expect(editor.wires).toEqual(before);
    expect([editor.weight('x1', 'h2'), editor.weight('h1', 'y')]).toEqual([0.2, 0.6]);
  });

  it('brings a whole network into an empty document bit by bit, with its outputs, places and initial parameters', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const stream = RandomStream.for(seed, 'whole network');
      const editor = new EditorDriver();
      for (let step = 0; step < 40; step += 1) editor.apply(randomEdit(stream, editor.document));
      // Rename lets a layer be called like another one; a paste gives it the next free name.
      const layerNames = editor.document.network.layers.map(({ name }) => name);
      if (layerNames.length === 0 || new Set(layerNames).size < layerNames.length) continue;
      const other = new EditorDriver();
      other.paste(editor.copy(...editor.names));
      expect(described(other)).toEqual(described(editor));
      const places = (driver: EditorDriver) =>
        driver.document.network.layers.map(({ id }) => driver.document.layout.get(id));
      expect(places(other)).toEqual(places(editor));
      const outputs = (driver: EditorDriver) =>
        (driver.document.network.outputs ?? []).map((id) => layerOf(driver.document.network, id)?.name);
      expect(outputs(other)).toEqual(outputs(editor));
    }
  });

  it('keeps what Reset returns to', () => {
    const source = new EditorDriver(fileExample);
    source.train(1);
    const editor = new EditorDriver(fileExample);
    editor.paste(source.copy('h1', 'y'));
    expect([editor.weight('h3', 'y2'), editor.initialWeight('h3', 'y2')]).toEqual([1.6, 0.6]);
    expect(editor.document.initial?.biases.get(editor.layer('h3').id)).toEqual([0.1]);
    expect([editor.weight('h1', 'y'), editor.initialWeight('h1', 'y')]).toEqual([0.6, 0.6]);
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('covers nothing, wherever it is put', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const stream = RandomStream.for(seed, 'places');
      const editor = new EditorDriver();
      for (let step = 0; step < 12; step += 1) editor.addLayer(1 + stream.integer(3));
      const before = editor.document;
      const names = editor.names.filter(() => stream.uniform() < 0.3);
      if (names.length === 0) continue;
      const result = editor.paste(editor.copy(...names), {
        corner: { x: stream.integer(2000), y: stream.integer(400) },
      });
      const boxes = ({ network, layout }: NetworkDocument, ids: readonly string[]) =>
        network.layers
          .filter(({ id }) => ids.includes(id))
          .map((layer) => ({ ...(layout.get(layer.id) ?? { x: 0, y: 0 }), ...layerSize(layer) }));
      const old = boxes(
        before,
        before.network.layers.map(({ id }) => id),
      );
      const pasted = boxes(editor.document, result?.added?.layers ?? []);
      const overlaps = pasted.filter((a) =>
        old.some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
      );
      expect(overlaps).toEqual([]);
    }
  });

  it('makes no loop in a document where the names stand the other way round', () => {
    const source = new EditorDriver(fileExample);
    const editor = new EditorDriver();
    editor.addNeuron();
    editor.addNeuron('h1');
    editor.apply((document) => paste(document, copied(fileExample, ['hidden']), {}));
    expect(violationsOf(editor.document)).toEqual([]);
    const other = new EditorDriver();
    const names = ['y', 'x1'] as const;
    other.addNeuron();
    other.apply((document) => ({ label: { code: 'rename', values: {} }, document: renamedAll(document, names) }));
    other.addNeuron('y');
    other.apply((document) => ({ label: { code: 'rename', values: {} }, document: renamedAll(document, names) }));
    other.paste(source.copy('h1'), { withConnections: true });
    expect(violationsOf(other.document)).toEqual([]);
    expect(other.wires).toEqual(['x1 → h1', 'y → x1']);
  });

  it('stays within what a file may hold', () => {
    const editor = new EditorDriver();
    editor.addLayer(60_000);
    const layers = [editor.layer('h').id];
    editor.apply((document) => duplicate(document, { layers }));
    expect(editor.refusal?.code).toBe('tooLarge');
  });

  it('duplicates in one entry, without the clipboard', () => {
    const editor = new EditorDriver(fileExample);
    const before = editor.document;
    editor.duplicate('x1', 'x2', 'h1', 'h2', 'y');
    expect(editor.names).toHaveLength(10);
    expect(editor.wires.filter((wire) => wire.endsWith('y2'))).toEqual(['h31 → y2', 'h32 → y2', 'x3 → y2']);
    expect(editor.document.network.outputs).toEqual(before.network.outputs);
    editor.undo();
    expect(editor.document).toEqual(before);
  });

  it('copies nothing of what is not there', () => {
    expect(
      copyParts(fileExample, { layers: [layerId('gone')], neurons: [{ layer: layerId('hidden'), unit: 9 }] }),
    ).toBeNull();
    expect(copyParts(emptyDocument, {})).toBeNull();
  });
});

function renamedAll(document: NetworkDocument, names: readonly string[]): NetworkDocument {
  const layers = document.network.layers.map((layer, at) => ({ ...layer, name: names[at] ?? layer.name }));
  return { ...document, network: { ...document.network, layers } };
}

describe('notes', () => {
  const notes = [
    { id: 'a', text: 'first\nline', x: 0, y: -160, width: 200, height: 96 },
    { id: 'note1', text: '', x: 8, y: -400, width: 64, height: 40 },
  ];
  const document: NetworkDocument = { ...fileExample, notes };

  it('are copied beside neurons, stand to them as before, and are selected', () => {
    const parts = copyParts(document, { layers: [layerId('hidden')], notes: ['a'] });
    if (parts === null) throw new Error('nothing was copied');
    const read = readClipboard(clipboardText(parts));
    expect(read).toEqual({ parts });
    const result = paste(document, parts, { corner: { x: 1000, y: 1000 } });
    if (isRefused(result)) throw new Error(result.refusal.code);
    const { notes: after = [], layout } = result.document;
    const copy = after.at(-1);
    expect(after.slice(0, 2)).toEqual(notes);
    expect(copy).toMatchObject({ id: 'note2', text: 'first\nline', width: 200, height: 96 });
    expect(result.added?.notes).toEqual(['note2']);
    const [layer] = result.added?.layers ?? [];
    const [from, to] = [document.layout.get(layerId('hidden')), layout.get(layer as never)];
    expect([(copy?.x ?? 0) - (to?.x ?? 0), (copy?.y ?? 0) - (to?.y ?? 0)]).toEqual([
      0 - (from?.x ?? 0),
      -160 - (from?.y ?? 0),
    ]);
    expect(result.label).toMatchObject({ code: 'pasteWithNotes', values: { count: 2, notes: 1 } });
  });

  it('are copied, cut, moved and deleted without neurons, counted in words of their own', () => {
    const both = { notes: ['a', 'note1'] };
    const doubled = duplicate(document, both);
    expect(doubled).toMatchObject({ label: { code: 'duplicateNotes', values: { count: 2 } } });
    const [, , copy] = 'document' in doubled ? (doubled.document.notes ?? []) : [];
    expect(copy?.y).toBeGreaterThanOrEqual(-160 + 96);
    expect(cut(document, both)).toMatchObject({ label: { code: 'cutNotes', values: { count: 2 } } });
    expect(removeParts(document, both)).toMatchObject({ label: { code: 'deleteNotes', values: { count: 2 } } });
    expect(removeParts(document, { notes: ['a'] })).toMatchObject({ label: { code: 'deleteNote' } });
    expect(removeParts(document, { notes: ['gone'] })).toMatchObject({ refusal: { code: 'nothingSelected' } });
    const moved = move(document, new Map(), new Map([['a', { x: 5e6, y: 0 }]]));
    expect(moved).toMatchObject({ label: { code: 'placeNote' }, document: { notes: [{ x: 1_000_000, y: 0 }, {}] } });
  });

  it('are counted beside the neurons and wires that went with them', () => {
    const both = { layers: [layerId('hidden')], notes: ['a'] };
    const wire = { connection: document.network.connections[0]?.id as ConnectionId, target: 0, source: 0 };
    const labels = [
      removeParts(document, both),
      removeParts(document, { wires: [wire], notes: ['a', 'note1'] }),
      cut(document, both),
      duplicate(document, both),
      move(document, new Map([[layerId('hidden'), { x: 8, y: 8 }]]), new Map([['a', { x: 8, y: 8 }]])),
    ].map((result) => ('label' in result ? result.label : null));
    expect(labels).toMatchObject([
      { code: 'deleteWithNotes', values: { count: 2, notes: 1 } },
      { code: 'disconnectWithNotes', values: { count: 1, notes: 2 } },
      { code: 'cutWithNotes', values: { count: 2, notes: 1 } },
      { code: 'duplicateWithNotes', values: { count: 2, notes: 1 } },
      { code: 'moveWithNotes', values: { names: 'h', count: 1 } },
    ]);
  });

  it('are refused where a file could not hold so many', () => {
    const full = { ...document, notes: Array.from({ length: 200 }, (_, at) => ({ ...notes[0], id: `${at}` })) };
    expect(duplicate(full as NetworkDocument, { notes: ['1'] })).toMatchObject({ refusal: { code: 'tooManyNotes' } });
  });
});
