// The folders of recovery copies: one that the user chose, and the app's own, which takes what that one doesn't.
import { access, constants, mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecoveryPlace } from '#bridge/contract.ts';
import type { FileFailure } from '#bridge/files.ts';
import { FileError, fileFailureOf } from '#disk/file-failure.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { inTurn } from '../in-turn.ts';

/** Of the folder that is made within the chosen one, which no other user, machine or profile writes into. */
const folderPrefix = 'chainrule-recovery-';
const namePattern = /^[0-9a-f-]{36}\.[01]\.recovery$/;

export interface KeptFile {
  readonly name: string;
  /** Null: they can't be read. */
  readonly bytes: Buffer | null;
  /** When the file was written, in milliseconds since 1970; null: the disk doesn't say. */
  readonly writtenAt: number | null;
  /** It lies where only this app writes, so that what it says is believed. */
  readonly isOwn: boolean;
}

/**
 * Shared by the windows of the process. Of two files of one name the app's own is the newer: it was written because the
 * chosen folder failed, and goes when that takes the next one.
 */
export class RecoveryFolders {
  /** Sessions that write here now: no window offers their copies. */
  readonly aliveSessions = new Set<string>();
  readonly #own: string;
  readonly #inTurn = inTurn();
  #chosen: string | null;

  constructor(own: string, chosen: string | null = null) {
    this.#own = own;
    this.#chosen = chosen;
  }

  get all(): readonly string[] {
    return this.#chosen === null ? [this.#own] : [this.#chosen, this.#own];
  }

  async place(): Promise<RecoveryPlace> {
    const failure = this.#chosen === null ? null : await whyUnusable(this.#chosen);
    return { chosen: this.#chosen, own: this.#own, failure };
  }

  /** @returns why the chosen folder did not take it: the app's own has it then */
  write(name: string, parts: readonly Uint8Array[]): Promise<FileFailure | null> {
    return this.#inTurn(async () => {
      if (this.#chosen === null) {
        await writeInto(this.#own, name, parts);
        return null;
      }
      // Never made anew: where a disk was taken out, its folder would be filled instead.
      const failure = await replaceFile(join(this.#chosen, name), parts).then(() => null, fileFailureOf);
      if (failure === null) await rm(join(this.#own, name), { force: true });
      else await writeInto(this.#own, name, parts);
      return failure;
    });
  }

  remove(...names: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const paths = this.all.flatMap((folder) => names.map((name) => join(folder, name)));
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    });
  }

  read(): Promise<readonly KeptFile[]> {
    return this.#inTurn(() => this.#read());
  }

  /**
   * Takes the copies along. When that fails, all stays as it was.
   * @param parent the folder that the user chose; null: back to the app's own
   * @param remember for the next start
   */
  moveTo(parent: string | null, remember: (folder: string | null) => Promise<void>): Promise<FileFailure | null> {
    return this.#inTurn(async () => {
      if (parent === null && this.#chosen === null) return null;
      const before = this.#chosen;
      const left = this.all;
      const files = await this.#read();
      let made: string | null = null;
      try {
        if (parent !== null) made = await mkdtemp(join(parent, folderPrefix));
        const target = made ?? this.#own;
        for (const { name, bytes } of files) if (bytes !== null) await writeInto(target, name, [bytes]);
        await remember(made).catch(async (error) => {
          await remember(before).catch(() => undefined);
          throw error;
        });
        this.#chosen = made;
        await clear(
          left.filter((folder) => folder !== target),
          files,
        );
        return null;
      } catch (error) {
        if (made !== null) await rm(made, { recursive: true, force: true }).catch(() => undefined);
        return fileFailureOf(error);
      }
    });
  }

  async #read(): Promise<readonly KeptFile[]> {
    const found = new Map<string, KeptFile>();
    for (const folder of this.all) {
      for (const name of await readdir(folder).catch(() => [])) {
        if (namePattern.test(name)) found.set(name, await readKept(folder, name, folder === this.#own));
      }
    }
    return [...found.values()];
  }
}

async function writeInto(folder: string, name: string, parts: readonly Uint8Array[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, name), parts);
}

async function readKept(folder: string, name: string, isOwn: boolean): Promise<KeptFile> {
  const path = join(folder, name);
  const [bytes, writtenAt] = await Promise.all([
    readFile(path).catch(() => null),
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    ),
  ]);
  return { name, bytes, writtenAt, isOwn };
}

/** What was moved; a folder goes with the last of its copies. One that remains is offered once more, and nothing is lost. */
async function clear(folders: readonly string[], files: readonly KeptFile[]): Promise<void> {
  const moved = files.filter(({ bytes }) => bytes !== null);
  for (const folder of folders) {
    for (const { name } of moved) await rm(join(folder, name), { force: true }).catch(() => undefined);
    await rmdir(folder).catch(() => undefined);
  }
}

async function whyUnusable(folder: string): Promise<FileFailure | null> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new FileError('notFound', `${folder} is no folder`);
    await access(folder, constants.W_OK);
    return null;
  } catch (error) {
    return fileFailureOf(error);
  }
}
