// Settings in the browser's storage; where it is refused, the defaults hold for this visit.

import { defaultSettings } from '#bridge/default-settings.ts';
import type { Settings } from '#bridge/settings.ts';
import { withChange } from '#bridge/settings-change.ts';
import { repairSettingsText } from '#bridge/settings-repair.ts';
import type { PlatformSettings, StopListening } from './platform.ts';

const storageKey = 'chainrule.settings';

export function createBrowserSettings(storage: () => Pick<Storage, 'getItem' | 'setItem'>): PlatformSettings {
  return {
    async read() {
      return readSettings(storage);
    },
    async change(change) {
      storage().setItem(storageKey, JSON.stringify(withChange(readSettings(storage), change)));
    },
  };
}

/** A page is told of what another page of the same origin stored, never of its own. */
export function onStoredSettings(page: EventTarget, listener: (settings: Settings) => void): StopListening {
  const listen = (event: Event): void => {
    const { key, newValue } = event as StorageEvent;
    if (key === storageKey && newValue !== null) listener(repairSettingsText(newValue));
  };
  page.addEventListener('storage', listen);
  return () => page.removeEventListener('storage', listen);
}

function readSettings(storage: () => Pick<Storage, 'getItem'>): Settings {
  try {
    return repairSettingsText(storage().getItem(storageKey) ?? '');
  } catch {
    return defaultSettings;
  }
}
