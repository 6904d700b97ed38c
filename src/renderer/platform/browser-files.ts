// Files in the browser edition: opened by upload, saved by download. A page has no paths, so a file's name stands for it.
import type { SaveResult } from '#bridge/contract.ts';
import { chooseFile } from './choose-file.ts';
import type { PlatformFiles } from './platform.ts';
import { failedToOpen, readFile } from './read-file.ts';

const accepted = '.chainrule,.json,application/json,image/png';

export function createBrowserFiles(): PlatformFiles {
  return {
    async open() {
      const file = await chooseFile(accepted);
      return file === null ? { kind: 'cancelled' } : readFile(file, file.name);
    },
    async openPath(path) {
      return failedToOpen(path, 'notFound', 'A page cannot open a file by its path');
    },
    async save({ path, suggestedName, content }) {
      return download(withExtension(path ?? suggestedName), content);
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

function withExtension(name: string): string {
  return /\.(chainrule|json)$/i.test(name) ? name : `${name}.chainrule`;
}

function download(name: string, content: Uint8Array<ArrayBuffer>): SaveResult {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return { kind: 'saved', path: name, name, otherNames: 0 };
}
