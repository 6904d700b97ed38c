// Makes commands that show or change computed numbers unavailable while an exercise asks for a number.
import { isWithheld } from '#renderer/state/window/withheld-store.ts';
import { isSubmenu, type MenuEntry, separator } from './command.ts';

export function withheld(entry: MenuEntry): MenuEntry {
  if (entry === separator) return entry;
  if (isSubmenu(entry)) return { ...entry, items: entry.items.map(withheld) };
  return { ...entry, unavailable: () => (isWithheld() ? 'commands.whyWithheld' : (entry.unavailable?.() ?? null)) };
}
