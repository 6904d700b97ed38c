// Changes by other programs to a file while it is open: a save tells of any and leaves what they put there, until the user decides.
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { DocumentFiles } from '../../../src/main/files/document-files.ts';
import { KnownFiles } from '../../../src/main/files/known-files.ts';
import { RecentFiles } from '../../../src/main/files/recent-files.ts';
import { between, pick } from '../../support/draw.ts';
import { trials } from '../../support/run-seed.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Scene {
  /** The only thing in it is the file's folder. */
  readonly around: string;
  readonly path: string;
  readonly stream: RandomStream;
}

interface OutsideChange {
  readonly make: (scene: Scene) => Promise<unknown>;
  /** Why the save is refused; null: there is nothing to lose, and it is saved. */
  readonly refused: string | null;
  /** Whether a save that the user wishes all the same succeeds. */
  readonly canBeOverwritten: boolean;
}

const opened = 'as it was opened';
const theirs = (stream: RandomStream) => 'x'.repeat(between(stream, 0, 40));
const content = new TextEncoder().encode('mine');

/** Of another length, or of the same. */
const edited: OutsideChange = {
  make: ({ path, stream }) => writeFile(path, pick(stream, [theirs(stream), opened.toUpperCase()])),
  refused: 'changedOutside',
  canBeOverwritten: true,
};

const changes: Readonly<Record<string, OutsideChange>> = {
  edited,
  'edited by a clock that was set back': {
    ...edited,
    make: async (scene) => {
      await edited.make(scene);
      await utimes(scene.path, new Date(0), new Date(between(scene.stream, 0, 1e9)));
    },
  },
  'edited without leaving a trace in size or time': {
    ...edited,
    make: async ({ path }) => {
      const { atime, mtime } = await stat(path);
      await writeFile(path, opened.toUpperCase());
      await utimes(path, atime, mtime);
    },
  },
  'saved by another process of this app': {
    ...edited,
    make: ({ path, stream }) => replaceFile(path, theirs(stream)),
  },
  'replaced by another file': {
    ...edited,
    make: async ({ path, stream }) => {
      await writeFile(`${path}.other`, theirs(stream));
      await rename(`${path}.other`, path);
    },
  },
  'replaced by a link to another file': {
    ...edited,
    make: async ({ path, stream }) => {
      await writeFile(`${path}.other`, theirs(stream));
      await rm(path);
      await symlink(`${path}.other`, path);
    },
  },
  'replaced by a folder': {
    make: async ({ path }) => {
      await rm(path);
      await mkdir(path);
      await writeFile(join(path, 'theirs'), 'x');
    },
    refused: 'isDirectory',
    canBeOverwritten: false,
  },
  'replaced by a link in a circle': {
    make: async ({ path }) => {
      await rm(path);
      await symlink(path, path);
    },
    refused: 'linkLoop',
    canBeOverwritten: false,
  },
  'made read-only': { make: ({ path }) => chmod(path, 0o444), refused: 'readOnly', canBeOverwritten: false },
  'taken away with its folder': {
    make: ({ path }) => rm(join(path, '..'), { recursive: true }),
    refused: 'notFound',
    canBeOverwritten: false,
  },
  deleted: { make: ({ path }) => rm(path), refused: null, canBeOverwritten: true },
  'only touched': { make: ({ path }) => utimes(path, new Date(0), new Date(0)), refused: null, canBeOverwritten: true },
};

/** Every name with its content, its mode, or where it leads. */
async function everythingIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const told = names.map(async (name) => {
    const path = join(folder, name);
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return `${name} → ${await readlink(path)}`;
    return stats.isFile() ? `${name} ${stats.mode} ${await readFile(path, 'utf8')}` : name;
  });
  return (await Promise.all(told)).sort();
}

it.each(trials(24, 300))('change %i is found before anything is lost', async (seed) => {
  const stream = RandomStream.for(seed, 'outside changes');
  const around = await temporaryFolder();
  const folder = join(around, 'documents');
  await mkdir(folder);
  const path = join(folder, 'XOR.chainrule');
  await writeFile(path, opened);
  const files = new DocumentFiles(new KnownFiles(), new RecentFiles(join(await temporaryFolder(), 'recents.json')));
  await files.openChosen(path);
  const [name, { make, refused, canBeOverwritten }] = pick(stream, Object.entries(changes)) ?? ['', edited];
  await make({ around, path, stream });
  const before = await everythingIn(around);
  const save = (overwrite: boolean) => files.save(path, content, { overwrite, links: 'ask' });

  const saved = await save(false);
  if (refused === null) expect(saved, name).toMatchObject({ kind: 'saved' });
  else {
    expect(saved, name).toMatchObject({ kind: 'failed', failure: { code: refused } });
    expect(await everythingIn(around), name).toEqual(before);
    const again = await save(true);
    expect(again.kind, name).toBe(canBeOverwritten ? 'saved' : 'failed');
    if (!canBeOverwritten) return expect(await everythingIn(around), name).toEqual(before);
  }
  expect(await readFile(path, 'utf8'), name).toBe('mine');
  expect((await save(false)).kind, name).toBe('saved');
});
