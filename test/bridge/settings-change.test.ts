// Settings that several windows change: each change stands, and panels stay each window's own.
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#bridge/default-settings.ts';
import { type Settings, SettingsChange } from '#bridge/settings.ts';
import { isForAllWindows, withChange, withThoseOfOther } from '#bridge/settings-change.ts';

const changed = (...changes: SettingsChange[]): Settings => changes.reduce(withChange, defaultSettings);

describe('settings changed by two windows', () => {
  it('keep what each of them changed', () => {
    const settings = changed(
      { language: 'ko', panels: { left: 200 } },
      { theme: 'dark', panels: { dockOpen: false, tiles: ['metrics'] } },
    );
    expect(settings).toEqual({
      ...defaultSettings,
      language: 'ko',
      theme: 'dark',
      panels: { ...defaultSettings.panels, left: 200, dockOpen: false, tiles: ['metrics'] },
    });
  });

  it('are for all windows, but for the panels', () => {
    expect(isForAllWindows({ theme: 'dark' })).toBe(true);
    expect(isForAllWindows({ language: null, panels: { left: 200 } })).toBe(true);
    expect(isForAllWindows({ panels: { left: 200 } })).toBe(false);
    const own = changed({ panels: { left: 300 } });
    const other = changed({ theme: 'dark', panels: { left: 200 } });
    expect(withThoseOfOther(own, other)).toEqual({ ...own, theme: 'dark' });
  });
});

it('a change is refused that holds what no setting may be, and one that holds nothing changes nothing', () => {
  expect(SettingsChange.safeParse({ theme: 'pink' }).success).toBe(false);
  expect(SettingsChange.safeParse({ panels: { left: 5000 } }).success).toBe(false);
  expect(withChange(defaultSettings, { theme: undefined, panels: { left: undefined } })).toEqual(defaultSettings);
});
