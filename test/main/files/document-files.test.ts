import { appendFile, link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentFiles } from '../../../src/main/files/document-files.ts';
import { KnownFiles } from '../../../src/main/files/known-files.ts';
import { RecentFiles } from '../../../src/main/files/recent-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const once = { overwrite: false, links: 'ask' } as const;
const overAll = { ...once, overwrite: true };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function scene(): Promise<{ folder: string; path: string; files: DocumentFiles; recents: RecentFiles }> {
  const folder = await temporaryFolder();
  const recents = new RecentFiles(join(folder, 'recent-files.json'));
  return { folder, path: join(folder, 'XOR.chainrule'), files: new DocumentFiles(new KnownFiles(), recents), recents };
}

async function openedScene(): Promise<Awaited<ReturnType<typeof scene>>> {
  const opened = await scene();
  await writeFile(opened.path, 'as opened');
  expect(await opened.files.openChosen(opened.path)).toMatchObject({ kind: 'opened', file: { text: 'as opened' } });
  return opened;
}

const changedOutside = { kind: 'failed', name: 'XOR.chainrule', failure: { code: 'changedOutside' } };

describe('a document on disk', () => {
  it('is saved again and again after it was opened', async () => {
    const { path, files } = await openedScene();
    for (const text of ['first', 'second', 'third']) {
      expect(await files.save(path, bytesOf(text), once)).toEqual({
        kind: 'saved',
        path,
        name: 'XOR.chainrule',
        otherNames: 0,
      });
      expect(await readFile(path, 'utf8')).toBe(text);
    }
  });

  it('is saved in the order of the calls', async () => {
    const { path, files } = await openedScene();
    const results = await Promise.all(['a', 'b', 'c'].map((text) => files.save(path, bytesOf(text), once)));
    expect(results.map((result) => result.kind)).toEqual(['saved', 'saved', 'saved']);
    expect(await readFile(path, 'utf8')).toBe('c');
  });

  it('is not overwritten when another program has written to it', async () => {
    const { path, files } = await openedScene();
    await appendFile(path, ' and changed');
    expect(await files.save(path, bytesOf('mine'), once)).toMatchObject(changedOutside);
    expect(await readFile(path, 'utf8')).toBe('as opened and changed');
  });

  it('is not overwritten when the change kept size, time and inode', async () => {
    const { path, files } = await openedScene();
    const { atime, mtime, ino } = await stat(path);
    await writeFile(path, 'AS OPENED');
    await utimes(path, atime, mtime);
    expect((await stat(path)).ino).toBe(ino);
    expect(await files.save(path, bytesOf('mine'), once)).toMatchObject(changedOutside);
  });

  it('is not overwritten when another file was put in its place', async () => {
    const { folder, path, files } = await openedScene();
    await writeFile(join(folder, 'other'), 'different');
    await rename(join(folder, 'other'), path);
    expect(await files.save(path, bytesOf('mine'), once)).toMatchObject(changedOutside);
  });

  it('is overwritten all the same when the user says so, and is known again then', async () => {
    const { path, files } = await openedScene();
    await writeFile(path, 'changed');
    expect(await files.save(path, bytesOf('mine'), overAll)).toMatchObject({ kind: 'saved' });
    expect(await files.save(path, bytesOf('mine again'), once)).toMatchObject({ kind: 'saved' });
  });

  it('counts as unchanged when it was only touched', async () => {
    const { path, files } = await openedScene();
    await utimes(path, new Date(0), new Date(0));
    expect(await files.save(path, bytesOf('mine'), once)).toMatchObject({ kind: 'saved' });
  });

  it('is written again when it was deleted', async () => {
    const { path, files } = await openedScene();
    await rm(path);
    expect(await files.save(path, bytesOf('mine'), once)).toMatchObject({ kind: 'saved' });
  });

  it('is not replaced by a save to a file never opened, unless the dialog has asked', async () => {
    const { path, files } = await scene();
    await writeFile(path, 'somebody else’s');
    expect(await files.saveChosen(path, bytesOf('mine'), once)).toMatchObject(changedOutside);
    expect(await files.saveChosen(path, bytesOf('mine'), overAll)).toMatchObject({ kind: 'saved' });
  });

  describe('with another name, a hard link,', () => {
    const linkedScene = async () => {
      const opened = await openedScene();
      const twin = join(opened.folder, 'twin.chainrule');
      await link(opened.path, twin);
      return { ...opened, twin };
    };

    it('is not written before it is said what becomes of that', async () => {
      const { path, files, twin } = await linkedScene();
      const asked = { kind: 'linked', path, name: 'XOR.chainrule', otherNames: 1, overwrite: false };
      expect(await files.save(path, bytesOf('mine'), once)).toEqual(asked);
      expect(await files.saveChosen(path, bytesOf('mine'), overAll)).toEqual({ ...asked, overwrite: true });
      expect([await readFile(path, 'utf8'), await readFile(twin, 'utf8')]).toEqual(['as opened', 'as opened']);
    });

    it('is written through when that is wished, and from then on without asking', async () => {
      const { path, files, twin } = await linkedScene();
      const saved = { kind: 'saved', path, name: 'XOR.chainrule', otherNames: 0 };
      expect(await files.save(path, bytesOf('mine'), { ...once, links: 'through' })).toEqual(saved);
      expect(await files.save(path, bytesOf('mine again'), once)).toEqual(saved);
      expect([await readFile(path, 'utf8'), await readFile(twin, 'utf8')]).toEqual(['mine again', 'mine again']);
    });

    it('is parted from it when that is wished', async () => {
      const { path, files, twin } = await linkedScene();
      const saved = { kind: 'saved', path, name: 'XOR.chainrule' };
      expect(await files.save(path, bytesOf('mine'), { ...once, links: 'part' })).toEqual({ ...saved, otherNames: 1 });
      expect(await files.save(path, bytesOf('mine again'), once)).toEqual({ ...saved, otherNames: 0 });
      expect([await readFile(path, 'utf8'), await readFile(twin, 'utf8')]).toEqual(['mine again', 'as opened']);
    });

    it('is not written through over what another program wrote', async () => {
      const { path, files, twin } = await linkedScene();
      await appendFile(twin, ' and changed');
      expect(await files.save(path, bytesOf('mine'), { ...once, links: 'through' })).toMatchObject(changedOutside);
      expect(await readFile(path, 'utf8')).toBe('as opened and changed');
    });
  });

  it('is neither opened nor saved by a path the user did not choose', async () => {
    const { path, files } = await scene();
    await writeFile(path, 'secret');
    const refused = { kind: 'failed', failure: { code: 'noPermission' } };
    expect(await files.open(path)).toMatchObject(refused);
    expect(await files.save(path, bytesOf('x'), overAll)).toMatchObject(refused);
    expect(await readFile(path, 'utf8')).toBe('secret');
  });

  it('is not overwritten when another window has saved it', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'XOR.chainrule');
    await writeFile(path, 'as opened');
    const chosen = new Set<string>();
    const recents = new RecentFiles(join(folder, 'recent-files.json'));
    const [one, other] = [1, 2].map(() => new DocumentFiles(new KnownFiles(chosen), recents));
    await one?.openChosen(path);
    expect(await other?.open(path)).toMatchObject({ kind: 'opened' });
    await one?.save(path, bytesOf('saved by one'), once);
    expect(await other?.save(path, bytesOf('mine'), once)).toMatchObject(changedOutside);
  });

  it('is no recent file by being read: a window must show it', async () => {
    const { path, files, recents } = await openedScene();
    expect(await recents.list()).toEqual([]);
    await files.noteShown(path);
    await files.noteShown('/never/chosen');
    expect(await recents.list()).toMatchObject([{ path }]);
  });

  it('is among the recent files once it was shown or saved, the latest first', async () => {
    const { folder, path, files, recents } = await openedScene();
    await files.noteShown(path);
    await files.saveChosen(join(folder, 'AND.chainrule'), bytesOf('x'), once);
    await rm(path);
    expect(await recents.list()).toMatchObject([
      { name: 'AND.chainrule', folder, missing: false },
      { name: 'XOR.chainrule', folder, missing: true },
    ]);
    await recents.forget(path);
    expect((await recents.list()).map((file) => file.name)).toEqual(['AND.chainrule']);
  });
});
