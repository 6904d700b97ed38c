// The dialog of settings; its choices have the words of the menus.
import type { MessageArea } from '../message.ts';

export const settingsMessages = {
  title: { en: 'Settings', ko: '설정' },
  motion: { en: 'Motion', ko: '움직임' },
  motion_system: { en: 'System', ko: '시스템 설정' },
  motion_on: { en: 'Reduced', ko: '줄이기' },
  motion_off: { en: 'Full', ko: '모두 보이기' },
} as const satisfies MessageArea;
