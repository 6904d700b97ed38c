// Keeps copies of the changed document on disk, so that the end of the app costs a second of work at most.
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { CallArgument, RecoveryCopy } from '#bridge/contract.ts';
import type { FileFailure } from '#bridge/files.ts';
import { byTimeOfKeeping } from '#bridge/recovery-order.ts';
import type { KnownFiles } from '../files/known-files.ts';
import type { KeptFile, RecoveryFolders } from './recovery-folders.ts';
import { type DecodedCopy, decodeRecoveryCopy, encodeRecoveryCopy } from './recovery-format.ts';

const idPattern = /^([0-9a-f-]{36})\.[01]$/;
const extension = '.recovery';

interface FoundCopy extends DecodedCopy, Pick<KeptFile, 'writtenAt' | 'isOwn'> {
  readonly id: string;
  readonly session: string;
}

/**
 * One for each window. A session is one life of its page. Only one process uses the folders at a time (the single-instance
 * lock), so the copies of every session that is not alive in it were left by one that is gone.
 */
export class RecoveryCopies {
  readonly #folders: RecoveryFolders;
  readonly #known: KnownFiles;
  #session = randomUUID();
  #sequence = 0;

  constructor(folders: RecoveryFolders, known: KnownFiles) {
    this.#folders = folders;
    this.#known = known;
    folders.aliveSessions.add(this.#session);
  }

  /** The window is gone: a copy that is still there is offered by the others. */
  end(): void {
    this.#folders.aliveSessions.delete(this.#session);
  }

  /** The page has died: what it kept is now a copy to be offered. */
  startNewSession(): void {
    this.end();
    this.#session = randomUUID();
    this.#sequence = 0;
    this.#folders.aliveSessions.add(this.#session);
  }

  /**
   * Two copies take turns, so that while one is replaced the other is whole.
   * @returns why the folder that the user chose did not take it: the app's own has it then
   */
  keep({ path, name, content }: CallArgument<'recovery:keep'>, savedAt: number): Promise<FileFailure | null> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const allowedPath = path !== null && this.#known.isAllowed(path) ? path : null;
    const original = allowedPath === null ? null : this.#known.fingerprintOf(allowedPath);
    const details = { path: allowedPath, name, savedAt, sequence, original };
    return this.#folders.write(fileOf(`${this.#session}.${sequence % 2}`), encodeRecoveryCopy(details, content));
  }

  /** The document was saved, or closed without saving. */
  drop(): Promise<void> {
    return this.#folders.remove(fileOf(`${this.#session}.0`), fileOf(`${this.#session}.1`));
  }

  /** A copy that was left behind; never one that a window still writes. */
  async discard(id: string): Promise<void> {
    const session = idPattern.exec(id)?.[1];
    if (session !== undefined && !this.#folders.aliveSessions.has(session)) await this.#folders.remove(fileOf(id));
  }

  /**
   * What earlier sessions left: the newest whole copy of each, and a damaged one where it is newer than that or all there
   * is. The user's files they belong to may then be opened and saved.
   */
  async list(): Promise<RecoveryCopy[]> {
    const left = (await this.#findCopies()).filter((copy) => !this.#folders.aliveSessions.has(copy.session));
    const sessions = new Set(left.map((copy) => copy.session));
    const offered: FoundCopy[] = [];
    for (const session of sessions) {
      offered.push(...(await this.#offeredOf(left.filter((copy) => copy.session === session))));
    }
    const believed = offered.map((copy) => this.#believed(copy));
    for (const { details } of believed) {
      if (details?.path && this.#known.fingerprintOf(details.path) === null) {
        this.#known.remember(details.path, details.original);
      }
    }
    return believed.map(describe).sort(byTimeOfKeeping);
  }

  /** Removes a whole copy that a newer whole one has made useless. */
  async #offeredOf(copies: readonly FoundCopy[]): Promise<FoundCopy[]> {
    const newestFirst = [...copies].sort((one, other) => sequenceOf(other) - sequenceOf(one));
    const [newest, older] = newestFirst;
    if (newest === undefined || older === undefined) return newestFirst;
    const isNewer = newest.text !== null && typeof newest.details?.sequence === 'number';
    if (!isNewer) return older.text === null ? [newest] : newestFirst;
    await this.#folders.remove(fileOf(older.id));
    return [newest];
  }

  /** Into a folder of the user's other programs write too: a copy there may be of a file that the user chose, and of no other. */
  #believed(copy: FoundCopy): FoundCopy {
    const path = copy.details?.path ?? null;
    if (copy.isOwn || copy.details === null || path === null || this.#known.isAllowed(path)) return copy;
    return { ...copy, details: { ...copy.details, path: null, original: null } };
  }

  async #findCopies(): Promise<FoundCopy[]> {
    return (await this.#folders.read()).flatMap(({ name, bytes, writtenAt, isOwn }) => {
      const id = basename(name, extension);
      const session = idPattern.exec(id)?.[1];
      const decoded = decodeRecoveryCopy(bytes ?? Buffer.alloc(0));
      return session === undefined ? [] : { id, session, writtenAt, isOwn, ...decoded };
    });
  }
}

function fileOf(id: string): string {
  return id + extension;
}

/** A copy that doesn't say counts as the newest, so that it is not passed over in silence. */
function sequenceOf(copy: FoundCopy): number {
  return copy.details?.sequence ?? Number.POSITIVE_INFINITY;
}

function describe({ id, details, text, writtenAt }: FoundCopy): RecoveryCopy {
  return { id, path: details?.path ?? null, name: details?.name ?? '', savedAt: details?.savedAt ?? writtenAt, text };
}
