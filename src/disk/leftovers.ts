// Temporary files that killed saves left beside a document: a name tells whose one is, and it goes once that process has.
import { createHash, randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemCodeOf } from './file-failure.ts';

const namePattern = /^\.chainrule-([0-9a-f]{12})-(\d{1,10})-[0-9a-f-]{36}\.tmp$/;

/** Of a file that this process writes beside another one. */
export function temporaryName(): string {
  return `.chainrule-${processSpace()}-${process.pid}-${randomUUID()}.tmp`;
}

/** Removes what this user's ended processes of this machine left in the folder; everything else there stays. */
export async function removeLeftovers(folder: string): Promise<void> {
  const space = processSpace();
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const [, itsSpace, itsProcess] = namePattern.exec(name) ?? [];
    if (itsSpace === space && isGone(Number(itsProcess))) await removeOwn(join(folder, name)).catch(() => undefined);
  }
}

/** Where a process number means the same process: a machine, and on Linux a namespace of it. A folder may be shared by several. */
function processSpace(): string {
  return createHash('sha256').update(`${hostname()}\0${processNamespace()}`).digest('hex').slice(0, 12);
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function isGone(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0);
    return false;
  } catch (error) {
    return systemCodeOf(error) === 'ESRCH';
  }
}

async function removeOwn(path: string): Promise<void> {
  const stats = await lstat(path);
  const isOwn = process.getuid === undefined || stats.uid === process.getuid();
  if (stats.isFile() && isOwn) await rm(path, { force: true });
}
