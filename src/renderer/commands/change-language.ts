// The language of the window, changed while it runs and kept for the next start.
import type { Language } from '#messages/message.ts';
import { currentLanguage, setLanguage } from '#renderer/i18n/i18n.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';

export async function changeLanguage(language: Language): Promise<void> {
  await setLanguage(language);
  changeSettings({ language });
}

/** The language that another window chose. */
export function followLanguage(): void {
  useSettings.subscribe(({ language }) => {
    if (language !== null && language !== currentLanguage()) void setLanguage(language);
  });
}
