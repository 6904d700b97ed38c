// Path of a command through the menus.
import type { MessageKey } from '#messages/catalogue.ts';
import { type CommandId, isSubmenu, type Submenu, separator } from './command.ts';
import { menus } from './registry.ts';

/** From the menu's title on; null for a command that none of these menus has. */
function pathWithin(id: CommandId, submenus: readonly Submenu[]): readonly Submenu[] | null {
  for (const menu of submenus) {
    if (menu.items.some((entry) => entry !== separator && entry.id === id)) return [menu];
    const below = pathWithin(id, menu.items.filter(isSubmenu));
    if (below !== null) return [menu, ...below];
  }
  return null;
}

/** From the menu's title on. */
export function menuPathOf(id: CommandId): readonly Submenu[] {
  return pathWithin(id, menus) ?? [];
}

/** The menus without whose names the command's label says too little: Wires Show, Weight. */
export function labelContextOf(id: CommandId): readonly MessageKey[] {
  return menuPathOf(id)
    .filter((menu) => menu.id.includes('.') || menu.id === 'insert')
    .map(({ label }) => label);
}
