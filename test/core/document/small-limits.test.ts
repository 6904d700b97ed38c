// Under limits so small that every program of edits runs into them, whatever an edit does can still be opened again.
import { expect, it, vi } from 'vitest';
import { type EditCode, editCodes, type RefusalCode } from '#core/document/edit.ts';
import { addDeclared } from '#core/document/edits/add-declared.ts';
import { addInput } from '#core/document/edits/add-input.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { connect } from '#core/document/edits/connect.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { makeTable } from '#core/document/edits/edit-table.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { maximumCoordinate, maximumIdLength, maximumNameLength, maximumNoteText } from '#core/document/file/limits.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { declaredKinds } from '#core/network/layer-definitions.ts';
import { connectionId, type LayerId, layerId, type Network } from '#core/network/network.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance, pick } from '../../support/draw.ts';
import { EditorDriver } from '../../support/EditorDriver.ts';
import { randomEdit } from '../../support/random-edits.ts';
import { isLong, trials } from '../../support/run-seed.ts';

vi.mock('#core/document/file/limits.ts', async (original) => ({
  ...(await original<typeof import('#core/document/file/limits.ts')>()),
  maximumLayers: 14,
  maximumUnits: 30,
  maximumWires: 90,
  maximumNotes: 2,
  maximumCheckpoints: 2,
  maximumCheckpointNumbers: 250,
  maximumUnknownFields: 8,
  maximumIdLength: 40,
  maximumNameLength: 120,
  maximumCoordinate: 1500,
}));

const programs = trials(24, 300);
const editsPerProgram = isLong ? 150 : 60;

function expectOpened(document: NetworkDocument, at: string): void {
  const parsed = parseDocument(serialiseDocument(document));
  expect('problems' in parsed ? parsed.problems : [], at).toEqual([]);
}

/** Longest names and ids, places at the edges, and fields that only another program knows. */
function atTheLimits(stream: RandomStream, document: NetworkDocument): NetworkDocument {
  const edge = (): number => pick(stream, [-maximumCoordinate, maximumCoordinate, 0]);
  const longest = (at: number): string => `${at}`.padEnd(maximumNameLength, pick(stream, ['n', '9', '가', '😀']));
  const ids = new Map<LayerId, LayerId>(
    document.network.layers.map(({ id }, at) => [id, layerId(`${at}`.padEnd(maximumIdLength, 'i'))]),
  );
  const renamed = (id: LayerId): LayerId => ids.get(id) as LayerId;
  const unknownFields = { tool: 'another' };
  const network: Network = {
    layers: document.network.layers.map((layer, at) => ({
      ...layer,
      id: renamed(layer.id),
      name: longest(at),
      ...(at < 4 ? { unknownFields } : {}),
    })),
    connections: document.network.connections.map((connection, at) => ({
      ...connection,
      id: connectionId(`${at}`.padEnd(maximumIdLength, 'c')),
      source: renamed(connection.source),
      target: renamed(connection.target),
    })),
  };
  const layout = new Map(
    network.layers.map(({ id }, at) => [id, { x: edge(), y: edge(), ...(at < 2 ? { unknownFields } : {}) }]),
  );
  const note = { text: 't'.repeat(maximumNoteText), x: edge(), y: edge(), width: 200, height: 100, unknownFields };
  const { initial: _, ...rest } = document;
  return { ...rest, name: longest(0), network, layout, notes: [{ ...note, id: 'i'.repeat(maximumIdLength) }] };
}

/** A moment of the past that is gone on from is put together by the window. */
const madeElsewhere: readonly EditCode[] = ['resumeFrom'];

it(`every edit can be opened again, in ${programs.length} programs`, () => {
  const seen = new Set<EditCode>();
  const refused = new Set<RefusalCode>();
  for (const seed of programs) {
    const stream = RandomStream.for(seed, 'small limits');
    const first = new EditorDriver();
    // Only an empty canvas has a network drawn for its data.
    const begun = chance(stream, 0.2) ? [makeTable, (document: NetworkDocument) => drawForTable(document, [2])] : [];
    for (const edit of begun) {
      const result = first.apply(edit);
      if (result !== null) seen.add(result.label.code);
    }
    for (let step = 0; step < 20; step += 1) first.apply(randomEdit(stream, first.document));
    const editor = new EditorDriver(chance(stream, 0.8) ? atTheLimits(stream, first.document) : first.document);
    expectOpened(editor.document, `program ${seed}, the start`);
    for (let step = 0; step < editsPerProgram; step += 1) {
      const result = editor.apply(randomEdit(stream, editor.document));
      if (editor.refusal !== null) refused.add(editor.refusal.code);
      if (result === null) continue;
      seen.add(result.label.code);
      expectOpened(editor.document, `program ${seed}, step ${step}, ${result.label.code}`);
    }
  }
  expect(refused).toContain('tooLarge');
  if (!isLong) return;
  expect([...refused]).toEqual(expect.arrayContaining(['tooManyNotes', 'tooManyCheckpoints']));
  expect(editCodes.filter((code) => !seen.has(code))).toEqual(madeElsewhere);
});

it.each(declaredKinds)('a layer of kind %s that would take more units than there may be is refused', (kind) => {
  const editor = new EditorDriver();
  editor.addInput();
  editor.addLayer(4, 'x1');
  const [wide, narrow] = editor.document.network.layers.map(({ id }) => id) as [LayerId, LayerId];
  editor.apply((document) => setUnits(document, wide, 13));
  editor.apply((document) => addDeclared(document, kind, neuronsOf({ id: narrow, units: 4 })));
  const taking = editor.document.network.layers.at(-1)?.id ?? narrow;
  editor.apply((document) => setUnits(document, narrow, 1));
  expect(editor.apply((document) => connect(document, wide, taking))).not.toBeNull();
  editor.undo();
  editor.apply((document) => setUnits(document, wide, 15));
  const before = editor.document;
  expect(editor.apply((document) => connect(document, wide, taking))).toBeNull();
  expect([editor.refusal?.code, editor.document === before]).toEqual(['tooLarge', true]);
});

it('a neuron whose first wire brings a matrix that is too large is refused', () => {
  const editor = new EditorDriver();
  editor.addInput();
  editor.addLayer(4, 'x1');
  editor.apply((document) => addInput(document));
  const wide = editor.layer('x2').id;
  editor.apply((document) => setUnits(document, wide, 20));
  const selected = { layer: wide, unit: 0 };
  expect(editor.apply((document) => addNextNeuron(document, [selected], { x: 0, y: 0 }))).toBeNull();
  expect(editor.refusal?.code).toBe('tooLarge');
});
