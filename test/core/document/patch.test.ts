// Patches are invertible and hold nothing but the parts that changed.
import { describe, expect, it } from 'vitest';
import { applyPatch, invert, patchBetween } from '#core/document/patch.ts';
import { EditorDriver, emptyDocument } from '../../support/EditorDriver.ts';
import { fileExample } from '../../support/file-example.ts';

describe('a patch between two documents', () => {
  const everything = {
    ...fileExample,
    network: { ...fileExample.network, unknownFields: { later: 1 } },
    initial: { connections: new Map(), biases: new Map() },
    example: 'xor-2-2-1',
    unknownFields: { notes: [] },
  };
  const pairs = [
    ['empty and full', emptyDocument, everything],
    ['full and empty', everything, emptyDocument],
    ['full and the same without optional parts', everything, fileExample],
  ] as const;

  it.each(pairs)('leads from one to the other and back: %s', (_, before, after) => {
    const patch = patchBetween(before, after);
    expect(applyPatch(before, patch)).toStrictEqual(after);
    expect(applyPatch(after, invert(patch))).toStrictEqual(before);
    expect(invert(invert(patch))).toEqual(patch);
  });

  it('is empty between a document and itself, and changes nothing', () => {
    expect(patchBetween(everything, everything)).toEqual([]);
    expect(applyPatch(everything, [])).toStrictEqual(everything);
  });

  it('names the changed parts and shares them with the documents', () => {
    const editor = new EditorDriver(fileExample);
    editor.setWeight('x1', 'y', 1);
    const patch = patchBetween(fileExample, editor.document);
    expect(patch.map((change) => change.part)).toEqual(['connections']);
    expect(patch[0]?.before).toBe(fileExample.network.connections);
    expect(patch[0]?.after).toBe(editor.document.network.connections);
    expect(editor.document.network.connections[0]).toBe(fileExample.network.connections[0]);
  });
});
