// A start tidies up after killed saves, where this app has written.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryName } from '#disk/leftovers.ts';
import { cleanFolders } from '../../../src/main/files/clean-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('removes what killed saves left beside recent files and in the app’s own folders', async () => {
  const folder = await temporaryFolder();
  const gone = spawnSync(process.execPath, ['-e', '0']).pid;
  const left = temporaryName().replace(`-${process.pid}-`, `-${gone}-`);
  for (const name of ['own', 'documents', 'other']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, left), 'half');
    await writeFile(join(folder, name, 'kept.chainrule'), 'whole');
  }
  await cleanFolders([join(folder, 'own'), join(folder, 'none')], [join(folder, 'documents/kept.chainrule')]);
  const names = async (name: string) => readdir(join(folder, name));
  expect(await names('own')).toEqual(['kept.chainrule']);
  expect(await names('documents')).toEqual(['kept.chainrule']);
  expect(await names('other')).toHaveLength(2);
});
