// Which note is being written, and on which one the keyboard stands. Never undone, never saved.
import { create } from 'zustand';

interface NoteView {
  readonly editing: string | null;
  /** The one note that Tab reaches; null: the first. */
  readonly current: string | null;
}

export const useNoteView = create<NoteView>(() => ({ editing: null, current: null }));

export function startWriting(id: string): void {
  useNoteView.setState({ editing: id, current: id });
}

/** Another document is opened. */
export function forgetNotes(): void {
  useNoteView.setState({ editing: null, current: null });
}

export function stopWriting(): void {
  useNoteView.setState({ editing: null });
}
