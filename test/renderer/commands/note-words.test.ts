// The end of writing a note: words are kept, and a note without any goes.
import { beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '#core/document/edits/notes.ts';
import { emptyHistory } from '#core/document/history.ts';
import { keepNoteWords } from '#renderer/commands/note-words.ts';
import { applyEdit, undoEdit } from '#renderer/state/document/apply-edit.ts';
import { putDocument, useDocument } from '#renderer/state/stores/document-store.ts';
import { emptyDocument } from '../../support/EditorDriver.ts';

const entries = () => useDocument.getState().history.entries.map(({ label }) => label.code);
const words = () => useDocument.getState().document?.notes?.map(({ text }) => text) ?? [];

describe('a note whose writing ends', () => {
  beforeEach(async () => {
    putDocument(emptyDocument, emptyHistory(true));
    await applyEdit((document) => addNote(document, { x: 0, y: 0 }));
  });

  it('keeps its words', async () => {
    await keepNoteWords('note1', 'h1 learns OR');
    expect(words()).toEqual(['h1 learns OR']);
    expect(entries()).toEqual(['addNote', 'writeNote']);
  });

  it('goes without a trace when it was just added and nothing was written', async () => {
    await keepNoteWords('note1', ' \n');
    expect(useDocument.getState()).toMatchObject({ document: emptyDocument, dirty: false, canUndo: false });
    expect(entries()).toEqual([]);
  });

  it('is deleted when its words were taken away, which can be undone', async () => {
    await keepNoteWords('note1', 'h1 learns OR');
    await keepNoteWords('note1', '');
    expect(words()).toEqual([]);
    expect(entries()).toEqual(['addNote', 'writeNote', 'deleteNote']);
    await undoEdit();
    expect(words()).toEqual(['h1 learns OR']);
  });

  it('is the one that goes, not one that was added after it', async () => {
    await applyEdit((document) => addNote(document, { x: 300, y: 0 }));
    await keepNoteWords('note1', '');
    expect(useDocument.getState().document?.notes).toMatchObject([{ id: 'note2' }]);
    expect(entries()).toEqual(['addNote', 'addNote', 'deleteNote']);
  });
});
