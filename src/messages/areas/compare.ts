// The panel that compares the shown network with another one.
import type { MessageArea } from '../message.ts';

export const compareMessages = {
  title: { en: 'Compare', ko: '비교' },
  with: { en: 'Compare with', ko: '비교 대상' },
  nothing: { en: 'Choose…', ko: '고르기…' },
  beforeTraining: { en: 'Before training', ko: '학습하기 전' },
  chooseFile: { en: 'Choose File…', ko: '파일 고르기…' },
  hint: {
    en: 'Choose what the shown network is compared with: a saved moment, the weights from before training, or another file.',
    ko: '지금 보이는 신경망을 저장한 시점, 학습하기 전 가중치, 다른 파일과 비교할 수 있어요.',
  },
  momentMisfit: {
    en: "The moment is of another network: it can't be compared.",
    ko: '이 시점은 다른 신경망에서 저장한 것이라 비교할 수 없어요.',
  },
  structure: { en: 'Layers and connections', ko: '층과 연결' },
  sameStructure: { en: 'The same layers and connections.', ko: '층과 연결이 같아요.' },
  numbers: { en: 'Largest changes', ko: '가장 크게 바뀐 값' },
  sameNumbers: { en: 'All weights and biases are the same.', ko: '가중치와 편향이 모두 같아요.' },
  measures: { en: 'Measures', ko: '지표' },
  settings: { en: 'Settings', ko: '설정' },
  curves: { en: 'Loss curves', ko: '손실 곡선' },
  other: { en: 'Other', ko: '비교 대상' },
  shown: { en: 'Shown', ko: '지금' },
  accuracy: { en: 'Accuracy', ko: '정확도' },
  bias: { en: 'bias of {{neuron}}', ko: '{{neuron}} 편향' },
  onCanvas: {
    en: 'The wires on the canvas show by how much they differ.',
    ko: '캔버스의 연결선에 차이가 표시돼요.',
  },
} as const satisfies MessageArea;
