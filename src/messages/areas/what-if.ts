// Words of the What-if part of Explain: trials with one number that change nothing.
import type { MessageArea } from '../message.ts';

export const whatIfMessages = {
  title: { en: 'What if', ko: '만약에' },
  summary: { en: 'try another value', ko: '다른 값 넣어 보기' },
  onlyTrial: {
    en: 'This is only a trial: the network stays as it is.',
    ko: '시험 삼아 바꿔 보는 값이에요. 신경망은 그대로예요.',
  },
  back: { en: 'Back to the real value', ko: '실제 값으로 돌아가기' },
  pauseFirst: {
    en: 'Pause the training to try something out here.',
    ko: '학습을 일시정지하면 여기서 값을 바꿔 볼 수 있어요.',
  },
  notTrainable: {
    en: 'There is no loss to look at yet: the Problems panel says what is missing.',
    ko: '아직 손실을 계산할 수 없어요. 무엇이 빠졌는지 문제 패널에서 확인해 주세요.',
  },

  rows: { en: 'Loss of', ko: '손실을 구할 샘플' },
  rowsRow: { en: 'This row', ko: '이 샘플' },
  rowsMiniBatch: { en: 'Mini-batch', ko: '미니 배치' },
  rowsTraining: { en: 'Training set', ko: '학습 데이터' },
  tooMany: {
    en: 'These are too many rows to try out at once.',
    ko: '한 번에 시험해 보기에는 샘플이 너무 많아요.',
  },

  ownValues: {
    en: 'These are values of your own, without a target to compare with. Go back to a row of the data to try changes.',
    ko: '직접 넣은 값이라 비교할 정답이 없어요. 데이터의 샘플로 돌아가면 값을 바꿔 볼 수 있어요.',
  },

  reach: { en: 'Size of the change', ko: '바꿀 크기' },
  reachOption: { en: '±{{size}}', ko: '±{{size}}' },
  changeWeight: { en: 'Change of this weight', ko: '이 가중치의 변화량' },
  changeBias: { en: 'Change of this bias', ko: '이 편향의 변화량' },
  changeSpoken: {
    en: 'Change {{change}}: the gradient predicts a loss of {{predicted}}, it becomes {{actual}}',
    ko: '변화량 {{change}}, 기울기로 예측한 손실 {{predicted}}, 실제 손실 {{actual}}',
  },
  lossNow: { en: 'Loss of these weights', ko: '이 가중치의 손실' },
  gradientTimesChange: { en: 'Gradient × Δ', ko: '기울기 × Δ' },
  predicted: { en: 'Predicted by the gradient', ko: '기울기로 예측한 손실' },
  curvature: { en: 'Difference: the curve of the loss', ko: '차이: 손실이 굽은 만큼' },
  actual: { en: 'What it really becomes', ko: '실제로 바뀐 손실' },
  curve: {
    en: 'The loss along this number from {{low}} to {{high}}, with the tangent at its present value {{value}}',
    ko: '이 숫자를 {{low}}부터 {{high}}까지 바꿀 때의 손실과, 지금 값 {{value}}에서의 접선',
  },
  curveNotFinite: {
    en: 'Along here the loss is not a finite number, so there is no curve.',
    ko: '이 범위에서는 손실이 유한한 수가 아니어서 곡선을 그릴 수 없어요.',
  },

  switchOffWire: { en: 'Switch this wire off (weight 0)', ko: '이 연결선 끄기(가중치 0)' },
  switchOffNeuron: { en: 'Switch this neuron off (activation 0)', ko: '이 뉴런 끄기(활성값 0)' },
  slideInput: { en: 'Slide this input', ko: '이 입력값 바꿔 보기' },
  inputSpoken: { en: 'Input {{value}}: the loss becomes {{loss}}', ko: '입력값 {{value}}, 손실 {{loss}}' },
  outcome: { en: 'Before and after', ko: '바꾸기 전과 후' },
  number: { en: 'Number', ko: '숫자' },
  before: { en: 'Now', ko: '지금' },
  after: { en: 'Trial', ko: '시험' },
  loss: { en: 'Loss L', ko: '손실 L' },
  weightedSum: { en: 'z of {{neuron}}', ko: '{{neuron}} 뉴런의 z' },
  prediction: { en: 'Prediction of {{neuron}}', ko: '{{neuron}} 뉴런의 예측' },
  moreOutputs: { en: { one: '{{count}} more output', other: '{{count}} more outputs' }, ko: '나머지 출력 {{count}}개' },
} as const satisfies MessageArea;
