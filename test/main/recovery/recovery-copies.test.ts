import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls } from '#bridge/contract.ts';
import { DocumentFiles } from '../../../src/main/files/document-files.ts';
import { KnownFiles } from '../../../src/main/files/known-files.ts';
import { RecentFiles } from '../../../src/main/files/recent-files.ts';
import { RecoveryCopies } from '../../../src/main/recovery/recovery-copies.ts';
import { RecoveryFolders } from '../../../src/main/recovery/recovery-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const unsaved = { path: null, name: 'XOR' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A run of the app that kept these texts and then ended without closing its document. */
async function killedRun(folder: string, texts: readonly string[]): Promise<void> {
  const recovery = new RecoveryCopies(new RecoveryFolders(folder), new KnownFiles());
  for (const [index, text] of texts.entries())
    await recovery.keep({ ...unsaved, content: bytesOf(text) }, 1000 + index);
}

function nextRun(folder: string): RecoveryCopies {
  return new RecoveryCopies(new RecoveryFolders(folder), new KnownFiles());
}

/** The files of one run, the newest last. */
async function copiesOldestFirst(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  const sequences = await Promise.all(
    names.map(async (name) => {
      const [header = ''] = (await readFile(join(folder, name), 'utf8')).split('\n', 1);
      return { path: join(folder, name), sequence: (JSON.parse(header) as { sequence: number }).sequence };
    }),
  );
  return sequences.sort((one, other) => one.sequence - other.sequence).map(({ path }) => path);
}

