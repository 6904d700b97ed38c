// Lists and actions that the start page needs from the window.
import type { ExampleId } from '#core/examples/example.ts';
import type { Thumbnail } from '#renderer/state/document/thumbnail.ts';

export interface RecentEntry {
  readonly path: string;
  readonly name: string;
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly missing: boolean;
  /** Null: none has been made yet. */
  readonly picture: Thumbnail | null;
}

export interface RecoveryOffer {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970; null: not known. */
  readonly savedAt: number | null;
  /** Its length or checksum is wrong: it can only be discarded. */
  readonly damaged: boolean;
}

export interface StartPageActions {
  readonly recents: readonly RecentEntry[];
  readonly recoveries: readonly RecoveryOffer[];
  /** Why copies are not where the user requested; null: they are. */
  readonly recoveryTrouble: string | null;
  newEmpty(): void;
  open(): void;
  openRecent(path: string): void;
  /** Asks where a missing recent file is now. */
  locateRecent(path: string, name: string): void;
  forgetRecent(path: string): void;
  restore(id: string): void;
  discard(id: string): void;
  openExample(id: ExampleId): void;
  trainExample(id: ExampleId): void;
  /** One neuron's arithmetic, at its first stage. */
  startTour(): void;
}
