// The list of commands is whole: every label is a command's, no key means two things, the menus are within their limits.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { MenuItem } from '#bridge/contract.ts';
import { commandsMessages } from '#messages/areas/commands.ts';
import type { Command } from '#renderer/commands/command.ts';

function repeated(list: readonly string[]): readonly string[] {
  return list.filter((each, index) => list.indexOf(each) !== index);
}

let commands: readonly Command[];
let fixedKeys: typeof import('#renderer/commands/keys/fixed-keys.ts').fixedKeys;
let shortcutOf: typeof import('#renderer/commands/shortcut.ts').shortcutOf;
let labelOf: (command: Command) => string;
let menuItems: () => readonly MenuItem[];

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('Element', class {});
  vi.stubGlobal('window', { innerWidth: 1440 });
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.doMock('#renderer/platform/create-platform.ts', () => ({ platform: () => ({ kind: 'browser' }) }));
  ({ commands } = await import('#renderer/commands/registry.ts'));
  ({ labelOf } = await import('#renderer/commands/command.ts'));
  ({ fixedKeys } = await import('#renderer/commands/keys/fixed-keys.ts'));
  ({ shortcutOf } = await import('#renderer/commands/shortcut.ts'));
  menuItems = (await import('#renderer/commands/menu.ts')).menuBar.get;
});

describe('the commands', () => {
  test('have every label that there is, each one', () => {
    const labels = Object.keys(commandsMessages).filter((name) => name.includes('_') && !name.startsWith('menu_'));
    expect(commands.map((command) => labelOf(command).replace('commands.', '')).sort()).toEqual(labels.sort());
  });

  test('have no id twice', () => {
    expect(repeated(commands.map(({ id }) => id))).toEqual([]);
  });

  test('share no key, whatever their scope, nor have one of the canvas’s own', () => {
    const taken = fixedKeys.flatMap(({ keys }) => keys);
    expect(repeated([...commands.flatMap(({ shortcuts = [] }) => shortcuts), ...taken])).toEqual([]);
  });

  test('have keys that can be pressed, by the names that a press has', () => {
    for (const key of commands.flatMap(({ shortcuts = [] }) => shortcuts)) {
      const parts = key.split('+');
      const held = (name: string) => parts.includes(name);
      const modifiers = { ctrlKey: held('Ctrl'), altKey: held('Alt'), shiftKey: held('Shift'), metaKey: false };
      expect(shortcutOf({ ...modifiers, code: parts.at(-1) ?? '', key: '' })).toBe(key);
    }
  });
});

test('the menu bar is one that main takes, with every command once', () => {
  const items = menuItems();
  for (const item of items) expect(() => MenuItem.parse(item)).not.toThrow();
  const idsOf = (list: readonly MenuItem[]): string[] =>
    list.flatMap(({ id, submenu }) => [id, ...idsOf(submenu ?? [])]);
  const ids = idsOf(items);
  expect(repeated(ids)).toEqual([]);
  expect(commands.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
});
