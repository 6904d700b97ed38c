// The settings that are one choice out of a menu's: the dialog offers what the menu does, so neither can lack one.
import { commandsIn, isSubmenu } from '#renderer/commands/command.ts';
import { menus } from '#renderer/commands/registry.ts';

const shown = ['view.language', 'view.theme', 'view.size', 'view.wheel'];

const submenus = menus.flatMap(({ items }) => items.filter(isSubmenu));

export type SettingChoice = (typeof settingChoices)[number];

export const settingChoices = shown
  .flatMap((id) => submenus.find((menu) => menu.id === id) ?? [])
  .map(({ label, items }) => ({ label, commands: commandsIn(items) }));
