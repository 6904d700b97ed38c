import { describe, expect, it } from 'vitest';
import { callChannels, eventChannels } from '#bridge/channels.ts';
import { calls, events, MenuItem, Settings } from '#bridge/contract.ts';
import { defaultSettings } from '#bridge/default-settings.ts';
import { maximumDocumentLength } from '#bridge/limits.ts';
import { windowTitle } from '#bridge/window-title.ts';

describe('the contract', () => {
  it('has a validator for every channel that preload knows, and no other', () => {
    expect(Object.keys(calls).sort()).toEqual([...callChannels].sort());
    expect(Object.keys(events).sort()).toEqual([...eventChannels].sort());
  });

  it('accepts its own defaults', () => {
    expect(Settings.parse(defaultSettings)).toEqual(defaultSettings);
  });

  it('refuses a document longer than the limit', () => {
    const keep = calls['recovery:keep'].argument;
    const copy = { path: null, name: 'x', content: new Uint8Array() };
    expect(keep.safeParse(copy).success).toBe(true);
    expect(keep.safeParse({ ...copy, content: new Uint8Array(3 * maximumDocumentLength + 1) }).success).toBe(false);
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
