// Puts a document into the window, or takes it away; nothing of the one before is left.
import { emptyHistory, markSaved, type UndoHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { followsFrom, useDocument } from '../stores/document-store.ts';
import type { RunSnapshot } from '../stores/run-store.ts';
import { trainingSession } from '../training/training-session.ts';
import { endHand } from '../window/hand-store.ts';
import { usePins } from '../window/pins-store.ts';
import { endPredicting } from '../window/prediction-store.ts';
import { emptySelection, nothingLit, silence, useUi } from '../window/ui-store.ts';

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
  useDocument.setState({ path, fileName, history, ...followsFrom(history), savedAt: Date.now() });
}
