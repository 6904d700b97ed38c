// Copied notes as they will be in a document: with ids that are free there.
import type { Refusal } from '../../edit.ts';
import { maximumNotes } from '../../file/limits.ts';
import type { NetworkDocument, Position } from '../../network-document.ts';
import type { Note } from '../../notes/note.ts';
import { refusal } from './outcome.ts';
import { withinLimits } from './places.ts';

/** Why a file could not hold so many notes more, or null. */
export function tooManyNotes({ notes = [] }: NetworkDocument, more: number): Refusal | null {
  return notes.length + more > maximumNotes ? refusal('tooManyNotes', { limit: maximumNotes }) : null;
}

export function freshNoteIds(notes: readonly Note[], count: number): string[] {
  const taken = new Set(notes.map(({ id }) => id));
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) {
    const id = `note${number}`;
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}

/** Last in the list, moved by so much. */
export function withNoteCopies(document: NetworkDocument, copied: readonly Note[], by: Position): NetworkDocument {
  if (copied.length === 0) return document;
  const { notes = [] } = document;
  const ids = freshNoteIds(notes, copied.length);
  const copies = copied.map((note, at) => {
    const place = withinLimits({ x: note.x + by.x, y: note.y + by.y });
    return { ...note, ...place, id: ids[at] as string };
  });
  return { ...document, notes: [...notes, ...copies] };
}
