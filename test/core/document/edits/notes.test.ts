// Notes are added, written, placed and deleted, stay within what a file holds, and come back from it.
import { describe, expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { addNote, placeNote, resizeNotes, writeNote } from '#core/document/edits/notes.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { emptyDocument } from '../../../support/EditorDriver.ts';

function edited(...edits: ((document: NetworkDocument) => ReturnType<typeof addNote>)[]): NetworkDocument {
  return edits.reduce((document, edit) => {
    const result = edit(document);
    if (isRefused(result)) throw new Error(result.refusal.code);
    return result.document;
  }, emptyDocument);
}

const add = (document: NetworkDocument) => addNote(document, { x: 8, y: 16 });

describe('a note', () => {
  it('keeps its words and its box, through a file too', () => {
    const text = '<b>h1</b> & "h2"\n한글 \\ 😀';
    const document = edited(
      add,
      (each) => writeNote(each, 'note1', text),
      (each) => placeNote(each, 'note1', { x: -8, y: 24, width: 320, height: 48 }),
    );
    expect(document.notes).toEqual([{ id: 'note1', text, x: -8, y: 24, width: 320, height: 48 }]);
    expect(parseDocument(serialiseDocument(document))).toMatchObject({ document: { notes: document.notes } });
  });

  it('has an id of its own, also after others were deleted', () => {
    const document = edited(add, add, (each) => removeParts(each, { notes: ['note1'] }), add);
    expect(document.notes?.map(({ id }) => id)).toEqual(['note2', 'note1']);
  });

  it('stands at 0 and never at −0, as a file gives it back', () => {
    const document = edited((each) => addNote(each, { x: -0, y: -0 }));
    expect(document.notes?.map(({ x, y }) => Object.is(x, 0) && Object.is(y, 0))).toEqual([true]);
  });

  it('is said to be moved or resized, whichever it was', () => {
    const box = { x: 8, y: 16, width: 200, height: 96 };
    const label = (change: Partial<typeof box>) => placeNote(edited(add), 'note1', { ...box, ...change });
    expect(label({ x: 0 })).toMatchObject({ label: { code: 'placeNote' } });
    expect(label({ height: 104 })).toMatchObject({ label: { code: 'resizeNote' } });
  });

  it('gets the size of others, one side at a time, counted as far as it changes', () => {
    const document = edited(add, add, add, (each) => resizeNotes(each, ['note1'], { width: 320 }));
    const result = resizeNotes(document, ['note1', 'note2', 'gone'], { width: 320, height: 1 });
    expect(result).toMatchObject({
      label: { code: 'resizeNotes', values: { count: 2 } },
      document: {
        notes: [
          { width: 320, height: 40 },
          { width: 320, height: 40 },
          { width: 200, height: 96 },
        ],
      },
    });
    expect(resizeNotes(document, ['note1'], { width: 320 })).toMatchObject({ refusal: { code: 'nothingChanged' } });
    expect(resizeNotes(document, ['note1'], { width: Number.NaN })).toMatchObject({ refusal: { code: 'notFinite' } });
  });

  it('leaves no empty list behind', () => {
    expect(edited(add, (each) => removeParts(each, { notes: ['note1'] }))).toEqual(emptyDocument);
  });

  it('is made to fit a file, and what can not is refused', () => {
    const document = edited(add, (each) => placeNote(each, 'note1', { x: 1e9, y: 0, width: 1, height: 1e9 }));
    expect(document.notes).toMatchObject([{ x: 1_000_000, width: 64, height: 4000 }]);
    expect(writeNote(document, 'note1', 'x'.repeat(2001))).toMatchObject({ refusal: { code: 'noteTooLong' } });
    expect(writeNote(document, 'note2', '')).toMatchObject({ refusal: { code: 'notFound' } });
    expect(placeNote(document, 'note1', { x: Number.NaN, y: 0, width: 1, height: 1 })).toMatchObject({
      refusal: { code: 'notFinite' },
    });
    const full = edited(...Array.from({ length: 200 }, () => add));
    expect(add(full)).toEqual({ refusal: { code: 'tooManyNotes', values: { limit: 200 } } });
  });
});

describe('the notes of a file', () => {
  const read = (notes: unknown) => {
    const file = { format: 'chainrule', formatVersion: 1, network: { layers: [], connections: [] }, notes };
    const parsed = parseDocument(JSON.stringify(file));
    return 'problems' in parsed
      ? parsed.problems.map(({ code, place }) => `${code} ${place.path}`)
      : parsed.document.notes;
  };
  const note = { id: 'a', text: '', x: 0, y: 0 };

  it('have a size when they name none', () => {
    expect(read([note])).toEqual([{ ...note, width: 200, height: 96 }]);
  });

  it.each([
    ['an id twice', [note, note], 'duplicateId notes[1]'],
    ['no text', [{ ...note, text: null }], 'wrongType notes[0].text'],
    ['too much text', [{ ...note, text: 'x'.repeat(2001) }], 'tooManyParts notes[0].text'],
    ['a place too far', [{ ...note, x: 1e7 }], 'outOfRange notes[0].x'],
    ['no room', [{ ...note, width: 0 }], 'outOfRange notes[0].width'],
    ['no list', {}, 'wrongType notes'],
    ['too many', Array.from({ length: 201 }, (_, id) => ({ ...note, id: `${id}` })), 'tooManyParts notes'],
  ])('are refused with %s', (_, notes, problem) => {
    expect(read(notes)).toEqual([problem]);
  });
});
