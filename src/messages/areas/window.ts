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
    en: 'You can wait, or restart the window. Your changes are kept in a recovery copy, which is offered again then.',
    ko: '기다리거나 창을 다시 시작할 수 있어요. 변경 내용은 복구본에 남아 있고, 다시 시작하면 되살릴 수 있어요.',
  },
  wait: { en: 'Wait', ko: '기다리기' },
  restart: { en: 'Restart the Window', ko: '창 다시 시작' },
  mainFailed: {
    en: 'Something in Chainrule went wrong.',
    ko: 'Chainrule에 문제가 생겼어요.',
  },
  mainFailedDetail: {
    en: 'Your files are unharmed, and changes are kept in recovery copies. If something does not work any more, restart Chainrule: what was not saved is offered again.',
    ko: '파일은 그대로 있고, 변경 내용은 복구본에 남아 있어요. 무언가 동작하지 않으면 Chainrule을 다시 시작하세요. 저장하지 않은 내용을 되살릴 수 있어요.',
  },
  restartApp: { en: 'Restart Chainrule', ko: 'Chainrule 다시 시작' },
  goOn: { en: 'Go On', ko: '계속하기' },
  report: { en: 'Report a Problem…', ko: '문제 알리기…' },
  reportFile: { en: 'Text', ko: '텍스트' },
  reportNotWritten: {
    en: 'The report could not be written there. Choose another folder.',
    ko: '그곳에 쓰지 못했어요. 다른 폴더를 골라 주세요.',
  },
  reportIntroduction: {
    en: 'Chainrule wrote this file, and sent it to nobody. Read it, take out what you do not want to tell, and give it to whoever you got Chainrule from. It holds nothing of your networks, data, names or paths.',
    ko: '이 파일은 Chainrule이 썼고 아무에게도 보내지 않았어요. 읽어 보고, 알리고 싶지 않은 것은 지운 다음, Chainrule을 받은 곳에 전해 주세요. 신경망, 데이터, 이름, 경로는 들어 있지 않아요.',
  },
  reportQuestion: { en: 'What did you do, and what happened?', ko: '무엇을 했고, 무슨 일이 있었나요?' },
  reportNothingLogged: { en: 'Nothing was logged.', ko: '기록된 문제가 없어요.' },
} as const satisfies MessageArea;
