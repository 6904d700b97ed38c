// Writes a file's new content into the file itself, so that all its names (hard links) show it.
import { type FileHandle, open } from 'node:fs/promises';
import { FileError } from './file-failure.ts';
import { replaceableFile } from './replace-file.ts';

/**
 * What is longer than the old content goes to the disk first, since only that needs room: a full disk changes nothing. Whatever
 * fails later, the old content is put back. Only a machine that dies between the two leaves a mixture, which replacing never does.
 * `beforeWrite` gets the real path, a moment before, and stops it by throwing.
 */
export async function writeThrough(
  path: string,
  content: Uint8Array,
  beforeWrite: (target: string) => Promise<void> = async () => {},
): Promise<void> {
  const { target } = await replaceableFile(path);
  const handle = await open(target, 'r+');
  try {
    const old = await handle.readFile();
    await beforeWrite(target);
    try {
      await overwrite(handle, content, old.length);
    } catch (error) {
      await putBack(handle, old).catch(() => undefined);
      throw error;
    }
  } finally {
    await handle.close();
  }
}

async function overwrite(handle: FileHandle, content: Uint8Array, oldLength: number): Promise<void> {
  await writeAt(handle, content.subarray(oldLength), oldLength);
  await handle.sync();
  await writeAt(handle, content.subarray(0, oldLength), 0);
  await handle.truncate(content.length);
  await handle.sync();
  const { size } = await handle.stat();
  if (size !== content.length) throw new FileError('diskFull', `Only ${size} of ${content.length} bytes were written`);
}

async function putBack(handle: FileHandle, old: Uint8Array): Promise<void> {
  await handle.truncate(old.length);
  await writeAt(handle, old, 0);
  await handle.sync();
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    // On a full disk a short write was seen to be reported as success.
    if (bytesWritten === 0) throw new FileError('diskFull', `Only ${written} of ${bytes.length} bytes were written`);
    written += bytesWritten;
  }
}
