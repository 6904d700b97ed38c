import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#bridge/default-settings.ts';
import { Settings } from '#bridge/settings.ts';
import { repairSettings, repairSettingsText } from '#bridge/settings-repair.ts';

describe('settings from a store', () => {
  it('keep every valid field, and the default of every other', () => {
    const stored = {
      language: 'ko',
      theme: 'purple',
      wheel: 7,
      panels: { left: 5, right: 400, leftOpen: false, dockOpen: 'yes', tiles: ['loss', 'loss'] },
      unknown: true,
    };
    expect(repairSettings(stored)).toEqual({
      ...defaultSettings,
      language: 'ko',
      panels: { ...defaultSettings.panels, right: 400, leftOpen: false },
    });
  });

  it('keep every valid key of a command, and none of the others', () => {
    const keys = {
      'edit.undo': ['Ctrl+KeyU'],
      'edit.redo': [],
      'view.theme.dark': ['Alt+Shift+F9', 'KeyQ'],
      'train.step': ['Ctrl+Ctrl+KeyA'],
      'train.epoch': ['Shift+Ctrl+KeyA'],
      'file.save': 'Ctrl+KeyS',
      'file.open': ['KeyA', 'KeyB', 'KeyC', 'KeyD', 'KeyE'],
      'file.new': ['<script>'],
      constructor: ['KeyA'],
      'no id': ['KeyA'],
    };
    expect(repairSettings({ keys }).keys).toEqual({
      'edit.undo': ['Ctrl+KeyU'],
      'edit.redo': [],
      'view.theme.dark': ['Alt+Shift+F9', 'KeyQ'],
    });
  });

  it.each(['[]', '7', '{"keys":[]}', '{"keys":{"__proto__":{"a.b":["KeyA"]}}}', '{"keys":{"__proto__":["KeyA"]}}'])(
    'have no keys of their own for %s',
    (text) => {
      expect(repairSettingsText(text).keys).toEqual({});
    },
  );

  it('forget what was run in the palette when it is no list of names, and keep the rest', () => {
    const stored = JSON.stringify({ theme: 'dark', paletteRecents: ['command:view.fit', 7] });
    expect(repairSettingsText(stored)).toEqual({ ...defaultSettings, theme: 'dark' });
    const kept = JSON.stringify({ paletteRecents: ['command:view.fit'] });
    expect(repairSettingsText(kept).paletteRecents).toEqual(['command:view.fit']);
  });

  it.each(['', 'null', '3', '[]', '{"panels":null}', '{"__proto__":{"theme":"dark"}}'])(
    'are the defaults for %j',
    (text) => {
      expect(repairSettingsText(text)).toEqual(defaultSettings);
    },
  );

  test.prop([fc.jsonValue()])('are valid whatever was stored', (stored) => {
    expect(Settings.safeParse(repairSettings(stored)).success).toBe(true);
  });
});
