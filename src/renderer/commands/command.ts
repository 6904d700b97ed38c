// What a command is: an intention of the user with id, label, keys, and the reason when it is not available.
import type { MessageKey } from '#messages/catalogue.ts';
import type { Shortcut } from './shortcut.ts';

export interface Command {
  /** Stable: menus, scripts and tests use it. */
  readonly id: string;
  readonly label: MessageKey;
  readonly shortcuts?: readonly Shortcut[];
  /** Where its keys work: anywhere, or only while the canvas has the focus. */
  readonly scope: 'window' | 'canvas';
  /** Why it can't be run now; null: it can. */
  unavailable?(): MessageKey | null;
  /** For commands that are a choice or a switch. */
  checked?(): boolean;
  run(): void | Promise<void>;
}
