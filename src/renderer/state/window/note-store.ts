// Store of the note that is written, the one that the keyboard stands on, and the places of those that are dragged. Never undone, never saved.

import type { Position } from '#core/document/network-document.ts';
import { createStore } from '#renderer/signals/store.ts';

interface NoteView {
  readonly editing: string | null;
  /** The one note that Tab reaches; null: the first. */
  readonly current: string | null;
  /** It wants the keyboard. */
  readonly requested: string | null;
  /** Places of notes that are on their way, over those of the document. */
  readonly moving: ReadonlyMap<string, Position>;
}

const nothing: ReadonlyMap<string, Position> = new Map();
const initial: NoteView = { editing: null, current: null, requested: null, moving: nothing };

export const useNoteView = createStore<NoteView>(() => initial);

export function startWriting(id: string): void {
  useNoteView.setState({ editing: id, current: id });
}

/** Moves the keyboard to a note. */
export function focusNote(id: string): void {
  useNoteView.setState({ current: id, requested: id });
}

/** @param places empty: all are where the document has them */
export function showMovingNotes(places: ReadonlyMap<string, Position>): void {
  if (places.size + useNoteView.getState().moving.size > 0) {
    useNoteView.setState({ moving: places.size === 0 ? nothing : places });
  }
}

/** Another document is opened. */
export function forgetNotes(): void {
  useNoteView.setState(initial);
}

export function stopWriting(): void {
  useNoteView.setState({ editing: null });
}
