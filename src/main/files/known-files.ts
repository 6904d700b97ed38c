// The files the user has chosen, and what each was when it was opened or saved last. Nothing else is opened by path.
import { resolve } from 'node:path';
import type { Fingerprint } from './fingerprint.ts';

export class KnownFiles {
  readonly #fingerprints = new Map<string, Fingerprint | null>();

  /** The user has chosen this path, in a dialog or in an earlier run. */
  allow(path: string): void {
    const key = resolve(path);
    if (!this.#fingerprints.has(key)) this.#fingerprints.set(key, null);
  }

  remember(path: string, fingerprint: Fingerprint | null): void {
    this.#fingerprints.set(resolve(path), fingerprint);
  }

  isAllowed(path: string): boolean {
    return this.#fingerprints.has(resolve(path));
  }

  /** Null when the file was never opened or saved here. */
  fingerprintOf(path: string): Fingerprint | null {
    return this.#fingerprints.get(resolve(path)) ?? null;
  }
}
