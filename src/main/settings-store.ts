// The user's settings in one JSON file; what is damaged in it falls back to its default.
import { readFileSync } from 'node:fs';
import { defaultSettings } from '#bridge/default-settings.ts';
import type { Settings } from '#bridge/settings.ts';
import { type AnyChange, withChange } from '#bridge/settings-change.ts';
import { repairSettingsText } from '#bridge/settings-repair.ts';
import { replaceFile } from '#disk/replace-file.ts';
import { inTurn } from './in-turn.ts';

export class SettingsStore {
  readonly #path: string;
  readonly #inTurn = inTurn();
  #current: Settings;

  /** Reads at once: the window's first color depends on it. */
  constructor(path: string) {
    this.#path = path;
    this.#current = readSettings(path);
  }

  get current(): Settings {
    return this.#current;
  }

  /** When the changes so far are in the file. */
  written(): Promise<void> {
    return this.#inTurn.settled();
  }

  change(change: AnyChange): Promise<void> {
    const settings = withChange(this.#current, change);
    this.#current = settings;
    return this.#inTurn(async () => {
      await replaceFile(this.#path, `${JSON.stringify(settings, null, 2)}\n`);
    });
  }
}

function readSettings(path: string): Settings {
  try {
    return repairSettingsText(readFileSync(path, 'utf8'));
  } catch {
    return defaultSettings;
  }
}
