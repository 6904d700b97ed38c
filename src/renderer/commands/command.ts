// A command, an intention of the user with id, keys, and the reason when it is not available; and the menu entries made of commands.
import type { TablerIcon } from '@tabler/icons-react';
import type { MessageKey } from '#messages/catalogue.ts';
import type { Shortcut } from './shortcut.ts';

/**
 * What a command does to the undo history at most. `travels`: moves along it. `replaced`: another document comes, with a
 * history of its own.
 */
type HistoryEffect = 'none' | 'one entry' | 'travels' | 'replaced';

type Dotted<Name extends string> = Name extends `${infer Head}_${infer Rest}` ? `${Head}.${Dotted<Rest>}` : Name;
type Labelled<Key> = Key extends `commands.${infer Name}` ? (Name extends `${string}_${string}` ? Name : never) : never;
type LabelName = Exclude<Labelled<MessageKey>, `menu_${string}`>;

/** Stable: menus, scripts, settings and tests use it. `view.zoomIn` is called by the message `commands.view_zoomIn`. */
export type CommandId = Dotted<LabelName>;

export interface Command {
  readonly id: CommandId;
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

/** Both languages come from the catalogue: the palette finds and shows the other one too. */
export function labelOf({ id }: Pick<Command, 'id'>): MessageKey {
  return `commands.${id.replaceAll('.', '_') as LabelName}`;
}

export interface Submenu {
  readonly id: string;
  readonly label: MessageKey;
  readonly items: readonly MenuEntry[];
}

export const separator = '-';

export type MenuEntry = Command | Submenu | typeof separator;

/** The submenu that shows the recent files, which are no commands. */
export const recentFiles: Submenu = { id: 'file.recent', label: 'commands.menu_openRecent', items: [] };

export function isSubmenu(entry: MenuEntry): entry is Submenu {
  return entry !== separator && 'items' in entry;
}

/** Those of submenus too, in the order of the menu. */
export function commandsIn(entries: readonly MenuEntry[]): readonly Command[] {
  return entries.flatMap((entry) => {
    if (entry === separator) return [];
    return isSubmenu(entry) ? commandsIn(entry.items) : [entry];
  });
}
