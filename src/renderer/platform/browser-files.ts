// Files in the browser edition: opened by upload, saved by download. A page has no paths, so a file's name stands for it.
import { type FileFailure, maximumDocumentLength, type OpenResult, type SaveResult } from '#bridge/contract.ts';
import type { PlatformFiles } from './platform.ts';

const accepted = '.chainrule,.json,application/json';

export function createBrowserFiles(): PlatformFiles {
  return {
    async open() {
      const file = await chooseFile();
      return file === null ? { kind: 'cancelled' } : readFile(file);
    },
    async openPath(path) {
      return failed(path, 'notFound', 'A page cannot open a file by its path');
    },
    async save({ path, suggestedName, text }) {
      return download(withExtension(path ?? suggestedName), text);
    },
    async recents() {
      return [];
    },
    async forgetRecent() {
      // There are none.
    },
    async startFile() {
      return null;
    },
  };
}

function chooseFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accepted;
  input.hidden = true;
  document.body.append(input);
  return new Promise<File | null>((settle) => {
    input.addEventListener('change', () => settle(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => settle(null));
    input.click();
  }).finally(() => input.remove());
}

/** The size is looked at before anything is read. */
async function readFile(file: File): Promise<OpenResult> {
  if (file.size > maximumDocumentLength) {
    return failed(file.name, 'tooLarge', `${file.size} bytes; at most ${maximumDocumentLength} are read`);
  }
  try {
    const bytes = await file.arrayBuffer();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'opened', file: { path: file.name, name: file.name, text } };
  } catch (error) {
    const isDecoding = error instanceof TypeError;
    return failed(file.name, isDecoding ? 'notText' : 'inputOutput', String(error));
  }
}

function failed(name: string, code: FileFailure['code'], detail: string): OpenResult {
  return { kind: 'failed', name, failure: { code, detail } };
}

function withExtension(name: string): string {
  return /\.(chainrule|json)$/i.test(name) ? name : `${name}.chainrule`;
}

function download(name: string, text: string): SaveResult {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return { kind: 'saved', path: name, name };
}
