// The open document with its undo history and its file.

import { create } from 'zustand';
import { emptyHistory, isSaved, type UndoHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { RunSnapshot } from './run-store.ts';

interface DocumentState {
  /** Null: the start page is shown. */
  readonly document: NetworkDocument | null;
  /** Where the document was opened from or saved to; null in between, and always null in the browser edition. */
  readonly path: string | null;
  /** Name of the file, null for a document that was never saved. */
  readonly fileName: string | null;
  readonly history: UndoHistory<RunSnapshot>;
  /** Something would be lost with it. */
  readonly dirty: boolean;
  /** It is a lesson's, so that nothing done in it is to be asked about until it is saved. */
  readonly isLent: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** When it was saved last, milliseconds since 1970; null: not since it was opened. */
  readonly savedAt: number | null;
  /** Counts opened documents, so that views of the last one can be dropped. */
  readonly generation: number;
}

export const useDocument = create<DocumentState>(() => ({
  document: null,
  path: null,
  fileName: null,
  history: emptyHistory<RunSnapshot>(true),
  dirty: false,
  isLent: false,
  canUndo: false,
  canRedo: false,
  savedAt: null,
  generation: 0,
}));

/** Replaces document and history together; everything that follows from the history is set with it. */
export function putDocument(document: NetworkDocument, history: UndoHistory<RunSnapshot>): void {
  useDocument.setState(({ isLent }) => ({ document, history, ...followsFrom(history, isLent) }));
}

export function followsFrom(
  history: UndoHistory<RunSnapshot>,
  isLent: boolean,
): Pick<DocumentState, 'dirty' | 'canUndo' | 'canRedo'> {
  return {
    dirty: !isLent && !isSaved(history),
    canUndo: history.position > 0,
    canRedo: history.position < history.entries.length,
  };
}
