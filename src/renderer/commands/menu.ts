// The menu as data, made from the commands: main shows it as the native menu, the browser edition as a bar in the page.
import type { MenuItem, RecentFile } from '#bridge/contract.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { keysOf } from './command-keys.ts';
import { type ContextKind, contextPlans } from './context-plans.ts';
import { type MenuPlan, menuPlans, separator } from './menu-plan.ts';
import { recentItem } from './recent-items.ts';
import { commandOf } from './registry.ts';
import { accelerator } from './shortcut.ts';
import { textEditOf } from './text-edits.ts';

/** The whole menu in the present language and state. */
export function menuItems(recents: readonly RecentFile[]): readonly MenuItem[] {
  return menuPlans.map((plan) => submenu(plan, recents));
}

/** The context menu of one kind in the present language and state. */
export function contextItems(kind: ContextKind): readonly MenuItem[] {
  return contextPlans[kind].map((item, index) => entry(item, `${kind}.${index}`, []));
}

function submenu(plan: MenuPlan, recents: readonly RecentFile[]): MenuItem {
  const items =
    plan.id === 'file.recent'
      ? recentItems(recents)
      : plan.items.map((item, index) => entry(item, `${plan.id}.${index}`, recents));
  return { id: plan.id, label: translate(plan.label), submenu: items };
}

function entry(item: string | MenuPlan, separatorId: string, recents: readonly RecentFile[]): MenuItem {
  if (typeof item !== 'string') return submenu(item, recents);
  if (item === separator) return { id: `${separatorId}.separator`, label: '', type: 'separator' };
  const command = commandOf(item);
  if (command === undefined) throw new Error(`The menu names a command that does not exist: ${item}.`);
  const native = keysOf(command).slice(0, 1).map(accelerator)[0] ?? null;
  return {
    id: command.id,
    label: translate(command.label),
    enabled: textEditOf(command.id) !== null || (command.unavailable?.() ?? null) === null,
    ...(native === null ? {} : { accelerator: native }),
    ...(command.checked === undefined ? {} : { checked: command.checked() }),
  };
}

function recentItems(recents: readonly RecentFile[]): readonly MenuItem[] {
  if (recents.length === 0) {
    return [{ id: 'file.recent.none', label: translate('commands.menu_noRecent'), enabled: false }];
  }
  return recents.map(recentItem);
}
