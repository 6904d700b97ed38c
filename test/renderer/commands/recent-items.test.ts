// A menu with recent files is one that main takes, whatever they are called.
import { expect, it } from 'vitest';
import { calls } from '#bridge/contract.ts';
import { longestPath } from '#bridge/limits.ts';
import { recentItem, recentPathOf } from '#renderer/commands/recent-items.ts';

it.each([189, 300, 4096, longestPath])('with a path of %i characters', (length) => {
  const name = 'n'.repeat(length - 1);
  const path = `/${name}`;
  const item = recentItem({ path, name, folder: '/', openedAt: 0, missing: false, picture: null });
  const menu = [{ id: 'file', label: 'File', submenu: [item] }];
  expect(calls['window:menu'].argument.safeParse(menu).success).toBe(true);
  expect(recentPathOf(item.id)).toBe(path);
});

it('of a file that is gone too: choosing it says where it was', () => {
  const gone = { path: '/a/b', name: 'b', folder: '/a', openedAt: 0, missing: true, picture: null };
  expect(recentItem(gone).enabled).not.toBe(false);
});
