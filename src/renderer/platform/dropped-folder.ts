// A folder that was dropped on the page: of it the files that are asked for by name.
import type { ImportResult } from '#bridge/files.ts';
import { readFiles } from './read-file.ts';

/** Null: it is no folder. */
export function droppedFolder(
  entry: FileSystemEntry | null,
): ((names: readonly string[]) => Promise<ImportResult>) | null {
  if (entry === null || !isFolder(entry)) return null;
  return async (names) => {
    const files: File[] = [];
    for (const name of names) {
      const file = await fileIn(entry, name);
      if (file !== null) files.push(file);
    }
    return readFiles(entry.name, files);
  };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Null: there is none of that name. */
function fileIn(folder: FileSystemDirectoryEntry, name: string): Promise<File | null> {
  return new Promise((resolve) => {
    const missing = () => resolve(null);
    folder.getFile(name, {}, (entry) => (entry as FileSystemFileEntry).file(resolve, missing), missing);
  });
}
