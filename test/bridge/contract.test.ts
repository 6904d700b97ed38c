import { describe, expect, it } from 'vitest';
import { callChannels, eventChannels } from '#bridge/channels.ts';
import { calls, events, MenuItem } from '#bridge/contract.ts';
import { defaultSettings } from '#bridge/default-settings.ts';
import { longestMenuId, longestName, longestPath } from '#bridge/limits.ts';
import { Settings } from '#bridge/settings.ts';
import { windowTitle } from '#bridge/window-title.ts';
import { maximumNameLength } from '#core/document/file/limits.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';

describe('the contract', () => {
  it('has a validator for every channel that preload knows, and no other', () => {
    expect(Object.keys(calls).sort()).toEqual([...callChannels].sort());
    expect(Object.keys(events).sort()).toEqual([...eventChannels].sort());
  });

  it('accepts its own defaults', () => {
    expect(Settings.parse(defaultSettings)).toEqual(defaultSettings);
  });

  it('refuses a document larger than the limit of a file', () => {
    const keep = calls['recovery:keep'].argument;
    const copy = { path: null, name: 'x', content: new Uint8Array() };
    expect(keep.safeParse(copy).success).toBe(true);
    expect(keep.safeParse({ ...copy, content: new Uint8Array(maximumFileBytes + 1) }).success).toBe(false);
  });

  it('takes every name that a document can have, for a title and for a file', () => {
    const title = `${'n'.repeat(maximumNameLength)}.chainrule`;
    expect(title.length).toBeLessThanOrEqual(longestName);
    const { argument } = calls['files:save'];
    const words = { title: 'Save', filterName: 'Network' };
    const request = {
      path: null,
      suggestedName: title,
      content: new Uint8Array(),
      overwrite: false,
      links: 'ask',
      notes: { picture: null, epoch: null, loss: null },
      words,
    };
    expect(argument.safeParse(request).success).toBe(true);
    expect(calls['window:state'].argument.safeParse({ title, path: null, dirty: true }).success).toBe(true);
  });

  it('takes a menu item for the longest path', () => {
    const id = `file.recent:${'p'.repeat(longestPath)}`;
    expect(id.length).toBeLessThanOrEqual(longestMenuId);
    expect(MenuItem.safeParse({ id, label: 'p' }).success).toBe(true);
  });

  it('accepts a menu of menus, and refuses a function in it', () => {
    const open = { id: 'file.open', label: 'Open…', accelerator: 'CmdOrCtrl+O' };
    expect(MenuItem.safeParse({ id: 'file', label: 'File', submenu: [open] }).success).toBe(true);
    expect(MenuItem.safeParse({ id: 'file', label: 'File', submenu: [{ ...open, label: () => 'x' }] }).success).toBe(
      false,
    );
  });
});

describe('the title', () => {
  it.each([
    [{ title: 'XOR.chainrule', dirty: true }, true, '● XOR.chainrule — Chainrule'],
    [{ title: 'XOR.chainrule', dirty: false }, true, 'XOR.chainrule — Chainrule'],
    [{ title: 'XOR.chainrule', dirty: true }, false, 'XOR.chainrule — Chainrule'],
    [{ title: '', dirty: false }, true, 'Chainrule'],
  ] as const)('of %j is %j', (state, showsMark, title) => {
    expect(windowTitle(state, showsMark)).toBe(title);
  });
});
