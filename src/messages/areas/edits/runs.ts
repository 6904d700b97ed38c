// Edits that are no drawing: runs and saved moments.
import type { MessageArea } from '../../message.ts';

export const runMessages = {
  did_reinitialise: { en: 'Reinitialise', ko: '가중치 새로 뽑기' },
  done_reinitialise: {
    en: 'Drew the starting weights of seed {{seed}}.',
    ko: '시드 {{seed}}의 시작 가중치를 뽑았어요.',
  },
  did_reset: { en: 'Reset weights', ko: '처음으로 되돌리기' },
  done_reset: { en: 'Went back to the starting weights.', ko: '시작할 때의 가중치로 되돌렸어요.' },
  did_train: {
    en: { one: 'Train {{count}} epoch', other: 'Train {{count}} epochs' },
    ko: '{{count}}에폭 학습',
  },
  done_train: {
    en: { one: 'Trained {{count}} epoch.', other: 'Trained {{count}} epochs.' },
    ko: '{{count}}에폭 동안 학습했어요.',
  },
  did_importWeights: { en: 'Import weights', ko: '가중치 가져오기' },
  done_importWeights: { en: 'Imported the weights.', ko: '가중치를 가져왔어요.' },
  did_restoreVersion: { en: 'Restore a version', ko: '이전 버전 되살리기' },
  done_restoreVersion: { en: 'Restored the earlier version.', ko: '이전 버전을 되살렸어요.' },
  did_keepHistory: { en: 'Keep the training history', ko: '학습 기록 남기기' },
  done_keepHistory: {
    en: 'The file keeps the training history from now on.',
    ko: '이제부터 파일에 학습 기록을 남겨요.',
  },
  did_dropHistory: { en: 'Drop the training history', ko: '학습 기록 빼기' },
  done_dropHistory: {
    en: 'The file keeps no training history any more.',
    ko: '이제 파일에 학습 기록을 남기지 않아요.',
  },
  did_resumeFrom: { en: 'Go back to epoch {{epoch}}', ko: '에폭 {{epoch}}(으)로 돌아가기' },
  done_resumeFrom: { en: 'Went back to epoch {{epoch}}.', ko: '에폭 {{epoch}}(으)로 돌아갔어요.' },
  did_trainPartOfEpoch: { en: 'Train less than an epoch', ko: '한 에폭보다 짧게 학습' },
  done_trainPartOfEpoch: { en: 'Trained less than an epoch.', ko: '한 에폭보다 짧게 학습했어요.' },
  did_saveCheckpoint: { en: 'Save moment "{{name}}"', ko: '시점 저장: {{name}}' },
  done_saveCheckpoint: {
    en: 'Saved the moment "{{name}}" in the document.',
    ko: '이 시점을 문서에 저장했어요: {{name}}',
  },
  did_renameCheckpoint: {
    en: 'Rename saved moment {{from}} to {{to}}',
    ko: '저장한 시점 이름 바꾸기: {{from}} → {{to}}',
  },
  done_renameCheckpoint: {
    en: 'Renamed the saved moment {{from}} to {{to}}.',
    ko: '저장한 시점의 이름을 바꿨어요: {{from}} → {{to}}',
  },
  did_deleteCheckpoint: { en: 'Delete saved moment "{{name}}"', ko: '저장한 시점 지우기: {{name}}' },
  done_deleteCheckpoint: { en: 'Deleted the saved moment "{{name}}".', ko: '저장한 시점을 지웠어요: {{name}}' },
} as const satisfies MessageArea;
