// The files the user has chosen, and what each was when a window opened or saved it last. Nothing else is opened by path.
import { resolve } from 'node:path';
import type { LinkChoice } from '#bridge/files.ts';
import type { Fingerprint } from './fingerprint.ts';

/**
 * One for each window: what the user chose in one window may be opened in all, but a save by one window is a change from
 * outside for another that has the same file.
 */
export class KnownFiles {
  readonly #chosen: Set<string>;
  readonly #fingerprints = new Map<string, Fingerprint | null>();
  readonly #linkChoices = new Map<string, LinkChoice>();

  /** @param chosen the paths that the user chose, shared by the windows */
  constructor(chosen: Set<string> = new Set()) {
    this.#chosen = chosen;
  }

  /** The user has chosen this path, in a dialog or in an earlier run. */
  allow(path: string): void {
    this.#chosen.add(resolve(path));
  }

  remember(path: string, fingerprint: Fingerprint | null): void {
    this.allow(path);
    this.#fingerprints.set(resolve(path), fingerprint);
  }

  isAllowed(path: string): boolean {
    return this.#chosen.has(resolve(path));
  }

  /** Null when the file was never opened or saved here. */
  fingerprintOf(path: string): Fingerprint | null {
    return this.#fingerprints.get(resolve(path)) ?? null;
  }

  /** What the user said last about the other names of the file; it holds as long as the window is open. */
  linkChoiceOf(path: string): LinkChoice {
    return this.#linkChoices.get(resolve(path)) ?? 'ask';
  }

  chooseLinks(path: string, choice: LinkChoice): void {
    this.#linkChoices.set(resolve(path), choice);
  }
}
