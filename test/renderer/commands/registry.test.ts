// The list of commands is whole: every file is in it, every command can be found, no key means two things.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { declaredKinds } from '#core/network/layer-definitions.ts';
import { catalogue } from '#messages/catalogue.ts';
import type { Command } from '#renderer/commands/command.ts';
import { exportIds } from '#renderer/commands/export-ids.ts';
import { projectRoot } from '../../architecture/sources.ts';

const folder = join(projectRoot, 'src/renderer/commands');

/** The folders of commands; `groups` holds their lists. */
const groups = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['groups', 'keys', 'palette', 'search'].includes(entry.name))
  .map(({ name }) => name);

const files = groups.flatMap((group) => readdirSync(join(folder, group)).map((file) => `${group}/${file}`));

/** `view.zoomIn` stands in `view/zoom-in.ts`. */
function fileOf({ id }: Command): string {
  const [group, ...names] = id.split('.');
  const name = names.join('-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${group}/${name}.ts`;
}

function repeated(list: readonly string[]): readonly string[] {
  return list.filter((each, index) => list.indexOf(each) !== index);
}

let commands: readonly Command[];
let inMenu: ReadonlySet<string>;

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  ({ commands } = await import('#renderer/commands/registry.ts'));
  const { menuPlans, separator } = await import('#renderer/commands/menu-plan.ts');
  const idsOf = (items: (typeof menuPlans)[number]['items']): string[] =>
    items.flatMap((item) => (typeof item === 'string' ? [item] : idsOf(item.items)));
  inMenu = new Set(idsOf(menuPlans).filter((id) => id !== separator));
});

describe('the registry', () => {
  test('has every file of every group, one command in each', () => {
    // Those of layer kinds and of exports are made from tables.
    const made = new Set([...declaredKinds.map((kind) => `insert.${kind}`), ...exportIds]);
    expect(commands.filter(({ id }) => made.has(id))).toHaveLength(made.size);
    const own = commands.filter(({ id }) => !made.has(id));
    expect(own.map(fileOf).sort()).toEqual([...files].sort());
  });

  test('has every id once', () => {
    expect(repeated(commands.map(({ id }) => id))).toEqual([]);
  });

  test('gives no key to two commands of a scope; what works everywhere takes it from the canvas too', () => {
    const keysIn = (...scopes: readonly Command['scope'][]): readonly string[] =>
      commands.filter(({ scope }) => scopes.includes(scope)).flatMap(({ shortcuts = [] }) => shortcuts);
    expect(repeated(keysIn('window', 'canvas'))).toEqual([]);
  });

  test('has a label in both languages for every command', () => {
    for (const { label } of commands) {
      const [area = '', key = ''] = label.split('.');
      const messages: Readonly<Record<string, Readonly<Record<string, { en: unknown; ko: unknown }>>>> = catalogue;
      expect(messages[area]?.[key]).toMatchObject({ en: expect.any(String), ko: expect.any(String) });
    }
  });
});

describe('the menu', () => {
  test('names only commands that there are', () => {
    expect([...inMenu].filter((id) => !commands.some((command) => command.id === id))).toEqual([]);
  });

  test('has every command', () => {
    expect(commands.map(({ id }) => id).filter((id) => !inMenu.has(id))).toEqual([]);
  });
});
