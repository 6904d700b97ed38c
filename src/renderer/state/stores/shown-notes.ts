// The notes of a document as they may be read now: they may tell the numbers that are asked for.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Note } from '#core/document/notes/note.ts';
import { isWithheld, useWithheld } from '../window/withheld-store.ts';

export function useShownNotes({ notes }: NetworkDocument): readonly Note[] | undefined {
  return useWithheld(isWithheld) ? undefined : notes;
}
