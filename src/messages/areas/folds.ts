// Words of the cross-validation.
import type { MessageArea } from '../message.ts';

export const foldMessages = {
  title: { en: 'Cross-validation', ko: '교차 검증' },
  note: {
    en: 'The {{rows}} rows that are not kept for the test are dealt into folds. For each fold the network trains on the others, from the weights before training, and is measured on the fold’s own rows. The network itself does not change.',
    ko: '테스트에 쓰지 않는 샘플 {{rows}}개를 폴드로 나눠요. 폴드마다 학습하기 전의 가중치에서 시작해 나머지 폴드로 학습하고, 자기 샘플로 성능을 재요. 화면의 신경망은 바뀌지 않아요.',
  },
  count: { en: 'Folds', ko: '폴드 수' },
  fresh: { en: 'Draw weights anew for each fold', ko: '폴드마다 가중치 새로 뽑기' },
  start: { en: 'Start', ko: '시작' },
  stop: { en: 'Stop', ko: '멈추기' },
  table: { en: 'Folds', ko: '폴드' },
  fold: { en: 'Fold', ko: '폴드' },
  curve: { en: 'Training loss', ko: '학습 손실' },
  curveOf: { en: 'Training loss of fold {{fold}}', ko: '{{fold}}번 폴드의 학습 손실' },
  curveEnd: { en: 'epoch {{epoch}}: {{loss}}', ko: '에폭 {{epoch}}: {{loss}}' },
  open: { en: 'Weights', ko: '가중치' },
  take: { en: 'Open', ko: '열기' },
  takeFold: { en: 'Open fold {{fold}}', ko: '{{fold}}번 폴드 열기' },
  loss: { en: 'Validation loss', ko: '검증 손실' },
  accuracy: { en: 'Accuracy', ko: '정확도' },
  mae: { en: 'Mean absolute error', ko: '평균절대오차' },
  rmse: { en: 'Root mean squared error', ko: '평균제곱근오차' },
  meanOver: { en: 'Mean ± standard deviation of {{count}} folds:', ko: '폴드 {{count}}개의 평균 ± 표준편차:' },
  meanOf: { en: '{{name}} {{mean}} ± {{deviation}}', ko: '{{name}} {{mean}} ± {{deviation}}' },
  standing_running: { en: 'Training…', ko: '학습 중…' },
  standing_trained: { en: 'Trained', ko: '완료' },
  standing_diverged: { en: 'Diverged', ko: '발산' },
  standing_stopped: { en: 'Stopped', ko: '멈춤' },
  broken: {
    en: 'The cross-validation stopped because of a fault in the program. Start it again.',
    ko: '프로그램 오류로 교차 검증이 멈췄어요. 다시 시작해 주세요.',
  },
} as const satisfies MessageArea;
