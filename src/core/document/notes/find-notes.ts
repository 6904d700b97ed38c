// Finds notes by the words in them.
import { folded } from '#core/network/find-parts.ts';
import type { Note } from './note.ts';

/** In the order of the document. An empty query finds nothing. */
export function findNotes(notes: readonly Note[] | undefined, query: string): readonly Note[] {
  const wanted = folded(query);
  return wanted === '' ? [] : (notes ?? []).filter((note) => hasWords(note, wanted));
}

/** @param wanted folded, not empty */
export function hasWords({ text }: Note, wanted: string): boolean {
  return folded(text).includes(wanted);
}
