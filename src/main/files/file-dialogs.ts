// The system's dialogs for choosing a file.
import { app, type BrowserWindow, dialog } from 'electron';
import type { DialogWords } from '#bridge/contract.ts';
import { proposedFileName, withExtension } from './document-name.ts';

/** `replaces`: the dialog has asked whether the file that is there may be replaced. */
export interface ChosenTarget {
  readonly path: string;
  readonly replaces: boolean;
}

const saved = ['chainrule', 'json'];
/** Pictures exported with their network. */
const opened = [...saved, 'png'];

export async function chooseFileToOpen(window: BrowserWindow, words: DialogWords): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    properties: ['openFile'],
    filters: [{ name: words.filterName, extensions: opened }],
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
    filters: [{ name: words.filterName, extensions: saved }],
  });
  if (canceled || !filePath) return null;
  const path = withExtension(filePath);
  return { path, replaces: path === filePath };
}
