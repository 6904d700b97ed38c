// Commands that would show computed numbers, or change them, wait while a number is asked for.
import { isWithheld } from '#renderer/state/window/withheld-store.ts';
import { isSubmenu, type MenuEntry, separator } from './command.ts';

export function withheld(entry: MenuEntry): MenuEntry {
  if (entry === separator) return entry;
  if (isSubmenu(entry)) return { ...entry, items: entry.items.map(withheld) };
  return { ...entry, unavailable: () => (isWithheld() ? 'commands.whyWithheld' : (entry.unavailable?.() ?? null)) };
}
