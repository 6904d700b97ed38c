// A command: an intention of the user with id, label, keys, and the reason when it is not available.
import type { TablerIcon } from '@tabler/icons-react';
import type { MessageKey } from '#messages/catalogue.ts';
import type { Shortcut } from './shortcut.ts';

/**
 * What a command does to the undo history at most. `travels`: moves along it. `replaced`: another document comes, with a
 * history of its own.
 */
type HistoryEffect = 'none' | 'one entry' | 'travels' | 'replaced';

export interface Command {
  /** Stable: menus, scripts, settings and tests use it. `group.name` stands in the file `group/name.ts`. */
  readonly id: string;
  /** Both languages come from the catalogue: the palette finds and shows the other one too. */
  readonly label: MessageKey;
  readonly icon?: TablerIcon;
  /** The keys it has until the user gives it others; the first is the one that is shown. */
  readonly shortcuts?: readonly Shortcut[];
  /** Where its keys work: anywhere, or only while the canvas or the Outline has the focus. */
  readonly scope: 'window' | 'canvas';
  /** What it does is about the selection; with the keyboard in the canvas, about the item that it stands on. */
  readonly isAboutSelection?: true;
  /** Its keys are chords that no text field knows: they act while one is typed in. */
  readonly whileTyping?: true;
  /** A key that is held down runs it again and again. */
  readonly repeats?: true;
  /** The browser acts on its keys too: only so it hands over the clipboard without asking. */
  readonly leavesKeyToBrowser?: true;
  readonly history: HistoryEffect;
  /** Why it can't be run now; null: it can. */
  unavailable?(): MessageKey | null;
  /** For commands that are a choice or a switch. */
  checked?(): boolean;
  run(): void | Promise<void>;
}
