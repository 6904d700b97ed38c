// The undo history: labels, the saved mark, lengthened entries, what comes back beside the document.
import { describe, expect, it } from 'vitest';
import {
  emptyHistory,
  forget,
  isSaved,
  lastEntry,
  lengthen,
  markSaved,
  maximumEntries,
  nextEntry,
  type Recording,
  record,
  redo,
  type UndoHistory,
  undo,
} from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { emptyDocument } from '../../support/EditorDriver.ts';

const named = (name: string): NetworkDocument => ({ ...emptyDocument, name });

/** Renames the document; the moments tell what was the case before and after. */
function renaming(from: string, to: string): Recording<string> {
  return {
    label: { code: 'renameDocument', values: { name: to } },
    before: named(from),
    after: named(to),
    momentBefore: `at ${from}`,
    momentAfter: `at ${to}`,
  };
}

/** Names the document after each word in turn. */
function historyOf(...words: string[]): UndoHistory<string> {
  let history = emptyHistory<string>(true);
  let name = '';
  for (const word of words) {
    history = record(history, renaming(name, word));
    name = word;
  }
  return history;
}

describe('a forgotten entry', () => {
  it('is taken back and can not be done again, and a document that was saved before it is saved again', () => {
    const saved = markSaved(historyOf('a'));
    const forgotten = forget(record(saved, renaming('a', 'b')), named('b'));
    expect(forgotten).toMatchObject({ document: named('a'), moment: 'at a' });
    expect(forgotten?.history).toEqual(saved);
    expect(isSaved(forgotten?.history ?? historyOf())).toBe(true);
  });

  it('leaves the document unsaved when the file has what is forgotten', () => {
    const forgotten = forget(markSaved(historyOf('a')), named('a'));
    expect(isSaved(forgotten?.history ?? emptyHistory(true))).toBe(false);
  });
});

describe('undo and redo', () => {
  it('give back document, label and moment of before and of after', () => {
    const history = historyOf('a', 'b');
    const back = undo(history, named('b'));
    expect(back).toMatchObject({ document: named('a'), moment: 'at a', label: { values: { name: 'b' } } });
    const forth = redo(back?.history ?? history, named('a'));
    expect(forth).toMatchObject({ document: named('b'), moment: 'at b', label: { values: { name: 'b' } } });
    expect(forth?.history).toEqual(history);
  });

  it('know what they would take back and do again, and end at the ends', () => {
    const history = historyOf('a');
    expect([lastEntry(history)?.label.values, nextEntry(history)]).toEqual([{ name: 'a' }, null]);
    expect(redo(history, named('a'))).toBeNull();
    const back = undo(history, named('a'));
    expect(back === null ? null : undo(back.history, back.document)).toBeNull();
  });

  it('forget what was undone at the next edit', () => {
    const back = undo(historyOf('a', 'b'), named('b'));
    const branched = record(back?.history ?? emptyHistory(true), renaming('a', 'c'));
    expect(branched.entries.map((entry) => entry.label.values.name)).toEqual(['a', 'c']);
    expect(nextEntry(branched)).toBeNull();
  });

  it('reach back a thousand entries, the oldest being forgotten', () => {
    const words = Array.from({ length: maximumEntries + 5 }, (_, index) => `n${index}`);
    const history = historyOf(...words);
    expect(history.entries).toHaveLength(maximumEntries);
    expect(history.position).toBe(maximumEntries);
    expect(history.entries[0]?.label.values).toEqual({ name: 'n5' });
  });
});

describe('the saved mark', () => {
  it('is left by an edit and found again by undo and by redo', () => {
    const saved = markSaved(historyOf('a'));
    const edited = record(saved, renaming('a', 'b'));
    expect([isSaved(saved), isSaved(edited)]).toEqual([true, false]);
    const back = undo(edited, named('b'));
    expect(back !== null && isSaved(back.history)).toBe(true);
    const further = undo(back?.history ?? edited, named('a'));
    expect(further !== null && isSaved(further.history)).toBe(false);
    const forth = redo(further?.history ?? edited, named(''));
    expect(forth !== null && isSaved(forth.history)).toBe(true);
  });

  it('is never found again once it was among what was undone and forgotten', () => {
    const back = undo(markSaved(historyOf('a')), named('a'));
    let history = record(back?.history ?? emptyHistory(true), renaming('', 'c'));
    expect(isSaved(history)).toBe(false);
    history = undo(history, named('c'))?.history ?? history;
    expect(isSaved(history)).toBe(false);
    expect(isSaved(markSaved(history))).toBe(true);
  });

  it('is never found again once it is older than the oldest entry', () => {
    const words = Array.from({ length: maximumEntries + 1 }, (_, index) => `n${index}`);
    let history = historyOf(...words);
    let document = named(`n${maximumEntries}`);
    for (let moved = undo(history, document); moved !== null; moved = undo(history, document)) {
      ({ history, document } = moved);
      expect(isSaved(history)).toBe(false);
    }
    expect(document.name).toBe('n0');
  });

  it('stands where the file was written, whatever was edited meanwhile', () => {
    const written = historyOf('a');
    const edited = record(written, renaming('a', 'b'));
    const marked = markSaved(edited, written);
    expect(isSaved(marked)).toBe(false);
    expect(isSaved(undo(marked, named('b'))?.history ?? marked)).toBe(true);
    const back = undo(written, named('a'))?.history ?? written;
    const replaced = markSaved(record(back, renaming('', 'c')), written);
    expect(isSaved(replaced)).toBe(false);
    expect(replaced.savedAt).toBe(-1);
  });

  it('is absent from the start for a document that was never saved', () => {
    expect(isSaved(emptyHistory(false))).toBe(false);
  });
});

describe('lengthen', () => {
  it('makes the last entry reach further: one undo goes back to where it started', () => {
    const history = lengthen(historyOf('a', 'b'), renaming('b', 'c'));
    expect(history.entries).toHaveLength(2);
    expect(lastEntry(history)?.label.values).toEqual({ name: 'c' });
    const back = undo(history, named('c'));
    expect(back).toMatchObject({ document: named('a'), moment: 'at a' });
    expect(redo(back?.history ?? history, named('a'))).toMatchObject({ document: named('c'), moment: 'at c' });
  });

  it('is a change like any other for the saved mark', () => {
    const history = lengthen(markSaved(historyOf('a')), renaming('a', 'b'));
    expect(isSaved(history)).toBe(false);
    const back = undo(history, named('b'));
    expect(back !== null && isSaved(back.history)).toBe(false);
  });

  it('leaves the mark of an earlier save', () => {
    const history = lengthen(record(markSaved(historyOf('a')), renaming('a', 'b')), renaming('b', 'c'));
    const back = undo(history, named('c'));
    expect(back !== null && isSaved(back.history)).toBe(true);
  });

  it('adds an entry when there is none to lengthen', () => {
    expect(lengthen(emptyHistory<string>(true), renaming('', 'a'))).toEqual(historyOf('a'));
  });
});
