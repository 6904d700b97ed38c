// The window in Korean.

import { IconLanguage } from '@tabler/icons-react';
import { currentLanguage } from '#renderer/i18n/i18n.ts';
import { changeLanguage } from '../change-language.ts';
import type { Command } from '../command.ts';

export const viewLanguageKo: Command = {
  id: 'view.language.ko',
  label: 'commands.view_language_ko',
  icon: IconLanguage,
  scope: 'window',
  history: 'none',
  checked: () => currentLanguage() === 'ko',
  run: () => changeLanguage('ko'),
};
