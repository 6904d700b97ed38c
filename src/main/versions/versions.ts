// Keeps what was saved of each document: its last saves can be looked at, compared with and brought back. Ours alone; the
// user's file is neither read nor written here, and no save waits for it.
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Version, VersionNotes } from '#bridge/contract.ts';
import type { OpenResult } from '#bridge/files.ts';
import { FileError, fileFailureOf } from '#disk/file-failure.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { checkOf, decodeChecked, decodeHeader, encodeChecked } from '../files/checked-file.ts';
import { contentHash } from '../files/fingerprint.ts';
import { readBytes } from '../files/read-text-file.ts';
import { inTurn } from '../in-turn.ts';

/** Of one document. */
const mostVersions = 20;
/** Of all of one document together. */
export const mostBytes = 50 * 1024 * 1024;
/** What is left of the disk is for saves. */
const roomLeft = 256 * 1024 * 1024;
const longestHeader = 64 * 1024;
const namePattern = /^(\d{10})\.version$/;
const { picture: Picture, epoch: Epoch, loss: Loss } = VersionNotes.shape;

interface FoundVersion {
  readonly version: Version;
  readonly hash: string;
}

export class Versions {
  readonly #folder: string;
  readonly #inTurn = inTurn();
  readonly #roomOn: (folder: string) => Promise<number>;
  readonly #mostDocuments: number;

  /** @param roomOn bytes that are free on the folder's disk */
  constructor(folder: string, roomOn = freeBytes, mostDocuments = 100) {
    this.#folder = folder;
    this.#roomOn = roomOn;
    this.#mostDocuments = mostDocuments;
  }

  /** After a save. What comes to nothing disturbs nobody: the file is saved. */
  keep(path: string, content: Uint8Array, notes: VersionNotes, savedAt: number): Promise<void> {
    if (content.length > mostBytes) return Promise.resolve();
    return this.#inTurn(() => this.#write(this.#folderOf(path), content, { ...notes, savedAt })).catch(() => undefined);
  }

  /** When all that was begun has ended. */
  written(): Promise<void> {
    return this.#inTurn(async () => undefined);
  }

  /** The last one first. A clock that was set back changes nothing of their order. */
  async list(path: string): Promise<Version[]> {
    const folder = this.#folderOf(path);
    const found = await Promise.all((await namesIn(folder)).map((name) => describe(join(folder, name))));
    return found.flatMap((each) => each?.version ?? []);
  }

  async read(path: string, id: string): Promise<OpenResult> {
    const name = basename(path);
    try {
      const { content } = decodeChecked(
        await readBytes(join(this.#folderOf(path), `${id}.version`), mostBytes + longestHeader),
      );
      if (content === null) throw new FileError('inputOutput', 'The version is not what was written.');
      return { kind: 'opened', file: { path: '', name, text: content.toString('utf8') } };
    } catch (error) {
      return { kind: 'failed', name, failure: fileFailureOf(error) };
    }
  }

  async #write(folder: string, content: Uint8Array, details: VersionNotes & { savedAt: number }): Promise<void> {
    const names = await namesIn(folder);
    const [last] = names;
    const newest = last === undefined ? null : await describe(join(folder, last));
    if (newest?.hash === contentHash(content)) return;
    await mkdir(folder, { recursive: true });
    if ((await this.#roomOn(folder)) < content.length + roomLeft) return;
    const number = last === undefined ? 1 : Number(namePattern.exec(last)?.[1]) + 1;
    const header = { format: 'chainrule-version', formatVersion: 1, ...details };
    await replaceFile(join(folder, `${String(number).padStart(10, '0')}.version`), encodeChecked(header, content));
    await forgetOlder(folder);
    await this.#forgetOldest();
  }

  /** Those of documents that were not saved for the longest time. */
  async #forgetOldest(): Promise<void> {
    const folders = await readdir(this.#folder);
    if (folders.length <= this.#mostDocuments) return;
    const dated = await Promise.all(
      folders.map(async (name) => ({ name, at: (await stat(join(this.#folder, name))).mtimeMs })),
    );
    const oldest = dated.sort((one, other) => other.at - one.at).slice(this.#mostDocuments);
    for (const { name } of oldest) await rm(join(this.#folder, name), { recursive: true, force: true });
  }

  /** No part of the document's name becomes one of ours. */
  #folderOf(path: string): string {
    return join(this.#folder, contentHash(Buffer.from(resolve(path))));
  }
}

/** Of one document, what is beyond its share. */
async function forgetOlder(folder: string): Promise<void> {
  let bytes = 0;
  for (const [place, name] of (await namesIn(folder)).entries()) {
    const path = join(folder, name);
    bytes += (await stat(path)).size;
    if (place >= mostVersions || bytes > mostBytes + longestHeader) await rm(path, { force: true });
  }
}

/** The last one first. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => namePattern.test(name)).sort((one, other) => (one < other ? 1 : -1));
}

/** Null: it can't be read, or is not as long as it says. */
async function describe(path: string): Promise<FoundVersion | null> {
  try {
    const line = decodeHeader(await beginningOf(path));
    const check = line === null ? null : checkOf(line.header);
    if (line === null || check === null || (await stat(path)).size !== line.length + check.size) return null;
    const { picture, epoch, loss, savedAt } = line.header;
    const version = Version.safeParse({
      id: namePattern.exec(basename(path))?.[1],
      savedAt,
      size: check.size,
      picture: Picture.safeParse(picture).data ?? null,
      epoch: Epoch.safeParse(epoch).data ?? null,
      loss: Loss.safeParse(loss).data ?? null,
    });
    return version.success ? { version: version.data, hash: check.hash } : null;
  } catch {
    return null;
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
