// Words of the computation graph: the operations that the drawing compiled into, with value and gradient.
import type { MessageArea } from '../message.ts';

export const operationGraphMessages = {
  title: { en: 'Computation graph', ko: '계산 그래프' },
  close: { en: 'Close computation graph', ko: '계산 그래프 닫기' },
  large: { en: 'In place of the canvas', ko: '캔버스 자리까지 넓히기' },
  fileName: { en: 'computation graph', ko: '계산 그래프' },

  subject: { en: 'What is shown', ko: '볼 대상' },
  whole: { en: 'Whole network', ko: '신경망 전체' },
  selected: { en: 'Selected neuron', ko: '선택한 뉴런' },
  selectedIs: { en: 'Selected neuron ({{neuron}})', ko: '선택한 뉴런({{neuron}})' },
  neurons: { en: 'Neurons', ko: '뉴런' },
  neuronsFirst: { en: 'The first {{count}} neurons', ko: '처음 뉴런 {{count}}개' },
  count: {
    en: { one: '{{count}} operation', other: '{{count}} operations' },
    ko: '연산 {{count}}개',
  },

  whyNoSelection: {
    en: 'Select a neuron on the canvas to see its computation.',
    ko: '캔버스에서 뉴런을 선택하면 그 계산을 볼 수 있어요.',
  },
  whyGone: {
    en: 'This neuron is no longer in the network. Choose another one.',
    ko: '이 뉴런은 이제 신경망에 없어요. 다른 뉴런을 골라 보세요.',
  },
  whyNoRow: {
    en: 'There is no row to compute with. Choose data in the Data panel.',
    ko: '계산할 샘플이 없어요. 데이터 패널에서 데이터를 골라 주세요.',
  },
  whyProblem: {
    en: "The drawing doesn't compile into a computation graph yet.",
    ko: '아직 이 그림을 계산 그래프로 바꿀 수 없어요.',
  },
  showProblems: { en: 'Show problems', ko: '문제 보기' },

  map: { en: 'Operations', ko: '연산' },
  howToUse: {
    en: 'Arrow keys go along the operations. Enter explains the number.',
    ko: '화살표 키로 연산을 따라 움직이고, Enter 키로 숫자의 설명을 열어요.',
  },
  kind_input: { en: 'Input', ko: '입력' },
  kind_given: { en: 'Activation from outside', ko: '바깥에서 온 활성값' },
  kind_weight: { en: 'Weight', ko: '가중치' },
  kind_bias: { en: 'Bias', ko: '편향' },
  kind_rest: { en: 'Other products', ko: '나머지 곱' },
  kind_product: { en: 'Product', ko: '곱' },
  kind_sum: { en: 'Weighted sum', ko: '가중합' },
  kind_activation: { en: 'Activation', ko: '활성값' },
  kind_softmax: { en: 'Softmax', ko: '소프트맥스' },
  kind_normalize: { en: 'Normalization', ko: '정규화' },
  kind_scale: { en: 'Gain and shift', ko: '배율과 이동' },
  kind_dropout: { en: 'Dropout', ko: '드롭아웃' },
  kind_concatenate: { en: 'Outputs side by side', ko: '나란히 놓은 출력' },
  kind_target: { en: 'Target', ko: '정답' },
  kind_loss: { en: 'Loss', ko: '손실' },
  kind_folded: { en: 'More operations', ko: '더 많은 연산' },
  named: { en: '{{kind}} {{place}}', ko: '{{place}} {{kind}}' },
  numberOf: { en: '{{name}}, number {{number}}', ko: '{{name}}, {{number}}번째 값' },
  values: { en: { one: '{{count}} value', other: '{{count}} values' }, ko: '값 {{count}}개' },
  numbers: { en: '{{count}} numbers', ko: '숫자 {{count}}개' },
  restSum: { en: 'the rest {{value}}', ko: '나머지 {{value}}' },
  isData: { en: 'data', ko: '데이터' },
  description: {
    en: 'Value {{value}}, gradient {{gradient}}',
    ko: '값 {{value}}, 기울기 {{gradient}}',
  },
  descriptionMany: { en: '{{count}} values', ko: '값 {{count}}개' },
  descriptionData: { en: 'Value {{value}}', ko: '값 {{value}}' },
  localDerivative: { en: 'Local derivative {{value}}', ko: '국소 미분 {{value}}' },

  arithmetic: { en: 'In numbers', ko: '숫자로 보기' },
  pointAt: {
    en: 'Point at an operation to see how its value and its gradient come about.',
    ko: '연산을 가리키면 값과 기울기가 어떻게 나왔는지 볼 수 있어요.',
  },
  isGiven: { en: 'given', ko: '주어진 값' },
  isStart: { en: 'the backward pass begins here', ko: '역전파가 여기서 시작해요' },
  hasNoReader: { en: 'nothing here leads to the loss', ko: '여기서 손실로 이어지는 연산이 없어요' },
  noGradient: { en: 'Targets are given; they have no gradient.', ko: '정답은 주어진 값이라 기울기가 없어요.' },
  number: { en: 'Number {{number}} of {{count}}', ko: '{{count}}개 중 {{number}}번째 값' },
  previousNumber: { en: 'Previous number', ko: '이전 값' },
  nextNumber: { en: 'Next number', ko: '다음 값' },
  fromLogits: {
    en: 'The loss is computed from z, so nothing comes back through the prediction.',
    ko: '손실을 z에서 바로 계산해서 예측을 거쳐 돌아오는 기울기가 없어요.',
  },

  columnOperation: { en: 'Operation', ko: '연산' },
  columnInputs: { en: 'Inputs', ko: '입력' },
  columnValue: { en: 'Value', ko: '값' },
  columnGradient: { en: 'Gradient', ko: '기울기' },
} as const satisfies MessageArea;
