// Temporary files that killed saves leave beside a document go with the next save; nothing of anybody else's does.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeLeftovers, temporaryName } from '#disk/leftovers.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The number of a process that lives no more. */
async function goneProcess(): Promise<number> {
  const child: ChildProcess = fork('-e', ['0'], { execArgv: [], silent: true });
  await once(child, 'exit');
  return child.pid ?? 0;
}

const nameOf = (processNumber: number): string => temporaryName().replace(`-${process.pid}-`, `-${processNumber}-`);

describe('a temporary file of a save', () => {
  it('of a process that is gone is removed by the next save beside it', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, nameOf(await goneProcess())), 'half');
    await replaceFile(join(folder, 'my.chainrule'), 'whole');
    expect(await readdir(folder)).toEqual(['my.chainrule']);
  });

  it('is left alone while its process lives, on another machine, and when it only looks like one', async () => {
    const folder = await temporaryFolder();
    const gone = nameOf(await goneProcess());
    const elsewhere = gone.replace(/chainrule-[0-9a-f]{12}/, 'chainrule-0123456789ab');
    const others = [temporaryName(), nameOf(1), elsewhere, `${gone}.bak`, gone.slice(1), '.chainrule-notes.tmp'];
    for (const name of others) await writeFile(join(folder, name), 'theirs');
    await removeLeftovers(folder);
    expect((await readdir(folder)).sort()).toEqual([...others].sort());
  });

  it('is not looked for where there is no folder', async () => {
    await expect(removeLeftovers(join(await temporaryFolder(), 'none'))).resolves.toBeUndefined();
  });
});
