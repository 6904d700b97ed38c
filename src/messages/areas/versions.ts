// The dialog of earlier versions.
import type { MessageArea } from '../message.ts';

export const versionsMessages = {
  title: { en: 'Versions', ko: '버전' },
  looking: { en: 'Looking for earlier versions …', ko: '이전 버전을 찾는 중이에요.' },
  none: {
    en: 'There are no earlier versions yet. Each save of this file is kept here, the last 20 within 50 MB.',
    ko: '아직 이전 버전이 없어요. 이 파일을 저장할 때마다 버전을 남기고, 모두 합쳐 50 MB 안에서 최근 20개까지 지켜요.',
  },
  hint: {
    en: 'The last saves of this file, and what was kept when the app closed unexpectedly. Restoring can be undone; the file itself changes only when you save.',
    ko: '이 파일을 최근에 저장한 버전과 앱이 갑자기 닫혔을 때 보관한 복구본이에요. 되살린 뒤에도 실행 취소할 수 있고, 저장하기 전까지 파일은 그대로예요.',
  },
  kind_save: { en: 'Saved', ko: '저장' },
  kind_recovery: { en: 'Recovery copy', ko: '복구본' },
  kibibytes: { en: '{{size}} KB', ko: '{{size}} KB' },
  epoch: { en: 'epoch {{epoch}}', ko: '에폭 {{epoch}}' },
  loss: { en: 'loss {{loss}}', ko: '손실 {{loss}}' },
  named: { en: '{{name}} ({{when}})', ko: '{{name}} ({{when}})' },
  open: { en: 'Open Beside', ko: '새 창에서 열기' },
  openNamed: { en: 'Open the version of {{when}} beside this one', ko: '{{when}} 버전을 새 창에서 열기' },
  compare: { en: 'Compare', ko: '비교' },
  compareNamed: { en: 'Compare with the version of {{when}}', ko: '{{when}} 버전과 비교' },
  restore: { en: 'Restore', ko: '되살리기' },
  restoreNamed: { en: 'Restore the version of {{when}}', ko: '{{when}} 버전 되살리기' },
} as const satisfies MessageArea;
