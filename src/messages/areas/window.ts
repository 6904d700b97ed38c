// Sentences that main says when the page can't: it has died, or doesn't answer.
import type { MessageArea } from '../message.ts';

export const windowMessages = {
  pageDied: {
    en: 'The window stopped working.',
    ko: '창이 동작을 멈췄어요.',
  },
  pageDiedDetail: {
    en: 'Your changes are kept in a recovery copy. Reload the window to restore them.',
    ko: '변경 내용은 복구본에 남아 있어요. 창을 다시 열면 되살릴 수 있어요.',
  },
  reload: { en: 'Reload', ko: '다시 열기' },
  pageHangs: {
    en: "The window doesn't answer.",
    ko: '창이 응답하지 않아요.',
  },
  pageHangsDetail: {
    en: 'You can wait, or close it. Your changes are kept in a recovery copy.',
    ko: '기다리거나 닫을 수 있어요. 변경 내용은 복구본에 남아 있어요.',
  },
  wait: { en: 'Wait', ko: '기다리기' },
} as const satisfies MessageArea;
