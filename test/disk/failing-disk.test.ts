// A save on a disk that fails, at each of its steps: the old file stays byte for byte, and nothing is left beside it.
import { execFileSync } from 'node:child_process';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileFailureOf } from '#disk/file-failure.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { trials } from '../support/run-seed.ts';
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

/** In bytes; all that the disk of these tests holds. */
const capacity = 256 * 1024;
const levels = 40;

async function onSmallDisk<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${capacity}`, 'tmpfs', folder]);
  try {
    return await use(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}

describe.runIf(mayMount)('a save on a real disk that is full', () => {
  it('keeps the old file and says why', () =>
    onSmallDisk(async (folder) => {
      const path = join(folder, 'kept.chainrule');
      await disk.writeFile(path, 'old');
      const failure = await replaceFile(path, 'x'.repeat(2 * capacity)).catch(fileFailureOf);
      expect(failure).toMatchObject({ code: 'diskFull' });
      expect(await disk.readFile(path, 'utf8')).toBe('old');
      expect(await disk.readdir(folder)).toEqual(['kept.chainrule']);
    }));

  it.each(trials(6, levels))('is done whole or not at all at level %i of 40', (level) =>
    onSmallDisk(async (folder) => {
      const path = join(folder, 'kept.chainrule');
      const [oldText, newText] = ['old'.repeat(3000), 'new '.repeat(20_000)];
      await disk.writeFile(path, oldText);
      // Fills up to the level; the last levels leave less than a page.
      const room = capacity - 3 * 4096;
      await disk.writeFile(join(folder, 'filler'), 'f'.repeat(Math.floor((room * level) / (levels - 1))));
      const outcome = await replaceFile(path, newText).then(
        () => 'saved',
        (error: unknown) => fileFailureOf(error).code,
      );
      expect(['saved', 'diskFull']).toContain(outcome);
      expect(await disk.readFile(path, 'utf8')).toBe(outcome === 'saved' ? newText : oldText);
      expect((await disk.readdir(folder)).sort()).toEqual(['filler', 'kept.chainrule']);
      if (level === 0) expect(outcome).toBe('saved');
      if (level === levels - 1) expect(outcome).toBe('diskFull');
    }),
  );
});
