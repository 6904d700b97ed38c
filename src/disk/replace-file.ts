// Replaces a file's content so that on disk it is always the old or the new one, never half of it.
import type { Stats } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  lstat,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { FileError, systemCodeOf } from './file-failure.ts';
import { removeLeftovers, temporaryName } from './leftovers.ts';

/** As many links as Linux follows. */
const maximumLinks = 40;

/** What became of the file beside its new content. */
export interface Replacement {
  /** How many other names (hard links) the file had: they keep the old content. */
  readonly otherNames: number;
}

/**
 * Writes beside the target, waits for the disk, checks the size, and renames over it. On failure the target is untouched
 * and nothing is left beside it. `beforeRename` gets the real path, a moment before, and stops it by throwing.
 */
export async function replaceFile(
  path: string,
  content: string | readonly Uint8Array[],
  beforeRename: (target: string) => Promise<void> = async () => {},
): Promise<Replacement> {
  const { target, existing } = await replaceableFile(path);
  const folder = dirname(target);
  const temporary = join(folder, temporaryName());
  const parts = typeof content === 'string' ? [Buffer.from(content, 'utf8')] : content;
  // First, since what killed saves have left may be what fills the disk.
  await removeLeftovers(folder);
  try {
    await writeNewFile(temporary, parts, existing);
    await beforeRename(target);
    await rename(temporary, target);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  return { otherNames: existing === null ? 0 : existing.nlink - 1 };
}

/** How many other names (hard links) the file at that path has; 0 where there is none. */
export async function otherNamesOf(path: string): Promise<number> {
  const { existing } = await replaceableFile(path);
  return existing === null ? 0 : existing.nlink - 1;
}

/** Fails as the replacing would: for what is asked before hours of work. */
export async function assertReplaceable(path: string): Promise<void> {
  const { target } = await replaceableFile(path);
  await access(dirname(target), constants.W_OK);
}

export async function replaceableFile(
  path: string,
): Promise<{ readonly target: string; readonly existing: Stats | null }> {
  const target = await targetOf(path);
  return { target, existing: await existingFile(target) };
}

/** The file at the end of the symbolic links, even when that file doesn't exist yet. */
async function targetOf(path: string): Promise<string> {
  if (path.endsWith(sep)) throw new FileError('isDirectory', `${path} names a folder`);
  let current = resolve(path);
  for (let followed = 0; followed < maximumLinks; followed += 1) {
    const folder = await realpath(dirname(current));
    current = join(folder, basename(current));
    const stats = await lstat(current).catch(absentAsNull);
    if (stats === null || !stats.isSymbolicLink()) return current;
    current = resolve(folder, await readlink(current));
  }
  throw new FileError('linkLoop', `${path} has too many levels of symbolic links`);
}

/** Refuses what a rename would replace although it could not be written to, or was made to stay as it is. */
async function existingFile(target: string): Promise<Stats | null> {
  const stats = await stat(target).catch(absentAsNull);
  if (stats === null) return null;
  if (stats.isDirectory()) throw new FileError('isDirectory', `${target} is a folder`);
  if (!stats.isFile()) throw new FileError('notRegular', `${target} is a device or a pipe`);
  // An administrator may write everything, and still didn't mean this one.
  if ((stats.mode & 0o222) === 0) throw new FileError('readOnly', `${target} is marked as read-only`);
  await access(target, constants.W_OK);
  return stats;
}

function absentAsNull(error: unknown): null {
  if (systemCodeOf(error) === 'ENOENT') return null;
  throw error;
}

async function writeNewFile(path: string, parts: readonly Uint8Array[], existing: Stats | null): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    if (existing) await keepOwnerAndMode(handle, existing);
    for (const part of parts) await handle.writeFile(part);
    await handle.sync();
    const { size } = await handle.stat();
    // On a full disk a short write was seen to be reported as success.
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    if (size !== length) throw new FileError('diskFull', `Only ${size} of ${length} bytes were written`);
  } finally {
    await handle.close();
  }
}

async function keepOwnerAndMode(handle: FileHandle, existing: Stats): Promise<void> {
  const own = await handle.stat();
  if (own.uid !== existing.uid || own.gid !== existing.gid) {
    // Only an administrator may give files away; otherwise the file becomes the writer's.
    await handle.chown(existing.uid, existing.gid).catch(() => undefined);
  }
  await handle.chmod(existing.mode & 0o7777);
}

/** After the rename the new content is in place, so a folder that can't be synced is no failure of the save. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows can't open folders, some network drives can't sync them.
  }
}
