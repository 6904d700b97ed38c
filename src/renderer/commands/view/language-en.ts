// The window in English.

import { IconLanguage } from '@tabler/icons-react';
import { currentLanguage } from '#renderer/i18n/i18n.ts';
import { changeLanguage } from '../change-language.ts';
import type { Command } from '../command.ts';

export const viewLanguageEn: Command = {
  id: 'view.language.en',
  label: 'commands.view_language_en',
  icon: IconLanguage,
  scope: 'window',
  history: 'none',
  checked: () => currentLanguage() === 'en',
  run: () => changeLanguage('en'),
};
