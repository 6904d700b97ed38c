// The text of the clipboard gives back what was copied; any other text is refused by name and changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardText, readClipboard } from '#core/document/clipboard/clipboard-text.ts';
import { copyParts } from '#core/document/clipboard/copied-parts.ts';
import { paste } from '#core/document/edits/paste.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';
import { mutate } from '../../../support/mutated-json.ts';
import { randomEdit } from '../../../support/random-edits.ts';
import { documentArbitrary } from '../file/document-arbitrary.ts';

function refusalOf(text: string): string | null {
  const read = readClipboard(text);
  return 'refusal' in read ? read.refusal.code : null;
}

describe('the text of the clipboard', () => {
  it('reads back to the same parts, whatever was copied', () => {
    fc.assert(
      fc.property(documentArbitrary, fc.nat(), (document, seed) => {
        const stream = RandomStream.for(seed, 'copy');
        const { layers } = document.network;
        const neurons = layers.flatMap(({ id, units }) =>
          Array.from({ length: Math.min(units, 20) }, (_, unit) => ({ layer: id, unit })).filter(
            () => stream.uniform() < 0.5,
          ),
        );
        const parts = copyParts(document, { neurons });
        if (parts === null) return;
        expect(readClipboard(clipboardText(parts))).toEqual({ parts });
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it.each([
    ['nothing', '', 'clipboardEmpty'],
    ['spaces', ' \n ', 'clipboardEmpty'],
    ['a sentence', 'Hello, world', 'clipboardOther'],
    ['a file of this app', serialiseDocument(fileExample), 'clipboardOther'],
    ['other JSON that mentions it', '{"kind":"x","a":"chainrule-parts"}', 'clipboardOther'],
    ['no JSON that mentions it', 'chainrule-parts', 'clipboardOther'],
    ['a newer version', '{"kind":"chainrule-parts","version":2}', 'clipboardNewer'],
    ['no version', '{"kind":"chainrule-parts"}', 'clipboardDamaged'],
    ['no network', '{"kind":"chainrule-parts","version":1}', 'clipboardDamaged'],
    ['no parts', '{"kind":"chainrule-parts","version":1,"network":{"layers":[],"connections":[]}}', 'clipboardEmpty'],
    ['brackets without end', `"chainrule-parts"${'['.repeat(100_000)}`, 'clipboardTooLarge'],
  ])('refuses %s', (_, text, code) => {
    expect(refusalOf(text)).toBe(code);
    const editor = new EditorDriver(fileExample);
    editor.paste(text);
    expect(editor.document).toBe(fileExample);
    expect(editor.refusal?.code).toBe(code);
  });

  it('says where a damaged text is damaged', () => {
    const text = new EditorDriver(fileExample).copy('h1', 'y').replace('"units": 1', '"units": -1');
    expect(readClipboard(text)).toEqual({
      refusal: { code: 'clipboardDamaged', values: { path: 'network.layers[0].units' } },
    });
  });

  it('pastes or refuses 1,500 mutated texts without throwing, and leaves the document sound', () => {
    const counts = { pasted: 0, refused: 0 };
    for (let seed = 0; seed < 1500; seed += 1) {
      const stream = RandomStream.for(seed, 'mutated clipboard');
      const editor = new EditorDriver(fileExample);
      for (let step = 0; step < 3; step += 1) editor.apply(randomEdit(stream, editor.document));
      const names = editor.names.filter(() => stream.uniform() < 0.6);
      if (names.length === 0) continue;
      const tree: unknown = JSON.parse(editor.copy(...names));
      for (let edits = stream.integer(3); edits >= 0; edits -= 1) mutate(tree, stream);
      const read = readClipboard(JSON.stringify(tree));
      const result = editor.apply((document) =>
        'refusal' in read ? read : paste(document, read.parts, { withConnections: true }),
      );
      if (result === null) counts.refused += 1;
      else counts.pasted += 1;
      expect(violationsOf(editor.document)).toEqual([]);
    }
    expect(counts.pasted).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(100);
  });
});
