// Files that leave for other programs, and those that come from them: the user says where, the content is the page's.
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { CallArgument } from '#bridge/contract.ts';
import type { ExportResult, ForeignFile, ImportResult } from '#bridge/files.ts';
import { isFreeForExport, writeExportFolder } from '#disk/export-folder.ts';
import { fileFailureOf, systemCodeOf } from '#disk/file-failure.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { nameForFile } from './document-name.ts';
import { chooseFileToExport, chooseFileToImport, chooseFolder } from './file-dialogs.ts';
import type { FileWork } from './file-work.ts';
import { readBytes } from './read-text-file.ts';

type ExportRequest = CallArgument<'files:export'>;
type ImportRequest = CallArgument<'files:import'>;

export async function exportFiles(
  window: BrowserWindow,
  fileWork: FileWork,
  request: ExportRequest,
): Promise<ExportResult> {
  const { isFolder, words, suggestedName } = request;
  const chosen = await (isFolder ? chooseFolder(window, words) : chooseFileToExport(window, words, suggestedName));
  if (chosen === null) return { kind: 'cancelled' };
  return fileWork.writing('exporting', chosen, () => exportTo(chosen, request));
}

/** No exception leaves this. */
export async function exportTo(
  chosen: string,
  { isFolder, suggestedName, files }: Omit<ExportRequest, 'words'>,
): Promise<ExportResult> {
  let path = chosen;
  try {
    if (isFolder) {
      path = await freeFolder(chosen, nameForFile(suggestedName));
      await writeExportFolder(path, files);
    } else await replaceFile(path, [files[0]?.content ?? new Uint8Array()]);
    return { kind: 'saved', path, name: basename(path), otherNames: 0 };
  } catch (error) {
    return { kind: 'failed', path, name: basename(path), failure: fileFailureOf(error) };
  }
}

/** The chosen folder, if nobody else's files stand in it; else one inside, by the first name that is free. */
async function freeFolder(chosen: string, name: string): Promise<string> {
  if (await isFreeForExport(chosen)) return chosen;
  for (let number = 1; ; number++) {
    const inside = join(chosen, number === 1 ? name : `${name} ${number}`);
    if (await isFree(inside)) return inside;
  }
}

/** A file of that name leaves no room for a folder. */
async function isFree(folder: string): Promise<boolean> {
  return isFreeForExport(folder).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOTDIR') return false;
    throw error;
  });
}

export async function importFiles(
  window: BrowserWindow,
  fileWork: FileWork,
  { from, words }: ImportRequest,
): Promise<ImportResult> {
  const isFolder = from.kind === 'folder';
  const chosen = await (isFolder ? chooseFolder(window, words) : chooseFileToImport(window, words, from.endings));
  if (chosen === null) return { kind: 'cancelled' };
  return fileWork.reading('importing', chosen, () => importFrom(chosen, from));
}

/** No exception leaves this. */
export async function importFrom(chosen: string, from: ImportRequest['from']): Promise<ImportResult> {
  const name = basename(chosen);
  try {
    if (from.kind === 'file')
      return { kind: 'chosen', name, files: [{ path: name, content: await readBytes(chosen) }] };
    const files: ForeignFile[] = [];
    for (const path of from.names) {
      const content = await readIfThere(join(chosen, path));
      if (content !== null) files.push({ path, content });
    }
    return { kind: 'chosen', name, files };
  } catch (error) {
    return { kind: 'failed', name, failure: fileFailureOf(error) };
  }
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readBytes(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
