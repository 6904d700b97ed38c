// Words of the charts in the dock.
import type { MessageArea } from '../message.ts';

export const chartsMessages = {
  loss: { en: 'Loss', ko: '손실' },
  lossChart: { en: 'Loss chart', ko: '손실 차트' },
  lossFileName: { en: 'loss', ko: '손실' },
  lossDescription: {
    en: 'The training loss goes from {{first}} at epoch 0 to {{last}} at epoch {{epoch}}.',
    ko: '학습 손실이 에폭 0에는 {{first}}, 에폭 {{epoch}}에는 {{last}} 값이에요.',
  },
  noLoss: {
    en: 'No training yet. The loss of every epoch will be drawn here.',
    ko: '아직 학습하지 않았어요. 학습하면 에폭마다 손실을 여기에 그려요.',
  },
  trainNetwork: { en: 'Train this network', ko: '이 신경망 학습 시작' },
  raw: { en: 'raw', ko: '원래 값' },
  smoothed: { en: 'smoothed', ko: '스무딩' },
  train_line: { en: 'Train', ko: '학습' },
  validation_line: { en: 'Validation', ko: '검증' },
  rate_line: { en: 'Rate η', ko: '학습률 η' },
  learningRate: { en: 'Learning rate', ko: '학습률' },
  showRate: { en: 'Learning rate, on a scale of its own', ko: '학습률 표시 (별도 눈금)' },
  tileOptions: { en: 'Options of {{tile}}', ko: '{{tile}} 옵션' },
  chooseTile: { en: '{{tile}}: show another chart here', ko: '{{tile}}: 여기에 다른 차트 표시' },
  addTile: { en: 'Add a chart', ko: '차트 추가' },
  closeTile: { en: 'Close chart', ko: '차트 닫기' },
  logX: { en: 'Logarithmic epochs (log x)', ko: '가로축 로그 스케일 (log x)' },
  logY: { en: 'Logarithmic loss (log y)', ko: '세로축 로그 스케일 (log y)' },
  smoothing: { en: 'Smoothing', ko: '스무딩' },
  asTable: { en: 'Show as table', ko: '표로 보기' },
  exportPicture: { en: 'Export PNG', ko: 'PNG 내보내기' },
  exportCsv: { en: 'Export CSV', ko: 'CSV 내보내기' },
  lossTable: { en: 'Loss of every epoch', ko: '에폭별 손실' },
  allRows: { en: { one: '{{count}} row', other: '{{count}} rows' }, ko: '행 {{count}}개' },
  allNewestFirst: {
    en: { one: '{{count}} row', other: '{{count}} rows, newest first' },
    ko: '행 {{count}}개, 최근 순',
  },
  firstRows: {
    en: 'The first {{shown}} of {{count}} rows; the CSV file has all of them.',
    ko: '행 {{count}}개 중 처음 {{shown}}개예요. CSV 파일에는 모두 들어 있어요.',
  },
  newestRows: {
    en: 'The newest {{shown}} of {{count}} rows; the CSV file has all of them.',
    ko: '행 {{count}}개 중 최근 {{shown}}개예요. CSV 파일에는 모두 들어 있어요.',
  },
  boundary: { en: 'Decision boundary', ko: '결정 경계' },
  boundaryFileName: { en: 'decision-boundary', ko: '결정-경계' },
  boundaryTable: { en: 'Predictions at points of the map', ko: '지도 위 각 점의 예측' },
  boundaryDescription: {
    en: 'What the network predicts for every point of the plane of {{x}} and {{y}}, with the rows of the data.',
    ko: '{{x}}, {{y}} 평면의 각 점에서 신경망이 내놓는 예측과 데이터의 샘플이에요.',
  },
  curveDescription: {
    en: 'What the network predicts along {{x}}, with the rows of the data.',
    ko: '{{x}} 값에 따른 신경망의 예측과 데이터의 샘플이에요.',
  },
  neuronMapOf: { en: 'Output map of {{neuron}}', ko: '{{neuron}} 뉴런의 출력 지도' },
  neuronMapDescription: {
    en: 'The activation of {{neuron}} for every point of the plane of {{x}} and {{y}}, with the rows of the data.',
    ko: '{{x}}, {{y}} 평면의 각 점에서 {{neuron}} 뉴런의 활성값과 데이터의 샘플이에요.',
  },
  neuronCurveDescription: {
    en: 'The activation of {{neuron}} along {{x}}.',
    ko: '{{x}} 값에 따른 {{neuron}} 뉴런의 활성값이에요.',
  },
  turningLine: { en: 'weighted sum 0', ko: '가중합 0' },
  className: { en: 'class {{name}}', ko: '클래스 {{name}}' },
  wrongRows: {
    en: { one: '{{count}} row wrong', other: '{{count}} rows wrong' },
    ko: '틀린 샘플 {{count}}개',
  },
  pickedRow: { en: 'row on the canvas', ko: '캔버스의 샘플' },
  noWrongRows: { en: 'no wrong rows', ko: '틀린 샘플 없음' },
  lowValue: { en: 'low {{value}}', ko: '낮음 {{value}}' },
  highValue: { en: 'high {{value}}', ko: '높음 {{value}}' },
  dataRows: { en: 'rows', ko: '샘플' },
  prediction: { en: 'prediction ŷ', ko: '예측 ŷ' },
  someRows: {
    en: '{{shown}} of {{count}} rows drawn',
    ko: '샘플 {{count}}개 중 {{shown}}개 표시',
  },
} as const satisfies MessageArea;
