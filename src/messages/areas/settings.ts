// The dialog of settings; its choices have the words of the menus.
import type { MessageArea } from '../message.ts';

export const settingsMessages = {
  title: { en: 'Settings', ko: '설정' },
  motion: { en: 'Motion', ko: '움직임' },
  motion_system: { en: 'System', ko: '시스템 설정' },
  motion_on: { en: 'Reduced', ko: '줄이기' },
  motion_off: { en: 'Full', ko: '모두 보이기' },
  recoveryPlace: { en: 'Recovery Copies', ko: '복구본' },
  recoveryOwn: { en: "In the app's own folder", ko: '앱 폴더에 보관해요.' },
  recoveryChoose: { en: 'Choose Folder…', ko: '폴더 고르기…' },
  recoveryBack: { en: "Use the app's own folder", ko: '앱 폴더 쓰기' },
  recoveryChooseTitle: { en: 'Where recovery copies are kept', ko: '복구본을 보관할 폴더' },
  recoveryUnusable: {
    en: '"{{folder}}" can\'t be used for recovery copies: {{reason}} They are kept in the app\'s own folder until it can; what was kept there is offered again then. Or choose another folder in the settings.',
    ko: '‘{{folder}}’ 폴더에 복구본을 보관할 수 없어요. {{reason}} 다시 쓸 수 있을 때까지 앱 폴더에 보관해요. 그 폴더에 있던 복구본은 그때 다시 보여 드려요. 설정에서 다른 폴더를 고를 수도 있어요.',
  },
  recoveryNotMoved: {
    en: 'Recovery copies can\'t be kept in "{{folder}}": {{reason}}',
    ko: '‘{{folder}}’ 폴더에 복구본을 보관할 수 없어요. {{reason}}',
  },
  recoveryUnmoved: { en: 'They stay where they were.', ko: '지금까지 보관하던 곳에 그대로 있어요.' },
} as const satisfies MessageArea;
