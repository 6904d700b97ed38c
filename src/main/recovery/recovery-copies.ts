// Keeps copies of the changed document on disk, so that the end of the app costs a second of work at most.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CallArgument, RecoveryCopy } from '#bridge/contract.ts';
import { byTimeOfKeeping } from '#bridge/recovery-order.ts';
import { replaceFile } from '#disk/replace-file.ts';
import type { KnownFiles } from '../files/known-files.ts';
import { inTurn } from '../in-turn.ts';
import { type DecodedCopy, decodeRecoveryCopy, encodeRecoveryCopy } from './recovery-format.ts';

const idPattern = /^([0-9a-f-]{36})\.[01]$/;
const extension = '.recovery';

interface FoundCopy extends DecodedCopy {
  readonly id: string;
  readonly session: string;
  /** When the file was written, in milliseconds since 1970; null: the disk doesn't say. */
  readonly writtenAt: number | null;
}

/**
 * One for each window. A session is one life of its page. Only one process uses the folder at a time (the single-instance
 * lock), so the copies of every session that is not alive in it were left by one that is gone.
 */
export class RecoveryCopies {
  readonly #folder: string;
  readonly #known: KnownFiles;
  readonly #aliveSessions: Set<string>;
  readonly #inTurn = inTurn();
  #session = randomUUID();
  #sequence = 0;

  /** @param aliveSessions shared by the windows of the process */
  constructor(folder: string, known: KnownFiles, aliveSessions: Set<string> = new Set()) {
    this.#folder = folder;
    this.#known = known;
    this.#aliveSessions = aliveSessions;
    aliveSessions.add(this.#session);
  }

  /** The window is gone: a copy that is still there is offered by the others. */
  end(): void {
    this.#aliveSessions.delete(this.#session);
  }

  /** The page has died: what it kept is now a copy to be offered. */
  startNewSession(): void {
    this.end();
    this.#session = randomUUID();
    this.#sequence = 0;
    this.#aliveSessions.add(this.#session);
  }

  /** Two copies take turns, so that while one is replaced the other is whole. */
  keep({ path, name, content }: CallArgument<'recovery:keep'>, savedAt: number): Promise<void> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const copyPath = this.#pathOf(`${this.#session}.${sequence % 2}`);
    const allowedPath = path !== null && this.#known.isAllowed(path) ? path : null;
    const original = allowedPath === null ? null : this.#known.fingerprintOf(allowedPath);
    return this.#inTurn(async () => {
      await mkdir(this.#folder, { recursive: true });
      const details = { path: allowedPath, name, savedAt, sequence, original };
      await replaceFile(copyPath, encodeRecoveryCopy(details, content));
    });
  }

  /** The document was saved, or closed without saving. */
  drop(): Promise<void> {
    const session = this.#session;
    return this.#inTurn(async () => {
      await Promise.all([this.#remove(`${session}.0`), this.#remove(`${session}.1`)]);
    });
  }

  /** A copy that was left behind; never one that a window still writes. */
  async discard(id: string): Promise<void> {
    const session = idPattern.exec(id)?.[1];
    if (session !== undefined && !this.#aliveSessions.has(session)) await this.#remove(id);
  }

  /**
   * What earlier sessions left: the newest whole copy of each, and a damaged one where it is newer than that or all there
   * is. The user's files they belong to may then be opened and saved.
   */
  async list(): Promise<RecoveryCopy[]> {
    const left = (await this.#findCopies()).filter((copy) => !this.#aliveSessions.has(copy.session));
    const sessions = new Set(left.map((copy) => copy.session));
    const offered: FoundCopy[] = [];
    for (const session of sessions) {
      offered.push(...(await this.#offeredOf(left.filter((copy) => copy.session === session))));
    }
    for (const { details } of offered) {
      if (details?.path && this.#known.fingerprintOf(details.path) === null) {
        this.#known.remember(details.path, details.original);
      }
    }
    return offered.map(describe).sort(byTimeOfKeeping);
  }

  /** Removes a whole copy that a newer whole one has made useless. */
  async #offeredOf(copies: readonly FoundCopy[]): Promise<FoundCopy[]> {
    const newestFirst = [...copies].sort((one, other) => sequenceOf(other) - sequenceOf(one));
    const [newest, older] = newestFirst;
    if (newest === undefined || older === undefined) return newestFirst;
    const isNewer = newest.text !== null && typeof newest.details?.sequence === 'number';
    if (!isNewer) return older.text === null ? [newest] : newestFirst;
    await this.#remove(older.id);
    return [newest];
  }

  async #findCopies(): Promise<FoundCopy[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const found: FoundCopy[] = [];
    for (const name of names) {
      const id = basename(name, extension);
      const session = idPattern.exec(id)?.[1];
      if (session === undefined || name !== id + extension) continue;
      const path = join(this.#folder, name);
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      const writtenAt = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => null,
      );
      found.push({ id, session, writtenAt, ...decodeRecoveryCopy(bytes) });
    }
    return found;
  }

  #remove(id: string): Promise<void> {
    return rm(this.#pathOf(id), { force: true });
  }

  #pathOf(id: string): string {
    return join(this.#folder, id + extension);
  }
}

/** A copy that doesn't say counts as the newest, so that it is not passed over in silence. */
function sequenceOf(copy: FoundCopy): number {
  return copy.details?.sequence ?? Number.POSITIVE_INFINITY;
}

function describe({ id, details, text, writtenAt }: FoundCopy): RecoveryCopy {
  return { id, path: details?.path ?? null, name: details?.name ?? '', savedAt: details?.savedAt ?? writtenAt, text };
}
