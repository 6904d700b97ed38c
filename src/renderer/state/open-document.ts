// Puts a document into the window, or takes it away; nothing of the one before is left.
import { emptyHistory, type UndoHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { followsFrom, useDocument } from './document-store.ts';
import type { RunSnapshot } from './run-store.ts';
import { trainingSession } from './training-session.ts';
import { emptySelection, useUi } from './ui-store.ts';

interface Origin {
  readonly path: string | null;
  readonly fileName: string | null;
  /** It equals its file or its example, so nothing would be lost. */
  readonly saved: boolean;
}

export function openDocument(document: NetworkDocument, { path, fileName, saved }: Origin): void {
  leaveLast();
  const history = emptyHistory<RunSnapshot>(saved);
  useDocument.setState(({ generation }) => ({
    document,
    path,
    fileName,
    history,
    ...followsFrom(history),
    savedAt: null,
    generation: generation + 1,
  }));
}

export function closeDocument(): void {
  leaveLast();
  const history = emptyHistory<RunSnapshot>(true);
  useDocument.setState({ document: null, path: null, fileName: null, history, ...followsFrom(history), savedAt: null });
}

function leaveLast(): void {
  trainingSession.forget();
  useUi.setState({
    selection: emptySelection,
    explainTrail: [],
    explainPosition: -1,
    highlight: null,
    row: 0,
    focusQuantity: 'weight',
  });
}

/** @param saved the history as it was when its document was written; later edits stay unsaved */
export function markDocumentSaved(saved: UndoHistory<RunSnapshot>, path: string | null, fileName: string): void {
  const { history } = useDocument.getState();
  const marked = { ...history, savedAt: savedPosition(history, saved) };
  useDocument.setState({ path, fileName, history: marked, ...followsFrom(marked), savedAt: Date.now() });
}

/** Where in the present history the written document stands; −1 when edits made meanwhile have replaced it. */
function savedPosition(history: UndoHistory<RunSnapshot>, saved: UndoHistory<RunSnapshot>): number {
  const written = saved.entries.slice(0, saved.position);
  return written.every((entry, index) => history.entries[index] === entry) ? saved.position : -1;
}
