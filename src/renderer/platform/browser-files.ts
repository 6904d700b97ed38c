// Files in the browser edition: opened by upload, saved by download. A page has no paths, so a file's name stands for it.
import type { ExportResult } from '#bridge/files.ts';
import { chooseFile, chooseFolder } from './choose-file.ts';
import type { PlatformFiles } from './platform.ts';
import { failedToOpen, readFile, readFiles } from './read-file.ts';

/** A browser that knows the type better may add an ending of its own. */
const binary = 'application/octet-stream';
const accepted = '.chainrule,.chainlesson,.json,application/json,image/png';

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
      return download(withExtension(path ?? suggestedName), content, 'application/json');
    },
    async exportFiles({ suggestedName, isFolder, files }) {
      if (!isFolder) return download(suggestedName, files[0]?.content ?? new Uint8Array(), binary);
      const { zipOf } = await import('./zip.ts');
      return download(`${suggestedName}.zip`, zipOf(suggestedName, files), 'application/zip');
    },
    async importFiles({ from }) {
      if (from.kind === 'file') {
        const file = await chooseFile(from.endings.map((ending) => `.${ending}`).join(','));
        return file === null ? { kind: 'cancelled' } : readFiles(file.name, [file]);
      }
      const all = await chooseFolder();
      const folder = all[0]?.webkitRelativePath.split('/', 1)[0] ?? '';
      const wanted = all.filter((file) => from.names.some((name) => file.webkitRelativePath === `${folder}/${name}`));
      return all.length === 0 ? { kind: 'cancelled' } : readFiles(folder, wanted);
    },
    async recents() {
      return [];
    },
    async keepPicture() {
      // There are no recent files.
    },
    async forgetRecent() {
      // There are none.
    },
    async versions() {
      return [];
    },
    async readVersion() {
      return failedToOpen('', 'notFound', 'A page keeps no versions');
    },
    async startFile() {
      return null;
    },
    async giveUp() {
      // The page reads files itself.
    },
  };
}

function withExtension(name: string): string {
  return /\.(chainrule|json)$/i.test(name) ? name : `${name}.chainrule`;
}

function download(name: string, content: Uint8Array<ArrayBuffer>, type: string): ExportResult {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return { kind: 'saved', path: name, name, otherNames: 0 };
}
