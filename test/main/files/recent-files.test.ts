import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls } from '#bridge/contract.ts';
import { RecentFiles } from '../../../src/main/files/recent-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('recent files', () => {
  it.each(['', '{', '[]', '[{"path":3,"openedAt":1}]', '"x"'])('are empty when the list is %j', async (stored) => {
    const path = join(await temporaryFolder(), 'recent-files.json');
    await writeFile(path, stored);
    expect(await new RecentFiles(path).list()).toEqual([]);
  });

  it('leave out what is damaged, and nothing else', async () => {
    const path = join(await temporaryFolder(), 'recent-files.json');
    const good = { path: '/good.chainrule', openedAt: 5 };
    const stored = [{ path: '/x', openedAt: 9e15 }, { path: 'p'.repeat(40_000), openedAt: 1 }, null, good, good, 3];
    await writeFile(path, JSON.stringify(stored));
    const list = await new RecentFiles(path).list();
    expect(list).toMatchObject([good]);
    expect(calls['files:recents'].result.safeParse(list).success).toBe(true);
  });

  it('keep a picture of each network, also when it is opened again; a damaged one costs nothing but itself', async () => {
    const path = join(await temporaryFolder(), 'recent-files.json');
    const recents = new RecentFiles(path);
    const picture = {
      dots: [
        { x: 14, y: 20, isInput: true },
        { x: 186, y: 20, isInput: false },
      ],
      wires: [{ from: 0, to: 1, share: -1 }],
      more: [],
    };
    await recents.keepPicture('/never/opened', picture);
    await recents.add('/one', 1);
    await recents.keepPicture('/one', picture);
    await recents.add('/two', 2);
    await recents.add('/one', 3);
    const list = await new RecentFiles(path).list();
    expect(list.map((file) => [file.path, file.picture])).toEqual([
      ['/one', picture],
      ['/two', null],
    ]);
    const broken = { ...picture, wires: [{ from: 0, to: 1e9, share: Number.NaN }] };
    await writeFile(path, JSON.stringify([{ path: '/one', openedAt: 1, picture: broken }]));
    expect(await new RecentFiles(path).list()).toMatchObject([{ path: '/one', picture: null }]);
  });

  it('keep the twelve latest, each once', async () => {
    const path = join(await temporaryFolder(), 'recent-files.json');
    const recents = new RecentFiles(path);
    for (let index = 0; index < 15; index += 1) await recents.add(`/somewhere/${index}.chainrule`, index);
    await recents.add('/somewhere/9.chainrule', 99);
    const names = (await new RecentFiles(path).list()).map((file) => file.name);
    expect(names).toHaveLength(12);
    expect(names.slice(0, 3)).toEqual(['9.chainrule', '14.chainrule', '13.chainrule']);
    expect(new Set(names).size).toBe(12);
  });

  it('lose nothing when several are added at once', async () => {
    const path = join(await temporaryFolder(), 'recent-files.json');
    const recents = new RecentFiles(path);
    await Promise.all([1, 2, 3, 4].map((index) => recents.add(`/somewhere/${index}`, index)));
    expect(JSON.parse(await readFile(path, 'utf8'))).toHaveLength(4);
  });
});
