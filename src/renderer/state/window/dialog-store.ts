// Store of the open dialog, and of the question that the browser edition asks in one.

import { useEffect } from 'react';
import type { ConfirmWords } from '#bridge/contract.ts';
import type { ExportTargetName } from '#core/interchange/export-formats.ts';
import { createStore } from '#renderer/signals/store.ts';

interface Question {
  readonly words: ConfirmWords;
  readonly answer: (button: number) => void;
}

/** What each of them shows stands in the list of dialogs in the app. */
export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'settings'
  | 'about'
  | 'autopsy'
  | 'matrix'
  | 'exportImage'
  | 'exportNetwork'
  | 'linkAddress'
  | 'importData'
  | 'table'
  | 'points'
  | 'checkExample'
  | 'newExercise'
  | 'lessons'
  | 'worksheet'
  | 'folds'
  | 'versions';

interface DialogState {
  readonly open: DialogName | null;
  /** For which the network is exported, or was last. */
  readonly exportTarget: ExportTargetName;
  readonly question: Question | null;
}

export const useDialogs = createStore<DialogState>(() => ({ open: null, exportTarget: 'pytorch', question: null }));

/** Any of them, or a question. */
export function isDialogOpen({ open, question }: DialogState = useDialogs.getState()): boolean {
  return open !== null || question !== null;
}

/** Of a dialog that may have nothing left to show: then it is closed, or keys would go on being kept for it. */
export function useIsShown(name: DialogName, hasContent: boolean): boolean {
  const isOpen = useDialogs((state) => state.open === name);
  useEffect(() => {
    if (isOpen && !hasContent) closeDialog();
  }, [isOpen, hasContent]);
  return isOpen && hasContent;
}

export function openDialog(name: DialogName): void {
  useDialogs.setState({ open: name });
}

export function closeDialog(): void {
  useDialogs.setState({ open: null });
}

/** Shows a question in the page; resolves to the index of the button pressed. */
export function askInPage(words: ConfirmWords): Promise<number> {
  return new Promise((resolve) => {
    const answer = (button: number): void => {
      useDialogs.setState({ question: null });
      resolve(button);
    };
    useDialogs.setState({ question: { words, answer } });
  });
}
