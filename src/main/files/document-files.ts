// Opens and saves documents by path, with results as the contract says them: no exception leaves this file.
import { basename } from 'node:path';
import type { LinkChoice, OpenResult, SaveResult } from '#bridge/files.ts';
import { FileError, fileFailureOf } from '#disk/file-failure.ts';
import { otherNamesOf, replaceFile } from '#disk/replace-file.ts';
import { writeThrough } from '#disk/write-through.ts';
import { inTurn } from '../in-turn.ts';
import { fingerprintOf, isChangedOutside } from './fingerprint.ts';
import type { KnownFiles } from './known-files.ts';
import { readTextFile } from './read-text-file.ts';
import type { RecentFiles } from './recent-files.ts';

interface SaveChoice {
  readonly overwrite: boolean;
  readonly links: LinkChoice;
}

export class DocumentFiles {
  readonly #known: KnownFiles;
  readonly #recents: RecentFiles;
  readonly #savesInTurn = inTurn();

  constructor(known: KnownFiles, recents: RecentFiles) {
    this.#known = known;
    this.#recents = recents;
  }

  /** For a path that the user chose just now. */
  async openChosen(path: string): Promise<OpenResult> {
    this.#known.allow(path);
    return this.open(path);
  }

  async open(path: string): Promise<OpenResult> {
    const name = basename(path);
    try {
      this.#refuseUnknown(path);
      const { text, isPicture, fingerprint } = await readTextFile(path);
      if (isPicture) return { kind: 'opened', file: { path: '', name, text } };
      this.#known.remember(path, fingerprint);
      return { kind: 'opened', file: { path, name, text } };
    } catch (error) {
      return { kind: 'failed', name, failure: fileFailureOf(error) };
    }
  }

  /** A window shows the file: only now it has turned out to be one that can be opened. */
  async noteShown(path: string): Promise<void> {
    if (this.#known.isAllowed(path)) await this.#recents.add(path, Date.now());
  }

  isChosen(path: string): boolean {
    return this.#known.isAllowed(path);
  }

  /** For a path that the user chose just now. */
  async saveChosen(path: string, content: Uint8Array, choice: SaveChoice): Promise<SaveResult> {
    this.#known.allow(path);
    return this.save(path, content, choice);
  }

  async save(path: string, content: Uint8Array, { overwrite, links }: SaveChoice): Promise<SaveResult> {
    const name = basename(path);
    try {
      this.#refuseUnknown(path);
      const choice = links === 'ask' ? this.#known.linkChoiceOf(path) : links;
      this.#known.chooseLinks(path, choice);
      const otherNames = await this.#savesInTurn(() => this.#write(path, content, { overwrite, links: choice }));
      if (otherNames > 0 && choice === 'ask') return { kind: 'linked', path, name, otherNames, overwrite };
      await this.#recents.add(path, Date.now());
      return { kind: 'saved', path, name, otherNames };
    } catch (error) {
      return { kind: 'failed', path, name, failure: fileFailureOf(error) };
    }
  }

  /** Returns how many other names don't have the new content; where they are to be asked about, nothing is written. */
  async #write(path: string, content: Uint8Array, { overwrite, links }: SaveChoice): Promise<number> {
    const known = this.#known.fingerprintOf(path);
    const refuseChanged = async (target: string): Promise<void> => {
      if (!overwrite && (await isChangedOutside(target, known))) {
        throw new FileError('changedOutside', `${target} is not what was opened or saved last`);
      }
    };
    const linked = links === 'part' ? 0 : await otherNamesOf(path);
    if (linked > 0 && links === 'ask') return linked;
    const parted = linked > 0 ? 0 : (await replaceFile(path, [content], refuseChanged)).otherNames;
    if (linked > 0) await writeThrough(path, content, refuseChanged);
    this.#known.remember(path, fingerprintOf(content));
    return parted;
  }

  #refuseUnknown(path: string): void {
    if (!this.#known.isAllowed(path)) throw new FileError('noPermission', `${path} was not chosen by the user`);
  }
}
