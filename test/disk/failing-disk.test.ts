// A save on a disk that fails, at each of its steps: the old file stays byte for byte, and nothing is left beside it.
import { execFileSync } from 'node:child_process';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileFailureOf } from '#disk/file-failure.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof disk>()) }));

afterEach(() => {
  vi.restoreAllMocks();
});

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: the disk said so`), { code });
}

/** Makes the next file that is opened for writing fail in one of its operations. */
function failIn(operation: 'writeFile' | 'sync' | 'stat' | 'chmod', fail: () => unknown): void {
  const open = disk.open;
  vi.spyOn(disk, 'open').mockImplementation(async (...given) => {
    const handle = await open(...given);
    if (given[1] === 'wx') vi.spyOn(handle, operation).mockImplementation(async () => fail() as never);
    return handle;
  });
}

async function failedSave(): Promise<{ code: string; content: string; names: string[] }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'kept.chainrule');
  await disk.writeFile(path, 'old');
  const failure = await replaceFile(path, 'new content').then(
    () => ({ code: 'saved' }),
    (error: unknown) => fileFailureOf(error),
  );
  return { code: failure.code, content: await disk.readFile(path, 'utf8'), names: await disk.readdir(folder) };
}

const untouched = { content: 'old', names: ['kept.chainrule'] };

describe('a save on a failing disk', () => {
  for (const [system, code] of [
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EIO', 'inputOutput'],
    ['EACCES', 'noPermission'],
    ['EROFS', 'readOnly'],
  ] as const) {
    for (const operation of ['writeFile', 'sync'] as const) {
      it(`reports ${code} when ${operation} says ${system}`, async () => {
        failIn(operation, () => {
          throw systemError(system);
        });
        expect(await failedSave()).toEqual({ code, ...untouched });
      });
    }

    it(`reports ${code} when the rename says ${system}`, async () => {
      vi.spyOn(disk, 'rename').mockRejectedValue(systemError(system));
      expect(await failedSave()).toEqual({ code, ...untouched });
    });
  }

  it('notices a write that was cut short without an error', async () => {
    failIn('writeFile', () => undefined);
    expect(await failedSave()).toEqual({ code: 'diskFull', ...untouched });
  });

  it('counts a folder that cannot be synced as saved: the new content is in place', async () => {
    const open = disk.open;
    vi.spyOn(disk, 'open').mockImplementation(async (...given) => {
      if (given[1] === 'r') throw systemError('EIO');
      return open(...given);
    });
    expect(await failedSave()).toEqual({ code: 'saved', content: 'new content', names: ['kept.chainrule'] });
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(mayMount)('a save on a real disk that is full', () => {
  it('keeps the old file and says why', async () => {
    const folder = await temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    try {
      const path = join(folder, 'kept.chainrule');
      await disk.writeFile(path, 'old');
      const failure = await replaceFile(path, 'x'.repeat(200_000)).catch(fileFailureOf);
      expect(failure).toMatchObject({ code: 'diskFull' });
      expect(await disk.readFile(path, 'utf8')).toBe('old');
      expect(await disk.readdir(folder)).toEqual(['kept.chainrule']);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});
