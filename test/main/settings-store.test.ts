import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#bridge/default-settings.ts';
import { SettingsStore } from '../../src/main/settings-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the settings', () => {
  it('are the defaults when nothing is stored', async () => {
    expect(new SettingsStore(join(await temporaryFolder(), 'settings.json')).current).toEqual(defaultSettings);
  });

  it('come back as they were written', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    const changed = { ...defaultSettings, language: 'ko', theme: 'dark' } as const;
    await new SettingsStore(path).change({ language: 'ko', theme: 'dark' });
    expect(new SettingsStore(path).current).toEqual(changed);
  });

  it('end with the last of several quick changes', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    const store = new SettingsStore(path);
    await Promise.all((['light', 'dark', 'system'] as const).map((theme) => store.change({ theme })));
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ theme: 'system' });
  });

  it('are the defaults when the file is damaged', async () => {
    const path = join(await temporaryFolder(), 'settings.json');
    await writeFile(path, '{"language":"ko",');
    expect(new SettingsStore(path).current).toEqual(defaultSettings);
  });
});
