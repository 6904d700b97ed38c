// Recovery copies in a folder that the user chose: moved there, found there at the next start, and never lost when it fails.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnownFiles } from '../../../src/main/files/known-files.ts';
import { RecoveryCopies } from '../../../src/main/recovery/recovery-copies.ts';
import { RecoveryFolders } from '../../../src/main/recovery/recovery-folders.ts';
import { SettingsStore } from '../../../src/main/settings-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Profile {
  readonly own: string;
  /** Of the user: what is chosen in the dialog. */
  readonly elsewhere: string;
  readonly settings: string;
}

async function newProfile(): Promise<Profile> {
  const around = await temporaryFolder();
  const elsewhere = join(around, 'elsewhere');
  await mkdir(elsewhere);
  return { own: join(around, 'recovery'), elsewhere, settings: join(around, 'settings.json') };
}

/** One run of the app, with what earlier ones have left. */
function start({ own, settings }: Profile, known = new KnownFiles()) {
  const store = new SettingsStore(settings);
  const folders = new RecoveryFolders(own, store.current.recoveryFolder);
  const copies = new RecoveryCopies(folders, known);
  return {
    folders,
    copies,
    keep: (text: string, path: string | null = null) =>
      copies.keep({ path, name: 'XOR', content: new TextEncoder().encode(text) }, 1000),
    moveTo: (parent: string | null) => folders.moveTo(parent, (recoveryFolder) => store.change({ recoveryFolder })),
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return names.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const textsOf = async (run: ReturnType<typeof start>) => (await run.copies.list()).map(({ text }) => text);

describe('a chosen folder', () => {
  it('takes the copies that there are along, and those that follow', async () => {
    const profile = await newProfile();
    const run = start(profile);
    await run.keep('one');
    expect(await run.moveTo(profile.elsewhere)).toBeNull();
    expect(await filesIn(profile.own)).toEqual([]);
    expect(await filesIn(profile.elsewhere)).toHaveLength(1);
    expect(await run.keep('two')).toBeNull();
    expect(await filesIn(profile.own)).toEqual([]);
    expect(await textsOf(start(profile))).toEqual(['two']);
  });

  it('is asked for a folder of the app’s own, which goes when the copies go back', async () => {
    const profile = await newProfile();
    await writeFile(join(profile.elsewhere, 'mine.txt'), 'x');
    const run = start(profile);
    await run.moveTo(profile.elsewhere);
    await run.keep('one');
    expect((await readdir(profile.elsewhere)).filter((name) => name.startsWith('chainrule-recovery-'))).toHaveLength(1);
    expect(await run.moveTo(null)).toBeNull();
    expect(await readdir(profile.elsewhere)).toEqual(['mine.txt']);
    expect(await textsOf(start(profile))).toEqual(['one']);
  });

  it('is left for another one with all that it had', async () => {
    const profile = await newProfile();
    const other = join(profile.elsewhere, 'other');
    await mkdir(other);
    const run = start(profile);
    await run.moveTo(profile.elsewhere);
    for (const text of ['one', 'two']) await run.keep(text);
    expect(await run.moveTo(other)).toBeNull();
    expect(await readdir(profile.elsewhere)).toEqual(['other']);
    expect(await textsOf(start(profile))).toEqual(['two']);
  });

  it('that is gone is named, and the app’s own takes the copies', async () => {
    const profile = await newProfile();
    const run = start(profile);
    await run.moveTo(profile.elsewhere);
    await run.keep('before');
    await rm(profile.elsewhere, { recursive: true });
    expect(await run.keep('after')).toMatchObject({ code: 'notFound' });
    expect(await filesIn(profile.own)).toHaveLength(1);
    const next = start(profile);
    expect(await next.folders.place()).toMatchObject({ own: profile.own, failure: { code: 'notFound' } });
    expect(await textsOf(next)).toEqual(['after']);
    // A disk that was taken out: nothing is written where it would be.
    await expect(readdir(profile.elsewhere)).rejects.toThrow();
  });

  it('that comes back is used again, and nothing old is offered beside the newest', async () => {
    const profile = await newProfile();
    const run = start(profile);
    await run.moveTo(profile.elsewhere);
    await run.keep('in it');
    await run.keep('in it too');
    await rename(profile.elsewhere, `${profile.elsewhere}.taken out`);
    await run.keep('in the app’s own');
    expect(await textsOf(start(profile))).toEqual(['in the app’s own']);
    await rename(`${profile.elsewhere}.taken out`, profile.elsewhere);
    expect(await textsOf(start(profile))).toEqual(['in the app’s own']);
    expect(await run.keep('in it again')).toBeNull();
    expect(await run.keep('and again')).toBeNull();
    expect(await filesIn(profile.own)).toEqual([]);
    expect(await textsOf(start(profile))).toEqual(['and again']);
  });

  it('that is a file by now is named', async () => {
    const profile = await newProfile();
    const run = start(profile);
    await run.moveTo(profile.elsewhere);
    await rm(profile.elsewhere, { recursive: true });
    await writeFile(profile.elsewhere, 'x');
    expect(await run.keep('one')).toMatchObject({ code: 'notFound' });
    expect((await run.folders.place()).failure?.code).toBe('notFound');
    expect(await textsOf(start(profile))).toEqual(['one']);
  });

  it('that can’t be written into is refused, and all stays where it was', async () => {
    const profile = await newProfile();
    const run = start(profile);
    await run.keep('one');
    const noFolder = join(profile.elsewhere, 'file');
    await writeFile(noFolder, 'x');
    expect(await run.moveTo(noFolder)).toMatchObject({ code: 'notFound' });
    expect(await run.folders.place()).toMatchObject({ chosen: null, failure: null });
    expect(await textsOf(start(profile))).toEqual(['one']);
  });

  it('that could not be remembered is not used, and nothing is left in it', async () => {
    const profile = await newProfile();
    const run = start(profile);
    await run.keep('one');
    const remembered: (string | null)[] = [];
    const failure = await run.folders.moveTo(profile.elsewhere, async (folder) => {
      remembered.push(folder);
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(failure).toMatchObject({ code: 'diskFull' });
    expect(remembered.at(-1)).toBeNull();
    expect(await readdir(profile.elsewhere)).toEqual([]);
    expect(await textsOf(start(profile))).toEqual(['one']);
  });

  it('keeps no copy of what was saved, wherever its copies were', async () => {
    const profile = await newProfile();
    const run = start(profile);
    await run.keep('one');
    await run.moveTo(profile.elsewhere);
    await run.keep('two');
    await run.copies.drop();
    expect([await filesIn(profile.own), await filesIn(profile.elsewhere)]).toEqual([[], []]);
  });

  it('is not believed about the user’s files: others may write into it', async () => {
    const profile = await newProfile();
    const known = new KnownFiles();
    const path = join(profile.elsewhere, 'mine.chainrule');
    known.allow(path);
    const run = start(profile, known);
    await run.moveTo(profile.elsewhere);
    await run.keep('one', path);
    const stranger = new KnownFiles();
    expect(await start(profile, stranger).copies.list()).toMatchObject([{ path: null, text: 'one' }]);
    expect(stranger.isAllowed(path)).toBe(false);
    expect(await start(profile, known).copies.list()).toMatchObject([{ path, text: 'one' }]);
  });
});
