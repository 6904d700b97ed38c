// Words of the timeline: what moment is shown, what is marked on it, the runs.
import type { MessageArea } from '../message.ts';

export const timelineMessages = {
  area: { en: 'Timeline', ko: '타임라인' },
  slider: { en: 'Moment of the run', ko: '학습 시점' },
  nothing: {
    en: 'Train, then drag here to see any moment again.',
    ko: '학습한 뒤 여기를 끌면 지난 순간을 다시 볼 수 있어요.',
  },
  value: { en: 'Epoch {{epoch}} of {{total}}, loss {{loss}}', ko: '에폭 {{epoch}}/{{total}}, 손실 {{loss}}' },
  valueWithValidation: {
    en: 'Epoch {{epoch}} of {{total}}, loss {{loss}}, validation {{validation}}',
    ko: '에폭 {{epoch}}/{{total}}, 손실 {{loss}}, 검증 {{validation}}',
  },
  valueBetween: {
    en: 'Epoch {{epoch}} of {{total}}, step {{step}}',
    ko: '에폭 {{epoch}}/{{total}}, 반복 {{step}}',
  },
  live: { en: 'Live', ko: '현재' },
  viewing: { en: 'Viewing epoch {{epoch}} (read-only)', ko: '에폭 {{epoch}} 보는 중(읽기 전용)' },
  viewingStep: { en: 'Viewing step {{step}} (read-only)', ko: '반복 {{step}} 보는 중(읽기 전용)' },
  announceLive: { en: 'Back to live.', ko: '현재로 돌아왔어요.' },
  announceMarked: { en: 'Bookmarked epoch {{epoch}}.', ko: '에폭 {{epoch}}에 책갈피를 꽂았어요.' },
  announceUnmarked: { en: 'Removed the bookmark at epoch {{epoch}}.', ko: '에폭 {{epoch}}의 책갈피를 뺐어요.' },
  resume: { en: 'Resume from here', ko: '여기서 이어 학습' },
  backToLive: { en: 'Back to live', ko: '현재로 돌아가기' },
  runs: { en: 'Runs', ko: '실행 기록' },
  run: { en: 'Run {{number}}', ko: '실행 {{number}}' },
  markBestValidation: { en: 'Lowest validation loss: epoch {{epoch}}', ko: '가장 낮은 검증 손실: 에폭 {{epoch}}' },
  markBestTraining: { en: 'Lowest training loss: epoch {{epoch}}', ko: '가장 낮은 학습 손실: 에폭 {{epoch}}' },
  markBookmark: { en: 'Bookmark: epoch {{epoch}}', ko: '책갈피: 에폭 {{epoch}}' },
  markEdit: { en: 'Edited: epoch {{epoch}}', ko: '편집: 에폭 {{epoch}}' },
  markFork: {
    en: 'Left run {{number}}: epoch {{epoch}}',
    ko: '실행 {{number}}에서 갈라짐: 에폭 {{epoch}}',
  },
  markDivergence: { en: 'Diverged: epoch {{epoch}}', ko: '발산: 에폭 {{epoch}}' },
} as const satisfies MessageArea;
