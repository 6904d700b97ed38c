// Opens what was dropped on the window: rows of data, a model or weights, the folder of a project, or a document.
import { droppedFolder } from '#renderer/platform/dropped-folder.ts';
import { readFile, readFiles } from '#renderer/platform/read-file.ts';
import { startImport } from '#renderer/state/document/data-import.ts';
import { takeOpened } from './file-actions.ts';
import { isModelFile, projectFiles, takeImported } from './import-actions.ts';
import { isTableFile } from './table-files.ts';

export async function openDropped({ items, files }: DataTransfer): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  // Asked for at once: after the event it is forgotten.
  const folder = droppedFolder(items[0]);
  if (folder !== null) return takeImported(await folder(projectFiles));
  if (isTableFile(file.name)) startImport({ name: file.name, content: file });
  else if (isModelFile(file.name)) await takeImported(await readFiles(file.name, [file]));
  else await takeOpened(await readFile(file, ''));
}
