// Settings in the browser's storage; where it is refused, the defaults hold for this visit.
import { defaultSettings, type Settings } from '#bridge/contract.ts';
import { repairSettingsText } from '#bridge/settings-repair.ts';
import type { PlatformSettings } from './platform.ts';

const storageKey = 'chainrule.settings';

export function createBrowserSettings(storage: () => Pick<Storage, 'getItem' | 'setItem'>): PlatformSettings {
  return {
    async read() {
      return readSettings(storage);
    },
    async write(settings) {
      storage().setItem(storageKey, JSON.stringify(settings));
    },
  };
}

function readSettings(storage: () => Pick<Storage, 'getItem'>): Settings {
  try {
    return repairSettingsText(storage().getItem(storageKey) ?? '');
  } catch {
    return defaultSettings;
  }
}
