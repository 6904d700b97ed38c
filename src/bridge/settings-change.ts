// Applies a change to the settings, the same way wherever they are kept; some of them each window keeps for itself.
import type { Settings, SettingsChange } from './settings.ts';

/** Some settings only main changes. */
export type AnyChange = SettingsChange & Partial<Pick<Settings, 'python' | 'recoveryFolder'>>;

export function withChange(settings: Settings, { panels, ...change }: AnyChange): Settings {
  return { ...settings, ...given(change), panels: { ...settings.panels, ...given(panels ?? {}) } };
}

/** Nothing that is `undefined` stands over a value. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };
}

/** Panels are each window's own; what else is changed holds for all of them at once. */
export function isForAllWindows({ panels: _, ...change }: SettingsChange): boolean {
  return Object.keys(change).length > 0;
}

/** The settings of a window after another one changed its. */
export function withThoseOfOther(own: Settings, other: Settings): Settings {
  return { ...other, panels: own.panels };
}
