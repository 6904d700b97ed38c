// A save into a file that has several names: all show the new content, and a disk that fails changes nothing.
import { execFileSync } from 'node:child_process';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileFailureOf } from '#disk/file-failure.ts';
import { writeThrough } from '#disk/write-through.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof disk>()) }));

afterEach(() => {
  vi.restoreAllMocks();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function linked(content: string): Promise<{ folder: string; path: string; twin: string }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'one.chainrule');
  const twin = join(folder, 'twin.chainrule');
  await disk.writeFile(path, content);
  await disk.link(path, twin);
  return { folder, path, twin };
}

/** Makes the nth call of an operation on the file fail, and only that. */
function failIn(operation: 'write' | 'sync' | 'truncate', nth: number): void {
  const open = disk.open;
  vi.spyOn(disk, 'open').mockImplementation(async (...given) => {
    const handle = await open(...given);
    const real = handle[operation].bind(handle) as (...args: never[]) => Promise<never>;
    let calls = 0;
    vi.spyOn(handle, operation).mockImplementation((async (...args: never[]) => {
      calls += 1;
      if (calls === nth) throw Object.assign(new Error('The disk said so.'), { code: 'ENOSPC' });
      return real(...args);
    }) as never);
    return handle;
  });
}

describe('a file with two names', () => {
  it.each(['longer than it was before', 'short', 'the same', ''])('shows %j under both', async (content) => {
    const { folder, path, twin } = await linked('the old');
    await writeThrough(path, bytesOf(content));
    expect([await disk.readFile(path, 'utf8'), await disk.readFile(twin, 'utf8')]).toEqual([content, content]);
    expect((await disk.stat(path)).nlink).toBe(2);
    expect(await disk.readdir(folder)).toEqual(['one.chainrule', 'twin.chainrule']);
  });

  it.each([
    ['write', 1],
    ['write', 2],
    ['sync', 1],
    ['sync', 2],
    ['truncate', 1],
  ] as const)('keeps its old content when %s number %i fails', async (operation, nth) => {
    const { path, twin } = await linked('the old');
    failIn(operation, nth);
    const failure = await writeThrough(path, bytesOf('quite another, and longer')).catch(fileFailureOf);
    expect(failure).toMatchObject({ code: 'diskFull' });
    expect(await disk.readFile(twin, 'utf8')).toBe('the old');
  });

  it('is untouched when it is stopped before the writing', async () => {
    const { path, twin } = await linked('the old');
    const stop = (): Promise<void> => Promise.reject(new Error('changed'));
    await expect(writeThrough(path, bytesOf('new'), stop)).rejects.toThrow('changed');
    expect(await disk.readFile(twin, 'utf8')).toBe('the old');
  });

  it('is not written to when it is read-only', async () => {
    const { path } = await linked('the old');
    await disk.chmod(path, 0o444);
    await expect(writeThrough(path, bytesOf('new'))).rejects.toMatchObject({ code: 'readOnly' });
  });
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0;

it.runIf(canMount)('on a disk that is really full both names keep the old content', async () => {
  const folder = await temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  try {
    const path = join(folder, 'one');
    await disk.writeFile(path, 'old');
    await disk.link(path, join(folder, 'twin'));
    const failure = await writeThrough(path, new Uint8Array(200_000)).catch(fileFailureOf);
    expect(failure).toMatchObject({ code: 'diskFull' });
    expect(await disk.readFile(join(folder, 'twin'), 'utf8')).toBe('old');
  } finally {
    execFileSync('umount', [folder]);
  }
});
