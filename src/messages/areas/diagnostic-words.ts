// Words that stand inside the sentences of problems: what was expected, what there is too much of, names of functions.
import type { MessageArea } from '../message.ts';

export const diagnosticWords = {
  object: { en: 'an object in braces', ko: '객체' },
  list: { en: 'a list in brackets', ko: '목록' },
  text: { en: 'text in quotes', ko: '문자열' },
  nonEmptyText: { en: "text that isn't empty", ko: '비어 있지 않은 문자열' },
  number: { en: 'a number', ko: '숫자' },
  numberOrNull: { en: 'a number, or null where there is no wire', ko: '숫자(연결선이 없으면 null)' },
  wholeNumber: { en: 'a whole number', ko: '정수' },
  boolean: { en: 'true or false', ko: '참/거짓' },
  booleanOrPairs: {
    en: 'true, or a list of pairs [target, source]',
    ko: '참/거짓 또는 [받는 뉴런, 보내는 뉴런] 목록',
  },
  booleanOrUnits: { en: 'true, or a list of whole numbers', ko: '참/거짓 또는 정수 목록' },
  wirePair: { en: 'a pair [target, source] of whole numbers', ko: '[받는 뉴런, 보내는 뉴런] 정수 쌍' },
  fourWords: { en: 'a list of four whole numbers', ko: '정수 네 개의 목록' },

  layers: { en: 'layers', ko: '층' },
  units: { en: 'neurons', ko: '뉴런' },
  wires: { en: 'wires', ko: '연결선' },
  columns: { en: 'columns', ko: '열' },
  rows: { en: 'rows', ko: '샘플' },
  cells: { en: 'values', ko: '값' },
  checkpoints: { en: 'saved moments', ko: '저장한 순간' },
  notes: { en: 'notes', ko: '메모' },
  lists: { en: 'lists', ko: '목록' },
  characters: { en: 'characters', ko: '글자' },

  binaryCrossEntropy: { en: 'Binary cross-entropy', ko: '이진 교차 엔트로피' },
  crossEntropy: { en: 'Cross-entropy', ko: '교차 엔트로피' },
  linear: { en: 'linear', ko: '선형' },
  sigmoid: { en: 'sigmoid', ko: '시그모이드' },
  tanh: { en: 'tanh', ko: 'tanh' },
  relu: { en: 'ReLU', ko: 'ReLU' },
  leakyRelu: { en: 'leaky ReLU', ko: 'Leaky ReLU' },
  elu: { en: 'ELU', ko: 'ELU' },
  softplus: { en: 'softplus', ko: 'Softplus' },
  gelu: { en: 'GELU', ko: 'GELU' },
  silu: { en: 'SiLU', ko: 'SiLU' },
  softmax: { en: 'softmax', ko: '소프트맥스' },
} as const satisfies MessageArea;
