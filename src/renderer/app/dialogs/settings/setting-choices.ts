// The settings that are one choice out of a menu's: the dialog offers what the menu does, so neither can lack one.
import type { Command } from '#renderer/commands/command.ts';
import { type MenuPlan, menuPlans } from '#renderer/commands/menu-plan.ts';
import { commandOf } from '#renderer/commands/registry.ts';

const menus = ['view.language', 'view.theme', 'view.size', 'view.wheel'];

export interface SettingChoice {
  readonly label: MenuPlan['label'];
  readonly commands: readonly Command[];
}

export const settingChoices: readonly SettingChoice[] = menus.flatMap((id) => {
  const plan = menuPlans.flatMap(({ items }) => items).find((item) => typeof item !== 'string' && item.id === id);
  if (plan === undefined || typeof plan === 'string') return [];
  const commands = plan.items.flatMap((item) => (typeof item === 'string' ? (commandOf(item) ?? []) : []));
  return [{ label: plan.label, commands }];
});
