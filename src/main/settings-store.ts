// The user's settings in one JSON file; what is damaged in it falls back to its default.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { defaultSettings, type Settings } from '#bridge/contract.ts';
import { repairSettingsText } from '#bridge/settings-repair.ts';
import { replaceFile } from './files/replace-file.ts';
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

  write(settings: Settings): Promise<void> {
    this.#current = settings;
    return this.#inTurn(async () => {
      await replaceFile(this.#path, `${JSON.stringify(settings, null, 2)}\n`);
    });
  }
}

/** What one window changed since it last wrote, put onto what the others have written meanwhile. */
export function withChanges(current: Settings, before: Settings, after: Settings): Settings {
  const panels = { ...current.panels, ...changedFields(before.panels, after.panels) };
  return { ...current, ...changedFields(before, after), panels };
}

function changedFields<Whole extends object>(before: Whole, after: Whole): Partial<Whole> {
  const keys = Object.keys(after) as (keyof Whole)[];
  const changed = keys.filter((key) => !isDeepStrictEqual(after[key], before[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<Whole>;
}

function readSettings(path: string): Settings {
  try {
    return repairSettingsText(readFileSync(path, 'utf8'));
  } catch {
    return defaultSettings;
  }
}
