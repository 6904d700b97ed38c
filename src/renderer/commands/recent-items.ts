// The menu's items of the recent files: each is called by its path, so that a list that has changed since can't mistake one.
import type { MenuItem, RecentFile } from '#bridge/contract.ts';
import { longestMenuLabel } from '#bridge/limits.ts';
import { cutInMiddle } from '#core/limits/cut-in-middle.ts';

const prefix = 'file.recent:';

/** The path behind a menu item of a recent file, null for any other. */
export function recentPathOf(id: string): string | null {
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}

/** Also one that is gone can be chosen: then it is said where it was, and it can be looked for. */
export function recentItem({ path, name }: RecentFile): MenuItem {
  return { id: `${prefix}${path}`, label: cutInMiddle(name, longestMenuLabel) };
}
