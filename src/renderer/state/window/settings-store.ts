// The user's settings, and what follows from them with the system's wishes: theme, motion.

import { create } from 'zustand';
import { defaultSettings, type Settings } from '#bridge/contract.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useUi } from './ui-store.ts';

export const useSettings = create<Settings>(() => defaultSettings);

const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const stillSystem = matchMedia('(prefers-reduced-motion: reduce)');

/** Reads the settings and begins to follow the system. */
export async function loadSettings(): Promise<Settings> {
  const settings = await platform().settings.read();
  useSettings.setState(settings);
  resolve();
  darkSystem.addEventListener('change', resolve);
  stillSystem.addEventListener('change', resolve);
  return settings;
}

export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
  resolve();
  void platform().settings.write(useSettings.getState());
}

export function changePanels(change: Partial<Settings['panels']>): void {
  changeSettings({ panels: { ...useSettings.getState().panels, ...change } });
}

function resolve(): void {
  const { theme, reduceMotion } = useSettings.getState();
  const dark = theme === 'dark' || (theme === 'system' && darkSystem.matches);
  const reducedMotion = reduceMotion === 'on' || (reduceMotion === 'system' && stillSystem.matches);
  useUi.setState({ theme: dark ? 'dark' : 'light', reducedMotion });
}
