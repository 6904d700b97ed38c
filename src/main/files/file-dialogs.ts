// The system's dialogs for choosing a file.
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { DialogWords } from '#bridge/contract.ts';
import { nameForFile, proposedFileName, withExtension } from './document-name.ts';

/** `replaces`: the dialog has asked whether the file that is there may be replaced. */
export interface ChosenTarget {
  readonly path: string;
  readonly replaces: boolean;
}

const saved = ['chainrule', 'json'];
/** Lessons, and pictures exported with their network. */
const opened = [...saved, 'chainlesson', 'png'];

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

/** For something that leaves for other programs: a file with the ending of the suggested name. */
export async function chooseFileToExport(
  window: BrowserWindow,
  words: DialogWords,
  suggestedName: string,
): Promise<string | null> {
  const ending = extname(suggestedName);
  const name = nameForFile(suggestedName.slice(0, suggestedName.length - ending.length)) + ending;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.title,
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: words.filterName, extensions: [ending.slice(1)] }],
  });
  if (canceled || !filePath) return null;
  return extname(filePath) === '' ? filePath + ending : filePath;
}

export async function chooseFolder(window: BrowserWindow, words: DialogWords): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseProgram(window: BrowserWindow, words: DialogWords): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    properties: ['openFile', 'showHiddenFiles'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseFileToImport(
  window: BrowserWindow,
  words: DialogWords,
  endings: readonly string[],
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    properties: ['openFile'],
    filters: [{ name: words.filterName, extensions: [...endings] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
