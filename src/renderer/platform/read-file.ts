// A file that the page was given, chosen or dropped, as what is opened: its text, or the text in a picture.
import type { FileFailure, ForeignFile, ImportResult, OpenResult } from '#bridge/files.ts';
import { documentOfPicture } from '#bridge/picture/document-picture.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';

/** The size is looked at before anything is read. @param path what stands for the file when it is saved; empty: nothing */
export async function readFile(file: File, path: string): Promise<OpenResult> {
  const { name, size } = file;
  if (size > maximumFileBytes) {
    return failedToOpen(name, 'tooLarge', `${size} bytes; at most ${maximumFileBytes} are read`);
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const inPicture = documentOfPicture(bytes);
    if (inPicture?.kind === 'text') return { kind: 'opened', file: { path: '', name, text: inPicture.text } };
    if (inPicture !== null)
      return failedToOpen(name, inPicture.kind, 'A PNG file without the intact text of a network');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'opened', file: { path, name, text } };
  } catch (error) {
    const isDecoding = error instanceof TypeError;
    return failedToOpen(name, isDecoding ? 'notText' : 'inputOutput', String(error));
  }
}

/** Of each the content, whatever it is. @param name of what was chosen: the one file, or the folder */
export async function readFiles(name: string, files: readonly File[]): Promise<ImportResult> {
  const read: ForeignFile[] = [];
  for (const file of files) {
    const { size } = file;
    if (size > maximumFileBytes) {
      return failedToOpen(file.name, 'tooLarge', `${size} bytes; at most ${maximumFileBytes} are read`);
    }
    try {
      read.push({ path: file.name, content: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      return failedToOpen(file.name, 'inputOutput', String(error));
    }
  }
  return { kind: 'chosen', name, files: read };
}

export function failedToOpen(name: string, code: FileFailure['code'], detail: string): OpenResult & { kind: 'failed' } {
  return { kind: 'failed', name, failure: { code, detail } };
}
