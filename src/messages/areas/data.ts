// Words of the Data panel.
import type { MessageArea } from '../message.ts';

export const dataMessages = {
  dataset: { en: 'Dataset', ko: '데이터셋' },
  source: { en: 'Data', ko: '데이터' },
  none: { en: 'None', ko: '없음' },
  table: { en: 'Table of this document', ko: '이 문서의 표' },
  name_and: { en: 'AND', ko: 'AND' },
  name_or: { en: 'OR', ko: 'OR' },
  name_xor: { en: 'XOR', ko: 'XOR' },
  name_circle: { en: 'Circle', ko: '원' },
  name_spiral: { en: 'Spiral', ko: '나선' },
  name_gaussians: { en: 'Two clouds', ko: '두 구름' },
  name_moons: { en: 'Two moons', ko: '두 초승달' },
  name_sine: { en: 'Sine curve', ko: '사인 곡선' },
  count: { en: 'Rows', ko: '샘플 수' },
  noise: { en: 'Noise', ko: '잡음' },
  seed: { en: 'Seed', ko: '시드' },
  split: { en: 'Split', ko: '데이터 나누기' },
  validation: { en: 'Validation', ko: '검증 데이터' },
  percent: { en: '%', ko: '%' },
  trainingPart: { en: 'Training {{count}}', ko: '학습 {{count}}개' },
  validationPart: { en: 'Validation {{count}}', ko: '검증 {{count}}개' },
  rows: { en: 'Rows', ko: '샘플' },
  rowOf: { en: 'Row {{row}} of {{count}}', ko: '샘플 {{row}}/{{count}}' },
  previousRow: { en: 'Previous row', ko: '이전 샘플' },
  nextRow: { en: 'Next row', ko: '다음 샘플' },
  rowNumber: { en: 'Row', ko: '샘플' },
  rowHint: {
    en: 'The canvas shows the numbers of the picked row.',
    ko: '고른 샘플의 숫자가 캔버스에 나타나요.',
  },
  inValidation: { en: 'validation', ko: '검증' },
  empty: {
    en: 'No dataset yet. Choose one to train the network.',
    ko: '아직 데이터셋이 없어요. 하나를 고르면 학습할 수 있어요.',
  },
} as const satisfies MessageArea;
