// Settings from a store that may be damaged or older: each field that is not valid gets its default.

import { defaultSettings } from './default-settings.ts';
import { repairKeys } from './key-settings.ts';
import { Settings } from './settings.ts';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The stored value of each field where the whole stays valid with it, else the default's. */
function repairFields<Whole extends object>(
  defaults: Whole,
  stored: Fields,
  isValid: (whole: Whole) => boolean,
): Whole {
  let repaired = defaults;
  for (const key of Object.keys(defaults)) {
    if (!Object.hasOwn(stored, key)) continue;
    const candidate = { ...repaired, [key]: stored[key] };
    if (isValid(candidate)) repaired = candidate;
  }
  return repaired;
}

export function repairSettings(stored: unknown): Settings {
  const fields = fieldsOf(stored);
  const panels = repairFields(
    defaultSettings.panels,
    fieldsOf(fields.panels),
    (whole) => Settings.shape.panels.safeParse(whole).success,
  );
  const keys = repairKeys(fields.keys);
  return repairFields(defaultSettings, { ...fields, panels, keys }, (whole) => Settings.safeParse(whole).success);
}

/** The same from JSON text; text that is not JSON gives the defaults. */
export function repairSettingsText(text: string): Settings {
  try {
    return repairSettings(JSON.parse(text));
  } catch {
    return defaultSettings;
  }
}
