import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../../src/main/files/read-text-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'file.chainrule');
  await writeFile(path, content);
  return path;
}

describe('readTextFile', () => {
  it('reads UTF-8', async () => {
    expect((await readTextFile(await fileWith('{"이름":"XOR"}'))).text).toBe('{"이름":"XOR"}');
  });

  it('reads past a byte order mark', async () => {
    expect((await readTextFile(await fileWith('\uFEFF{}'))).text).toBe('{}');
  });

  it('reads an empty file', async () => {
    expect((await readTextFile(await fileWith(''))).text).toBe('');
  });

  it('refuses what is not UTF-8', async () => {
    const path = await fileWith(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]));
    await expect(readTextFile(path)).rejects.toMatchObject({ code: 'notText' });
  });

  it('refuses one byte more than the limit, and takes the limit', async () => {
    const path = await fileWith('12345');
    await expect(readTextFile(path, 4)).rejects.toMatchObject({ code: 'tooLarge' });
    expect((await readTextFile(path, 5)).text).toBe('12345');
  });

  it('refuses a folder, and says when there is nothing', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sub'));
    await expect(readTextFile(join(folder, 'sub'))).rejects.toMatchObject({ code: 'isDirectory' });
    await expect(readTextFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.runIf(process.platform === 'linux')('refuses a pipe instead of waiting for it', async () => {
    const path = join(await temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    await expect(readTextFile(path)).rejects.toMatchObject({ code: 'notRegular' });
  });
});
