// Words of the explanations of metrics.
import type { MessageArea } from '../message.ts';

export const metricMessages = {
  explain: { en: 'Explain {{name}}: {{value}}', ko: '{{name}} 설명: {{value}}' },
  explainOf: { en: 'Explain {{name}} of {{subject}}: {{value}}', ko: '{{subject}} {{name}} 설명: {{value}}' },
  explainCell: {
    en: {
      one: '{{count}} row of class {{truth}} predicted as {{predicted}}: explain',
      other: '{{count}} rows of class {{truth}} predicted as {{predicted}}: explain',
    },
    ko: '정답 {{truth}}, 예측 {{predicted}}, 샘플 수 {{count}}: 설명',
  },
  explainMean: { en: 'Explain the mean of {{name}}: {{value}}', ko: '{{name}} 평균 설명: {{value}}' },
  gradientNorm: { en: 'Gradient norm', ko: '기울기 노름' },
  split_training: { en: 'training rows', ko: '학습 샘플' },
  split_test: { en: 'test rows', ko: '테스트 샘플' },
  split_validation: { en: 'validation rows', ko: '검증 샘플' },
  split_all: { en: 'all rows', ko: '전체 샘플' },
  subjectOf: { en: '{{subject}}, {{split}}', ko: '{{subject}}, {{split}}' },
  notMeasured: {
    en: 'This number appears as soon as the network and its data fit together.',
    ko: '신경망과 데이터가 서로 맞으면 이 숫자가 나타나요.',
  },
  note_nonePredicted: {
    en: 'No row is taken for this class, so there is nothing to divide by. It counts as 0.',
    ko: '이 클래스로 예측한 샘플이 없어서 나눌 수 없어요. 0으로 계산해요.',
  },
  note_noneActual: {
    en: 'No row belongs to this class, so there is nothing to divide by. It counts as 0.',
    ko: '이 클래스에 속한 샘플이 없어서 나눌 수 없어요. 0으로 계산해요.',
  },
  note_neither: {
    en: 'This class neither occurs nor is predicted, so there is nothing to divide by. It counts as 0.',
    ko: '이 클래스는 정답에도 예측에도 없어서 나눌 수 없어요. 0으로 계산해요.',
  },
  note_noSpread: {
    en: 'R² is undefined: the target is the same in every row, so there is no spread to explain.',
    ko: '정답이 모든 샘플에서 같아서 설명할 차이가 없고, R² 값을 정할 수 없어요.',
  },
  note_absentClasses: {
    en: 'Classes that neither occur nor are predicted are left out.',
    ko: '정답에도 예측에도 없는 클래스는 빼고 계산해요.',
  },
  words_accuracy: {
    en: 'The share of rows whose predicted class is the true one.',
    ko: '예측한 클래스가 정답과 같은 샘플의 비율이에요.',
  },
  words_precision: {
    en: 'Of the rows that the network takes for this class, the share that belongs to it. High precision: what it calls so, is so.',
    ko: '신경망이 이 클래스라고 예측한 샘플 중에서 정말 이 클래스인 비율이에요. 정밀도(precision)가 높으면 그렇다고 한 것은 믿을 만해요.',
  },
  words_recall: {
    en: 'Of the rows that belong to this class, the share that the network recognises. High recall: it misses few.',
    ko: '정말 이 클래스인 샘플 중에서 신경망이 알아본 비율이에요. 재현율(recall)이 높으면 놓치는 것이 적어요.',
  },
  words_f1: {
    en: 'Precision and recall in one number: it is high only when both are.',
    ko: '정밀도와 재현율을 하나로 합친 수예요. 둘 다 높아야 높아져요.',
  },
  words_confusion: {
    en: 'How many rows of the first class the network takes for the second.',
    ko: '앞 클래스인 샘플을 신경망이 뒤 클래스로 예측한 개수예요.',
  },
  words_mae: {
    en: 'How far predictions are off on average, in the unit of the target. Every row counts by its distance.',
    ko: '예측이 정답에서 평균적으로 얼마나 벗어났는지를 정답과 같은 단위로 나타내요. 샘플마다 벗어난 거리를 그대로 평균 내요.',
  },
  words_rmse: {
    en: 'How far predictions are off, in the unit of the target. Squares make large errors weigh more.',
    ko: '예측이 정답에서 얼마나 벗어났는지를 정답과 같은 단위로 나타내요. 제곱하기 때문에 큰 오차가 더 크게 반영돼요.',
  },
  words_r2: {
    en: 'The share of the spread of the targets that the predictions explain: 1 is perfect, 0 is as good as always saying the mean.',
    ko: '정답이 퍼진 정도 중에서 예측이 설명하는 비율이에요. 1이면 완벽하고, 0이면 항상 평균만 답하는 것과 같아요.',
  },
  words_gradientNorm: {
    en: 'The length of the gradient, with every weight and bias as one direction: how steep the loss is here. It is what clipping limits.',
    ko: '가중치와 편향을 저마다 하나의 방향으로 본 기울기의 길이예요. 지금 손실이 얼마나 가파른지 알려 줘요. 기울기 자르기는 이 값을 제한해요.',
  },
  list_wrong: {
    en: { one: '{{count}} wrong row', other: '{{count}} wrong rows' },
    ko: '틀린 샘플 {{count}}개',
  },
  list_falsePositives: {
    en: { one: '{{count}} row wrongly taken for it', other: '{{count}} rows wrongly taken for it' },
    ko: '잘못 예측한 샘플 {{count}}개',
  },
  list_falseNegatives: {
    en: { one: '{{count}} row missed', other: '{{count}} rows missed' },
    ko: '놓친 샘플 {{count}}개',
  },
  list_falsePositivesOrNegatives: {
    en: { one: '{{count}} row wrongly taken or missed', other: '{{count}} rows wrongly taken or missed' },
    ko: '잘못 예측하거나 놓친 샘플 {{count}}개',
  },
  list_counted: {
    en: { one: '{{count}} row', other: '{{count}} rows' },
    ko: '샘플 {{count}}개',
  },
  list_furthestOff: { en: 'Rows that are furthest off', ko: '가장 많이 벗어난 샘플' },
  firstOf: { en: 'first {{shown}} of {{count}}', ko: '{{count}}개 중 처음 {{shown}}개' },
  pickRow: {
    en: 'Row {{row}}: target {{target}}, prediction {{prediction}}. Show it on the canvas',
    ko: '샘플 {{row}}: 정답 {{target}}, 예측 {{prediction}}. 캔버스에 표시',
  },
  prediction: { en: 'Prediction', ko: '예측' },
  byLayer: { en: 'By layer', ko: '층별' },
  squaresByLayer: { en: 'Squared gradients of each layer', ko: '층별 기울기 제곱의 합' },
  squaresSum: { en: 'Σg²', ko: 'Σg²' },
} as const satisfies MessageArea;
