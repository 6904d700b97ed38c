// Earlier versions of a file: what is kept of each save, in which order, how many, and what of damaged ones is left out.
import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls, type VersionNotes } from '#bridge/contract.ts';
import { mostBytes, Versions } from '../../../src/main/versions/versions.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const notes: VersionNotes = { picture: null, epoch: 3, loss: 0.5 };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const plenty = async () => Number.MAX_SAFE_INTEGER;
const path = '/home/someone/xor.chainrule';

/** The texts saved one after the other, a second apart. */
async function saved(folder: string, texts: readonly string[], at = path): Promise<Versions> {
  const versions = new Versions(folder, plenty);
  for (const [index, text] of texts.entries()) await versions.keep(at, bytesOf(text), notes, 1000 * (index + 1));
  return versions;
}

async function filesIn(folder: string): Promise<string[]> {
  const [ofDocument = ''] = await readdir(folder);
  return (await readdir(join(folder, ofDocument))).sort().map((name) => join(folder, ofDocument, name));
}

describe('versions of a file', () => {
  it('are its saves, the last first, and each reads back as it was saved', async () => {
    const versions = await saved(await temporaryFolder(), ['one', 'two ✓', 'three']);
    const listed = await versions.list(path);
    expect(listed).toMatchObject([
      { savedAt: 3000, size: 5, epoch: 3, loss: 0.5 },
      { savedAt: 2000, size: 7 },
      { savedAt: 1000, size: 3 },
    ]);
    expect(calls['files:versions'].result.safeParse(listed).success).toBe(true);
    const texts = await Promise.all(listed.map(({ id }) => versions.read(path, id)));
    expect(texts).toMatchObject(
      ['three', 'two ✓', 'one'].map((text) => ({ kind: 'opened', file: { path: '', text } })),
    );
  });

  it('are of that file alone, whatever it is called', async () => {
    const folder = await temporaryFolder();
    const names = [
      '/a/../../../etc/passwd',
      '/a/<script>.chainrule',
      '/a/한글 \u202e.chainrule',
      `/${'x'.repeat(5000)}`,
      '/',
    ];
    for (const name of names) await saved(folder, [name], name);
    const versions = new Versions(folder, plenty);
    for (const name of names) {
      const [version, ...others] = await versions.list(name);
      expect(others).toEqual([]);
      expect(await versions.read(name, version?.id ?? '')).toMatchObject({ file: { text: name } });
    }
    expect((await readdir(folder)).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it('are twenty at most: the oldest goes', async () => {
    const versions = await saved(
      await temporaryFolder(),
      Array.from({ length: 23 }, (_, index) => `text ${index}`),
    );
    const listed = await versions.list(path);
    expect(listed.map(({ savedAt }) => savedAt / 1000)).toEqual(Array.from({ length: 20 }, (_, index) => 23 - index));
  });

  it('of large content are fewer: all together have no more than their share of the disk', async () => {
    const versions = new Versions(await temporaryFolder(), plenty);
    for (let index = 0; index < 3; index += 1) {
      await versions.keep(path, new Uint8Array(0.45 * mostBytes).fill(index), notes, 1000 * index);
    }
    expect((await versions.list(path)).map(({ savedAt }) => savedAt)).toEqual([2000, 1000]);
  });

  it('stand in the order of the saves, also after the clock was set back', async () => {
    const folder = await temporaryFolder();
    const versions = new Versions(folder, plenty);
    for (const [text, at] of [
      ['new', 9e12],
      ['old', 5],
      ['last', 7],
    ] as const) {
      await versions.keep(path, bytesOf(text), notes, at);
    }
    expect((await versions.list(path)).map(({ savedAt }) => savedAt)).toEqual([7, 5, 9e12]);
  });

  it('are not kept twice of the same content, and not of one that is too large', async () => {
    const folder = await temporaryFolder();
    const versions = await saved(folder, ['same', 'same']);
    await versions.keep(path, new Uint8Array(mostBytes + 1), notes, 9000);
    expect(await versions.list(path)).toHaveLength(1);
  });

  it('leave the disk to saves: with little room none is written', async () => {
    const folder = await temporaryFolder();
    const versions = new Versions(folder, async () => 200 * 1024 * 1024);
    await versions.keep(path, bytesOf('text'), notes, 1);
    expect(await versions.list(path)).toEqual([]);
  });

  it('of documents that were not saved for the longest time go', async () => {
    const folder = await temporaryFolder();
    const versions = new Versions(folder, plenty, 3);
    for (const name of ['/a', '/b', '/c', '/d', '/e']) await versions.keep(name, bytesOf(name), notes, 1);
    expect(await readdir(folder)).toHaveLength(3);
    expect(await versions.list('/e')).toHaveLength(1);
  });
});

describe('a version that is damaged', () => {
  const damages: Readonly<Record<string, (file: string) => Promise<void>>> = {
    'is cut off': (file) => truncate(file, 20),
    'is empty': (file) => truncate(file, 0),
    'has grown': (file) => appendFile(file, 'x'),
    'says nothing of itself': (file) => writeFile(file, '{"format":"other"}\ntext'),
    'is not JSON': (file) => writeFile(file, `{${'x'.repeat(70_000)}`),
  };

  it.each(Object.keys(damages))('and %s is left out, and hides no other', async (damage) => {
    const folder = await temporaryFolder();
    const versions = await saved(folder, ['one', 'two', 'three']);
    await damages[damage]?.((await filesIn(folder))[1] ?? '');
    expect((await versions.list(path)).map(({ savedAt }) => savedAt)).toEqual([3000, 1000]);
    await versions.keep(path, bytesOf('four'), notes, 4000);
    expect(await versions.list(path)).toHaveLength(3);
  });

  it('in its middle is refused when it is read', async () => {
    const folder = await temporaryFolder();
    const versions = await saved(folder, ['one']);
    const [file = ''] = await filesIn(folder);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/one$/, 'eno'));
    const [version] = await versions.list(path);
    expect(await versions.read(path, version?.id ?? '')).toMatchObject({ kind: 'failed' });
    expect(await versions.read(path, '0000000099')).toMatchObject({ kind: 'failed', failure: { code: 'notFound' } });
  });

  it('in its picture, epoch or loss loses that alone', async () => {
    const folder = await temporaryFolder();
    const versions = await saved(folder, ['one']);
    const [file = ''] = await filesIn(folder);
    const [line = '', text = ''] = (await readFile(file, 'utf8')).split('\n');
    const header = { ...(JSON.parse(line) as object), picture: { dots: [{}] }, epoch: -1, loss: 'low' };
    await writeFile(file, `${JSON.stringify(header)}\n${text}`);
    expect(await versions.list(path)).toMatchObject([{ picture: null, epoch: null, loss: null, savedAt: 1000 }]);
  });
});

describe('a folder of versions that can not be written', () => {
  it('disturbs nobody', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    const versions = new Versions(file, plenty);
    await expect(versions.keep(path, bytesOf('text'), notes, 1)).resolves.toBeUndefined();
    expect(await versions.list(path)).toEqual([]);
  });
});
