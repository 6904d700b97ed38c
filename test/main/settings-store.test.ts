import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#bridge/contract.ts';
import { SettingsStore, withChanges } from '../../src/main/settings-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the settings', () => {
  it('are the defaults when nothing is stored', async () => {
    expect(new SettingsStore(join(await temporaryFolder(), 'settings.json')).current).toEqual(defaultSettings);
  });

  it('come back as they were written', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    const changed = { ...defaultSettings, language: 'ko', theme: 'dark' } as const;
    await new SettingsStore(path).write(changed);
    expect(new SettingsStore(path).current).toEqual(changed);
  });

  it('end with the last of several quick changes', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    const store = new SettingsStore(path);
    await Promise.all(
      (['light', 'dark', 'system'] as const).map((theme) => store.write({ ...defaultSettings, theme })),
    );
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ theme: 'system' });
  });

  it('are the defaults when the file is damaged', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    await writeFile(path, '{"language":"ko",');
    expect(new SettingsStore(path).current).toEqual(defaultSettings);
  });
});

describe('settings written by two windows', () => {
  it('keep what each of them changed', () => {
    const narrow = { ...defaultSettings.panels, left: 200 };
    const closed = { ...defaultSettings.panels, dockOpen: false };
    const one = withChanges(defaultSettings, defaultSettings, { ...defaultSettings, language: 'ko', panels: narrow });
    const both = withChanges(one, defaultSettings, { ...defaultSettings, theme: 'dark', panels: closed });
    expect(both).toEqual({
      ...defaultSettings,
      language: 'ko',
      theme: 'dark',
      panels: { ...defaultSettings.panels, left: 200, dockOpen: false },
    });
  });

  it('keep the charts that one of them chose, though the other sends its own again', () => {
    const chosen = { ...defaultSettings.panels, tiles: ['metrics' as const] };
    const same = { ...defaultSettings.panels, tiles: [...defaultSettings.panels.tiles] };
    const one = withChanges(defaultSettings, defaultSettings, { ...defaultSettings, panels: chosen });
    const both = withChanges(one, defaultSettings, { ...defaultSettings, panels: same });
    expect(both.panels.tiles).toEqual(['metrics']);
  });
});
