// Opens what was dropped on the window, each kind in its way; of several, networks and lessons get windows of their own. Changed
// work is never replaced without asking.
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { readFile, readFiles } from '#renderer/platform/read-file.ts';
import { startImport } from '#renderer/state/document/data-import.ts';
import { type DroppedItem, type DroppedThings, droppedItems, type FileKind } from './dropped-items.ts';
import { takeOpened, tellNotOpened } from './file-actions.ts';
import { projectFiles, takeImported } from './import-actions.ts';
import { openFragment } from './link-actions.ts';
import { tell } from './tell.ts';

interface Taking {
  /** In this window. */
  take(file: File): Promise<unknown>;
  /** One that comes with another can have a window of its own. */
  readonly mayStandBeside: boolean;
}

const opened: Taking = { take: async (file) => takeOpened(await readFile(file, '')), mayStandBeside: true };
const imported: Taking = {
  take: async (file) => takeImported(await readFiles(file.name, [file]), 'file'),
  mayStandBeside: false,
};

const takings: { readonly [Kind in FileKind]: Taking } = {
  document: opened,
  picture: opened,
  lesson: opened,
  table: { take: async (file) => startImport({ name: file.name, content: file }), mayStandBeside: false },
  model: imported,
  weights: imported,
  archive: imported,
};

export async function openDropped(things: DroppedThings): Promise<void> {
  const items = droppedItems(things);
  const project = projectAmong(items);
  if (project !== null) return takeImported(await readFiles('', project), 'project');
  const [first, ...others] = items;
  if (first === undefined) return;
  await take(first);
  const left: string[] = [];
  for (const item of others) {
    if (!(await openBeside(item))) left.push(item.name);
  }
  if (left.length > 0)
    await tell(translate('files.notTaken'), translate('files.notTakenDetail', { names: left.join(', ') }));
}

/** The files of an exported project, dropped without their folder. */
function projectAmong(items: readonly DroppedItem[]): readonly File[] | null {
  const files = items.flatMap((item) => ('file' in item ? item.file : []));
  const wanted = projectFiles.map((name) => files.find((file) => file.name === name));
  return wanted.every((file) => file !== undefined) ? wanted : null;
}

function take(item: DroppedItem): Promise<unknown> {
  switch (item.kind) {
    case 'folder':
      return item.read(projectFiles).then((files) => takeImported(files, 'project'));
    case 'link':
      return openFragment(item.fragment);
    case 'cells':
      return Promise.resolve(startImport({ name: null, content: item.text }));
    default:
      return takings[item.kind].take(item.file);
  }
}

/** False: it can't be, or not here. */
async function openBeside(item: DroppedItem): Promise<boolean> {
  if (platform().kind === 'browser' || !('file' in item) || !takings[item.kind].mayStandBeside) return false;
  const result = await readFile(item.file, '');
  if (result.kind === 'failed') await tellNotOpened(result);
  if (result.kind !== 'opened') return true;
  await platform().window.openBeside({ name: item.name, content: new TextEncoder().encode(result.file.text) });
  return true;
}
