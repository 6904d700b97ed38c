// The list of commands is whole: every label is a command's, no key means two things, the menus are within their limits.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { MenuItem } from '#bridge/contract.ts';
import { commandsMessages } from '#messages/areas/commands.ts';
import type { Command } from '#renderer/commands/command.ts';

function repeated(list: readonly string[]): readonly string[] {
  return list.filter((each, index) => list.indexOf(each) !== index);
}

let commands: readonly Command[];
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

  test('share no key, whatever their scope', () => {
    expect(repeated(commands.flatMap(({ shortcuts = [] }) => shortcuts))).toEqual([]);
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
