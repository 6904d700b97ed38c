// The fingerprint of a file when it was opened or saved last, to notice that another program has changed it since.
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { systemCodeOf } from '#disk/file-failure.ts';

export interface Fingerprint {
  /** In bytes. */
  readonly size: number;
  /** Hex SHA-256 of the content. */
  readonly hash: string;
}

export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return { size: bytes.length, hash: contentHash(bytes) };
}

/**
 * Whether another program has put other content there. A file that is gone has no content to lose, so it is not changed;
 * one that was only touched, or replaced by the same content, is not either. Null: nothing is known, so all is change.
 */
export async function isChangedOutside(path: string, known: Fingerprint | null): Promise<boolean> {
  try {
    const before = await stat(path);
    if (known === null || before.size !== known.size) return true;
    if (contentHash(await readFile(path)) !== known.hash) return true;
    // Written while it was read: then what was read says nothing.
    return !isSameVersion(await stat(path), before);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function isSameVersion(one: Stats, other: Stats): boolean {
  return one.size === other.size && one.mtimeMs === other.mtimeMs && one.ino === other.ino;
}
