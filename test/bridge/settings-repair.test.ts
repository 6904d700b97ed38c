import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { defaultSettings, Settings } from '#bridge/contract.ts';
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
