// The settings that are one choice out of a menu's: the dialog offers what the menu does, so neither can lack one.
import { commandsIn, isSubmenu } from '#renderer/commands/command.ts';
import { menus } from '#renderer/commands/registry.ts';

const submenus = menus.flatMap(({ items }) => items.filter(isSubmenu));

export type SettingChoice = ReturnType<typeof choiceOf>;

function choiceOf(id: string) {
  const menu = submenus.find((each) => each.id === id);
  if (menu === undefined) throw new RangeError(`there is no menu ${id}`);
  return { label: menu.label, commands: commandsIn(menu.items) };
}

export const settingChoices = {
  language: choiceOf('view.language'),
  theme: choiceOf('view.theme'),
  interfaceSize: choiceOf('view.size'),
  wheel: choiceOf('view.wheel'),
};
