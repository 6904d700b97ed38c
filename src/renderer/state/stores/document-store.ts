// The open document with its undo history and its file.

import { emptyHistory, isSaved, type UndoHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { inSession } from '#renderer/signals/session.ts';
import { createStore } from '#renderer/signals/store.ts';
import type { RunSnapshot } from './run-store.ts';

/** A lesson that is learned, or one that is recorded. */
export type Borrower = 'lesson' | 'recording';

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
  /** It is a lesson's, so that nothing done in it is to be asked about until it is saved; null: it is the user's own. */
  readonly lentTo: Borrower | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** When it was saved last, milliseconds since 1970; null: not since it was opened. */
  readonly savedAt: number | null;
  /** Counts opened documents, so that views of the last one can be dropped. */
  readonly generation: number;
}

export const useDocument = createStore<DocumentState>(() => ({
  document: null,
  path: null,
  fileName: null,
  history: emptyHistory<RunSnapshot>(true),
  dirty: false,
  lentTo: null,
  canUndo: false,
  canRedo: false,
  savedAt: null,
  generation: 0,
}));

/** A slice of the session that is made anew for each document that is opened. */
export function perDocument<Value>(make: () => Value): () => Value {
  const own = inSession(() => new Map<number, Value>());
  return () => {
    const made = own();
    const { generation } = useDocument.getState();
    if (!made.has(generation)) {
      made.clear();
      made.set(generation, make());
    }
    return made.get(generation) as Value;
  };
}

/** Replaces document and history together; everything that follows from the history is set with it. */
export function putDocument(document: NetworkDocument, history: UndoHistory<RunSnapshot>): void {
  useDocument.setState(({ lentTo }) => ({ document, history, ...followsFrom(history, lentTo) }));
}

export function followsFrom(
  history: UndoHistory<RunSnapshot>,
  lentTo: Borrower | null,
): Pick<DocumentState, 'dirty' | 'canUndo' | 'canRedo'> {
  return {
    dirty: lentTo === null && !isSaved(history),
    canUndo: history.position > 0,
    canRedo: history.position < history.entries.length,
  };
}
