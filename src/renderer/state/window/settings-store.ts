// The user's settings, and the theme and motion that follow from them and from the system's.

import { defaultSettings } from '#bridge/default-settings.ts';
import type { Settings, SettingsChange } from '#bridge/settings.ts';
import { withChange, withThoseOfOther } from '#bridge/settings-change.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { createStore } from '#renderer/signals/store.ts';
import { useUi } from './ui-store.ts';

export const useSettings = createStore<Settings>(() => defaultSettings);

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');
const stillSystem = () => matchMedia('(prefers-reduced-motion: reduce)');

/** Reads the settings and begins to follow the system and the other windows. */
export async function loadSettings(): Promise<Settings> {
  platform().onSettingsChanged((changed) => {
    useSettings.setState(withThoseOfOther(useSettings.getState(), changed));
    resolve();
  });
  const settings = await platform().settings.read();
  useSettings.setState(settings);
  resolve();
  darkSystem().addEventListener('change', resolve);
  stillSystem().addEventListener('change', resolve);
  return settings;
}

export function changeSettings(change: SettingsChange): void {
  useSettings.setState(withChange(useSettings.getState(), change));
  resolve();
  void platform().settings.change(change);
}

export function changePanels(panels: Partial<Settings['panels']>): void {
  changeSettings({ panels });
}

function resolve(): void {
  const { theme, reduceMotion } = useSettings.getState();
  const dark = theme === 'dark' || (theme === 'system' && darkSystem().matches);
  const reducedMotion = reduceMotion === 'on' || (reduceMotion === 'system' && stillSystem().matches);
  useUi.setState({ theme: dark ? 'dark' : 'light', reducedMotion });
}
