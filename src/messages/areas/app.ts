// Words of the window as a whole.
import type { MessageArea } from '../message.ts';

export const appMessages = {
  name: { en: 'Chainrule', ko: 'Chainrule' },
  ok: { en: 'OK', ko: '확인' },
  cancel: { en: 'Cancel', ko: '취소' },
  details: { en: 'Details', ko: '자세히' },
} as const satisfies MessageArea;
