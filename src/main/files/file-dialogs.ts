// The system's dialogs for choosing a file.
import { app, type BrowserWindow, dialog } from 'electron';
import type { DialogWords } from '#bridge/contract.ts';
import { proposedFileName, withExtension } from './document-name.ts';

/** `replaces`: the dialog has asked whether the file that is there may be replaced. */
export interface ChosenTarget {
  readonly path: string;
  readonly replaces: boolean;
}

const filtersOf = (words: DialogWords) => [{ name: words.filterName, extensions: ['chainrule', 'json'] }];

export async function chooseFileToOpen(window: BrowserWindow, words: DialogWords): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    properties: ['openFile'],
    filters: filtersOf(words),
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseFileToSave(
  window: BrowserWindow,
  words: DialogWords,
  suggestedName: string,
): Promise<ChosenTarget | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.title,
    defaultPath: `${app.getPath('documents')}/${proposedFileName(suggestedName)}`,
    filters: filtersOf(words),
  });
  if (canceled || !filePath) return null;
  const path = withExtension(filePath);
  return { path, replaces: path === filePath };
}