describe('recovery copies', () => {
  it('offer the newest text after the run has ended', async () => {
    const folder = await temporaryFolder();
    await killedRun(folder, ['one', 'two\nlines', 'three ✓']);
    expect(await nextRun(folder).list()).toMatchObject([{ path: null, name: 'XOR', savedAt: 1002, text: 'three ✓' }]);
  });

  it('are the last ones, whatever a clock that was set back says of them', async () => {
    const folder = await temporaryFolder();
    const recovery = nextRun(folder);
    for (const [index, text] of ['first', 'second', 'last'].entries()) {
      await recovery.keep({ ...unsaved, content: bytesOf(text) }, 3000 - index);
    }
    expect(await nextRun(folder).list()).toMatchObject([{ savedAt: 2998, text: 'last' }]);
  });

  it('are two at most, however often they are kept', async () => {
    const folder = await temporaryFolder();
    await killedRun(
      folder,
      Array.from({ length: 9 }, (_, index) => `text ${index}`),
    );
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('of the running window are not offered to itself', async () => {
    const recovery = nextRun(await temporaryFolder());
    await recovery.keep({ ...unsaved, content: bytesOf('mine') }, 1);
    expect(await recovery.list()).toEqual([]);
  });

  it('of a page that died are offered to the next one of the same process', async () => {
    const recovery = nextRun(await temporaryFolder());
    await recovery.keep({ ...unsaved, content: bytesOf('before') }, 1);
    recovery.startNewSession();
    expect(await recovery.list()).toMatchObject([{ text: 'before' }]);
  });

  it('of another window of the process are neither offered nor discarded until it is gone', async () => {
    const folder = await temporaryFolder();
    const folders = new RecoveryFolders(folder);
    const [one, other] = [1, 2].map(() => new RecoveryCopies(folders, new KnownFiles()));
    await one?.keep({ ...unsaved, content: bytesOf('of one') }, 1);
    expect(await other?.list()).toEqual([]);
    const [id = ''] = (await nextRun(folder).list()).map((copy) => copy.id);
    await other?.discard(id);
    one?.end();
    expect(await other?.list()).toMatchObject([{ id, text: 'of one' }]);
  });

  it('are dropped by the window they belong to, and by no other', async () => {
    const folder = await temporaryFolder();
    const folders = new RecoveryFolders(folder);
    const [one, other] = [1, 2].map(() => new RecoveryCopies(folders, new KnownFiles()));
    await one?.keep({ ...unsaved, content: bytesOf('of one') }, 1);
    await other?.keep({ ...unsaved, content: bytesOf('of the other') }, 2);
    await other?.drop();
    expect(await nextRun(folder).list()).toMatchObject([{ text: 'of one' }]);
  });

  it('are gone once they are dropped, even while one is being written', async () => {
    const folder = await temporaryFolder();
    const recovery = nextRun(folder);
    await Promise.all([
      recovery.keep({ ...unsaved, content: bytesOf('one') }, 1),
      recovery.keep({ ...unsaved, content: bytesOf('two') }, 2),
      recovery.drop(),
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('fall back to the older one, and name the newest, when that is cut short', async () => {
    const folder = await temporaryFolder();
    await killedRun(folder, ['one', 'two']);
    const newest = (await copiesOldestFirst(folder)).at(-1) ?? '';
    await writeFile(newest, (await readFile(newest, 'utf8')).slice(0, -1));
    expect(await nextRun(folder).list()).toMatchObject([
      { name: 'XOR', savedAt: 1001, text: null },
      { name: 'XOR', savedAt: 1000, text: 'one' },
    ]);
  });

  it('name the newest even when its first line is unreadable', async () => {
    const folder = await temporaryFolder();
    await killedRun(folder, ['one', 'two']);
    await writeFile((await copiesOldestFirst(folder)).at(-1) ?? '', '\u0000\u0000');
    const texts = (await nextRun(folder).list()).map((copy) => copy.text);
    expect(texts).toEqual([null, 'one']);
  });

  it.each([9e15, -9e15, Number.POSITIVE_INFINITY, null, 'yesterday'])(
    'whose date is %j are offered with their text, at the time that the disk says',
    async (savedAt) => {
      const folder = await temporaryFolder();
      await killedRun(folder, ['mine']);
      await killedRun(folder, ['another’s']);
      const [path = ''] = (await readdir(folder)).map((name) => join(folder, name));
      const content = await readFile(path, 'utf8');
      const date = savedAt === Number.POSITIVE_INFINITY ? '1e400' : JSON.stringify(savedAt);
      await writeFile(path, content.replace('"savedAt":1000', `"savedAt":${date}`));
      const listed = await nextRun(folder).list();
      expect(listed.map(({ text }) => text).sort()).toEqual(['another’s', 'mine']);
      expect(calls['recovery:list'].result.safeParse(listed).success).toBe(true);
      const moments = listed.map((copy) => copy.savedAt ?? 0).sort((one, other) => one - other);
      expect(moments[0]).toBe(1000);
      expect(Math.abs((moments[1] ?? 0) - Date.now())).toBeLessThan(3_600_000);
    },
  );

  it('whose first line is unreadable are dated by the disk, not 1970', async () => {
    const folder = await temporaryFolder();
    await killedRun(folder, ['one']);
    await writeFile((await copiesOldestFirst(folder))[0] ?? '', 'nothing');
    const [copy] = await nextRun(folder).list();
    expect(copy?.savedAt).toBeGreaterThan(1e12);
  });

  it('say nothing of an older one that is damaged: nothing is lost with it', async () => {
    const folder = await temporaryFolder();
    await killedRun(folder, ['one', 'two']);
    await appendFile((await copiesOldestFirst(folder))[0] ?? '', '!');
    expect(await nextRun(folder).list()).toMatchObject([{ text: 'two' }]);
  });

  it.each([
    ['one bit is wrong', (content: string) => content.replace('precious', 'precioux')],
    ['something follows', (content: string) => `${content} `],
    ['it is empty', () => ''],
    ['it has a first line only', (content: string) => content.split('\n', 1)[0] ?? ''],
    ['its first line is a list', (content: string) => `[]\n${content}`],
  ])('give no text when %s', async (_what, damage) => {
    const folder = await temporaryFolder();
    await killedRun(folder, ['precious']);
    const [path = ''] = await copiesOldestFirst(folder);
    await writeFile(path, damage(await readFile(path, 'utf8')));
    expect((await nextRun(folder).list()).map((copy) => copy.text)).toEqual([null]);
  });

  it('are both offered when one does not say which of them is newer', async () => {
    const folder = await temporaryFolder();
    await killedRun(folder, ['one', 'two']);
    const [older = ''] = await copiesOldestFirst(folder);
    await writeFile(older, (await readFile(older, 'utf8')).replace('"sequence"', '"sequins"'));
    expect((await nextRun(folder).list()).map((copy) => copy.text).sort()).toEqual(['one', 'two']);
  });

  it('of several runs are all offered, the latest first', async () => {
    const folder = await temporaryFolder();
    await killedRun(folder, ['first run']);
    await killedRun(folder, ['second run', 'second run again']);
    expect((await nextRun(folder).list()).map((copy) => copy.text)).toEqual(['second run again', 'first run']);
  });

  it('are discarded one by one, and never by a name that leads elsewhere', async () => {
    const around = await temporaryFolder();
    const folder = join(around, 'recovery');
    await killedRun(folder, ['one']);
    const victim = join(around, 'victim.recovery');
    await writeFile(victim, 'x');
    const recovery = nextRun(folder);
    await recovery.discard('../victim');
    expect(await readFile(victim, 'utf8')).toBe('x');
    for (const { id } of await recovery.list()) await recovery.discard(id);
    expect(await readdir(folder)).toEqual([]);
  });

  it('leave other files in the folder alone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'notes.recovery'), 'x');
    expect(await nextRun(folder).list()).toEqual([]);
    expect(await readdir(folder)).toEqual(['notes.recovery']);
  });
});

describe('the user’s file behind a recovery copy', () => {
  async function killedWithFile(): Promise<{ folder: string; path: string }> {
    const folder = await temporaryFolder();
    const path = join(folder, 'XOR.chainrule');
    await writeFile(path, 'saved');
    const known = new KnownFiles();
    await new DocumentFiles(known, new RecentFiles(join(folder, 'recent.json'))).openChosen(path);
    const recovery = new RecoveryCopies(new RecoveryFolders(join(folder, 'recovery')), known);
    await recovery.keep({ path, name: 'XOR', content: bytesOf('changed') }, 1);
    return { folder, path };
  }

  async function restored({ folder, path }: { folder: string; path: string }): Promise<DocumentFiles> {
    const known = new KnownFiles();
    const recents = new RecentFiles(join(folder, 'recent.json'));
    for (const recent of await recents.paths()) known.allow(recent);
    expect(await new RecoveryCopies(new RecoveryFolders(join(folder, 'recovery')), known).list()).toMatchObject([
      { path, text: 'changed' },
    ]);
    return new DocumentFiles(known, recents);
  }

  it('is never touched by keeping or listing, and may be saved after the restart', async () => {
    const killed = await killedWithFile();
    const files = await restored(killed);
    expect(await readFile(killed.path, 'utf8')).toBe('saved');
    expect(await files.save(killed.path, bytesOf('changed'), { overwrite: false, links: 'ask' })).toMatchObject({
      kind: 'saved',
    });
  });

  it('is not overwritten when it was changed while the app was gone', async () => {
    const killed = await killedWithFile();
    await writeFile(killed.path, 'changed elsewhere');
    const files = await restored(killed);
    expect(await files.save(killed.path, bytesOf('changed'), { overwrite: false, links: 'ask' })).toMatchObject({
      failure: { code: 'changedOutside' },
    });
  });

  it('is not believed when the user never chose it', async () => {
    const folder = await temporaryFolder();
    const recovery = new RecoveryCopies(new RecoveryFolders(folder), new KnownFiles());
    await recovery.keep({ path: '/etc/hostname', name: 'x', content: bytesOf('') }, 1);
    expect(await nextRun(folder).list()).toMatchObject([{ path: null }]);
  });
});
