// Writes a file so that it is the old one or the new one, never half: temporary file beside it, flushed, checked, renamed.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './file-reason.ts';

/** Fails as the writing would for a folder that isn't there or may not be written; asked before hours of training. */
export async function assertWritable(file: string): Promise<void> {
  const target = await targetOf(file);
  if (target.kind === 'special') return;
  await access(dirname(target.path), constants.W_OK);
}

export async function writeAtomically(file: string, text: string): Promise<void> {
  const target = await targetOf(file);
  // A device or a pipe has no old content to keep, and must not be replaced by a file.
  if (target.kind === 'special') return writeFile(target.path, text);
  const folder = dirname(target.path);
  const temporary = join(folder, `.${basename(target.path)}.${randomUUID()}.tmp`);
  try {
    await writeDurably(temporary, Buffer.from(text), target.mode);
    await rename(temporary, target.path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

type Target =
  | { readonly kind: 'file'; readonly path: string; readonly mode: number }
  | { readonly kind: 'special'; readonly path: string };

/** What the path leads to, through links. */
async function targetOf(file: string): Promise<Target> {
  let path: string;
  try {
    path = await realpath(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return { kind: 'file', path: join(await realpath(dirname(file)), basename(file)), mode: 0o644 };
  }
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
  return found.isFile() ? { kind: 'file', path, mode: found.mode & 0o777 } : { kind: 'special', path };
}

async function writeDurably(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    const { size } = await handle.stat();
    if (size !== bytes.length) throw Object.assign(new Error('the file was cut short'), { code: 'ENOSPC' });
  } finally {
    await handle.close();
  }
}

/** Makes the new name last; systems that can't flush a folder have done what they can. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}
