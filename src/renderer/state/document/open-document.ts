// Puts a document into the window, or takes it away. Nothing of the one before is left, unless a lesson only borrows the window.
import { emptyHistory, markSaved, type UndoHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type Borrower, followsFrom, useDocument } from '../stores/document-store.ts';
import type { RunSnapshot } from '../stores/run-store.ts';
import { trainingSession } from '../training/training-session.ts';
import { endHand } from '../window/hand-store.ts';
import { usePins } from '../window/pins-store.ts';
import { endPredicting } from '../window/prediction-store.ts';
import { emptySelection, nothingLit, silence, useUi } from '../window/ui-store.ts';
import { putBack, setAside, useSetAside } from './set-aside.ts';

interface Origin {
  readonly path: string | null;
  readonly fileName: string | null;
  /** It equals its file or its example, so nothing would be lost. */
  readonly saved: boolean;
}

export function openDocument(document: NetworkDocument, origin: Origin): void {
  useSetAside.setState({ documents: [] });
  putInWindow(document, origin, null);
}

/** A lesson's document: it is nobody's work until it is saved, and what was in the window waits to come back. */
export function lendWindow(document: NetworkDocument, lentTo: Borrower): void {
  setAside();
  putInWindow(document, { path: null, fileName: null, saved: true }, lentTo);
}

/** What was in the window before a lesson is there again; with nothing before it, the start page. */
export function endLending(): void {
  if (useSetAside.getState().documents.length === 0) {
    closeDocument();
    return;
  }
  leaveLast();
  putBack();
}

/** What the lesson has made stays in the window, and belongs to the user from now on. */
export function keepLent(): void {
  useDocument.setState((state) => {
    const history = state.lentTo === null ? state.history : markSaved(state.history);
    return { lentTo: null, history, ...followsFrom(history, null) };
  });
}

function putInWindow(document: NetworkDocument, { path, fileName, saved }: Origin, lentTo: Borrower | null): void {
  leaveLast();
  const history = emptyHistory<RunSnapshot>(saved);
  useDocument.setState(({ generation }) => ({
    document,
    path,
    fileName,
    history,
    ...followsFrom(history, lentTo),
    lentTo,
    savedAt: null,
    generation: generation + 1,
  }));
}

export function closeDocument(): void {
  useSetAside.setState({ documents: [] });
  leaveLast();
  const history = emptyHistory<RunSnapshot>(true);
  useDocument.setState({
    document: null,
    path: null,
    fileName: null,
    history,
    ...followsFrom(history, null),
    lentTo: null,
    savedAt: null,
  });
}

function leaveLast(): void {
  trainingSession().forget();
  endHand();
  endPredicting();
  usePins.setState({ targets: [] });
  useUi.setState({
    selection: emptySelection,
    explainTrail: [],
    explainPosition: -1,
    highlight: nothingLit,
    row: 0,
    isRowPicked: false,
    scope: 'row',
    focusQuantity: 'weight',
    announcement: silence,
  });
}

/** @param written the history as it was when the file was written */
export function markDocumentSaved(written: UndoHistory<RunSnapshot>, path: string | null, fileName: string): void {
  const history = markSaved(useDocument.getState().history, written);
  useDocument.setState({ path, fileName, history, ...followsFrom(history, null), lentTo: null, savedAt: Date.now() });
}
