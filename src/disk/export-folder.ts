// Writes an exported project as a folder in which nobody else's files stand.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf } from './file-failure.ts';
import { replaceFile } from './replace-file.ts';

export interface FileToWrite {
  /** A name within the folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What tells a folder that an export has left from any other. */
const ownFile = 'network.chainrule';
/** What an earlier export or a training there may have left, and this one would not replace. */
const leftovers = ['start.json', 'optimizer.safetensors', 'checkpoint.pt'];

/** It is not there, is empty, or an earlier export has left it. @throws the system's error where it can't be looked at */
export async function isFreeForExport(folder: string): Promise<boolean> {
  const present = await filesIn(folder);
  return present.length === 0 || present.includes(ownFile);
}

export async function writeExportFolder(folder: string, files: readonly FileToWrite[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of leftovers) await rm(join(folder, name), { force: true });
  for (const { path, content } of files) {
    await replaceFile(join(folder, path), typeof content === 'string' ? content : [content]);
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
