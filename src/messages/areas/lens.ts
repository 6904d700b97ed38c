// Words of the vanishing lens: what is left of the loss's gradient, factor by factor.
import type { MessageArea } from '../message.ts';

export const lensMessages = {
  title: { en: 'Vanishing lens', ko: '기울기 소실 렌즈' },
  open: { en: 'Factors on a log axis', ko: '로그 축으로 인수 보기' },
  why: { en: 'Why?', ko: '왜 그런가요?' },
  onePath: { en: 'There is one path from here to the loss.', ko: '여기서 손실까지 경로가 하나예요.' },

  pauseFirst: {
    en: 'A network of this size is looked at while training pauses.',
    ko: '이만큼 큰 신경망은 학습을 멈추면 볼 수 있어요.',
  },
  notTrainable: {
    en: "The network can't be trained yet, so there is no gradient. Problems says what is missing.",
    ko: '아직 학습할 수 없는 신경망이라 기울기가 없어요. 문제 패널에서 무엇이 빠졌는지 볼 수 있어요.',
  },
  noParameter: {
    en: 'No weight or bias leads to the loss yet. Connect a neuron to an output.',
    ko: '손실로 이어지는 가중치나 편향이 아직 없어요. 뉴런을 출력에 연결해 보세요.',
  },
  noPath: { en: 'From neuron {{name}} no path leads to the loss.', ko: '{{name}} 뉴런에서 손실로 가는 경로가 없어요.' },

  neuron: { en: 'Neuron', ko: '뉴런' },
  parameter: { en: 'Weight or bias', ko: '가중치·편향' },
  weightFrom: { en: 'Weight from {{name}}', ko: '{{name}}에서 오는 가중치' },
  bias: { en: 'Bias', ko: '편향' },
  row: { en: 'Row', ko: '샘플' },
  path: { en: 'Path', ko: '경로' },
  compare: { en: 'Hidden layers with', ko: '은닉층을 바꾼다면' },

  left: {
    en: {
      one: 'After {{count}} layer of {{activation}} {{left}} of the gradient is left.',
      other: 'After {{count}} layers of {{activation}} {{left}} of the gradient is left.',
    },
    ko: '{{activation}} 층 {{count}}개를 지나면 손실에서 온 기울기가 {{left}}배로 줄어요.',
  },
  grown: {
    en: {
      one: 'After {{count}} layer of {{activation}} the gradient has grown to {{left}} times what it was.',
      other: 'After {{count}} layers of {{activation}} the gradient has grown to {{left}} times what it was.',
    },
    ko: '{{activation}} 층 {{count}}개를 지나면 손실에서 온 기울기가 {{left}}배로 커져요.',
  },
  whole: {
    en: {
      one: 'After {{count}} layer of {{activation}} the gradient is as large as before.',
      other: 'After {{count}} layers of {{activation}} the gradient is as large as before.',
    },
    ko: '{{activation}} 층 {{count}}개를 지나도 손실에서 온 기울기가 그대로예요.',
  },
  nothing: {
    en: {
      one: 'After {{count}} layer of {{activation}} nothing of the gradient is left: one factor is 0.',
      other: 'After {{count}} layers of {{activation}} nothing of the gradient is left: one factor is 0.',
    },
    ko: '{{activation}} 층 {{count}}개를 지나면 손실에서 온 기울기가 하나도 남지 않아요. 0인 인수가 있어요.',
  },
  otherLeft: { en: 'With {{activation}}: {{left}}.', ko: '{{activation}} 함수라면 {{left}}배예요.' },
  otherNothing: {
    en: 'With {{activation}}: nothing, one factor is 0.',
    ko: '{{activation}} 함수라면 0인 인수가 있어서 하나도 남지 않아요.',
  },
  mixed: { en: 'several kinds', ko: '여러 종류의' },
  noHidden: {
    en: 'This path has no hidden layer whose activation function could be another.',
    ko: '이 경로에는 활성화 함수를 바꿔 볼 은닉층이 없어요.',
  },
  strongest_less: { en: 'Smallest factor: {{what}}, {{value}}.', ko: '가장 작은 인수는 {{what}} {{value}}(이)에요.' },
  strongest_more: { en: 'Largest factor: {{what}}, {{value}}.', ko: '가장 큰 인수는 {{what}} {{value}}(이)에요.' },
  ofPaths: {
    en: 'Path {{number}} of {{total}} by size; together they make {{symbol}} = {{sum}} in row {{row}}.',
    ko: '{{row}}번 샘플에서 경로 {{total}}개 가운데 크기로 {{number}}번째예요. 모두 더하면 {{symbol}} = {{sum}}(이)에요.',
  },
  onlyPath: {
    en: 'It is the only path: {{symbol}} = {{sum}} in row {{row}}.',
    ko: '{{row}}번 샘플에서 하나뿐인 경로이고, {{symbol}} = {{sum}}(이)에요.',
  },

  chart: { en: 'Factors from the loss back to the weight', ko: '손실에서 가중치까지의 인수' },
  chartDescription: {
    en: 'On a log axis: every factor from the loss on the left to the weight on the right, and their product so far. The table has the numbers.',
    ko: '로그 축에 왼쪽 손실부터 오른쪽 가중치까지 인수와 그때까지의 곱을 그렸어요. 숫자는 표에 있어요.',
  },
  thisFactor: { en: 'Factor, this network', ko: '인수, 지금 신경망' },
  thisProduct: { en: 'Product so far, this network', ko: '그때까지의 곱, 지금 신경망' },
  otherFactor: { en: 'Factor, {{activation}}', ko: '인수, {{activation}}' },
  otherProduct: { en: 'Product so far, {{activation}}', ko: '그때까지의 곱, {{activation}}' },
  layerGradient: { en: 'δ of the whole layer (root mean square)', ko: '층 전체의 δ(제곱 평균의 제곱근)' },
  signs: { en: 'Filled: positive. Hollow: negative.', ko: '채움: 양수, 빈 모양: 음수' },
  pointHint: {
    en: 'Point at a place, or move to it with Tab, to see its numbers and where it is in the network.',
    ko: '자리를 가리키거나 Tab으로 옮겨 가면 숫자와 신경망 속 위치가 보여요.',
  },
  readout: {
    en: '{{what}} = {{factor}}, product so far {{product}}',
    ko: '{{what}} = {{factor}}, 그때까지의 곱 {{product}}',
  },
  readoutOther: {
    en: '{{readout}}. With {{activation}}: {{factor}}, {{product}}',
    ko: '{{readout}}. {{activation}}: {{factor}}, {{product}}',
  },

  place_loss: { en: 'What the loss sends to {{name}}', ko: '손실이 {{name}}에 보내는 기울기' },
  place_slope: { en: 'Slope of the activation function of {{name}}', ko: '{{name}} 활성화 함수의 국소 미분' },
  place_softmax: { en: 'Share of {{name}} in softmax', ko: '소프트맥스에서 {{name}}의 몫' },
  place_weight: { en: 'Weight {{source}} → {{target}}', ko: '가중치 {{source}} → {{target}}' },
  place_source: { en: 'What {{name}} sends into the weight', ko: '{{name}}에서 가중치로 들어오는 값' },

  table: { en: 'Factors along the path', ko: '경로의 인수' },
  place: { en: 'Place', ko: '자리' },
  fileName: { en: 'vanishing lens', ko: '기울기 소실 렌즈' },
} as const satisfies MessageArea;
