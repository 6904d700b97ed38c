// The menu as data, made from the commands: main shows it as the native menu, the browser edition as a bar in the page.
import type { MenuItem, RecentFile } from '#bridge/contract.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { computed } from '#renderer/signals/signal.ts';
import { useRecents } from '#renderer/state/window/recents-store.ts';
import { type Command, isSubmenu, labelOf, type MenuEntry, recentFiles, separator } from './command.ts';
import { keysOf } from './command-keys.ts';
import { commandState } from './command-state.ts';
import { type ContextKind, contextPlans } from './context-plans.ts';
import { recentItem } from './recent-items.ts';
import { commandOf, menus } from './registry.ts';
import { accelerator } from './shortcut.ts';
import { textEditOf } from './text-edits.ts';

/** The whole menu in the present language and state; the same object until one of its items is another. */
export const menuBar = computed(
  (): readonly MenuItem[] => itemsOf('menu', menus, useRecents.getState().recents),
  sameItems,
);

function sameItems(one: readonly MenuItem[], other: readonly MenuItem[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The context menu of one kind in the present language and state. */
export function contextItems(kind: ContextKind): readonly MenuItem[] {
  const entries = contextPlans[kind].map((id) => (id === separator ? separator : commandOf(id)));
  return itemsOf(kind, entries, []);
}

function itemsOf(owner: string, entries: readonly MenuEntry[], recents: readonly RecentFile[]): readonly MenuItem[] {
  return entries.map((entry, index) => {
    if (entry === separator) return { id: `${owner}.${index}.separator`, label: '', type: 'separator' };
    if (!isSubmenu(entry)) return itemOf(entry);
    const { id, label, items } = entry;
    const submenu = entry === recentFiles ? recentItems(recents) : itemsOf(id, items, recents);
    return { id, label: translate(label), submenu };
  });
}

function itemOf(command: Command): MenuItem {
  const native = keysOf(command).slice(0, 1).map(accelerator)[0] ?? null;
  const { reason, isChecked } = commandState(command.id);
  return {
    id: command.id,
    label: translate(labelOf(command)),
    enabled: textEditOf(command.id) !== null || reason === null,
    ...(native === null ? {} : { accelerator: native }),
    ...(isChecked === undefined ? {} : { checked: isChecked }),
  };
}

function recentItems(recents: readonly RecentFile[]): readonly MenuItem[] {
  if (recents.length === 0) {
    return [{ id: 'file.recent.none', label: translate('commands.menu_noRecent'), enabled: false }];
  }
  return recents.map(recentItem);
}
