// Words of the histograms in the dock.
import type { MessageArea } from '../message.ts';

export const histogramMessages = {
  fileName: { en: 'histogram-{{quantity}}-{{layer}}', ko: '히스토그램-{{quantity}}-{{layer}}' },
  quantity: { en: 'What is counted', ko: '분포를 볼 값' },
  weights: { en: 'Weights', ko: '가중치' },
  gradients: { en: 'Gradients', ko: '기울기' },
  layer: { en: 'Layer', ko: '층' },
  allLayers: { en: 'All layers', ko: '모든 층' },
  logY: { en: 'Logarithmic counts (log y)', ko: '세로축 로그 스케일 (log y)' },
  showStart: { en: 'Start of the run as an outline', ko: '학습을 시작할 때의 분포를 테두리로 표시' },
  countAxis: { en: 'count', ko: '개수' },
  chartOf: { en: 'Histogram of the {{quantity}}, {{layer}}', ko: '{{layer}} {{quantity}} 히스토그램' },
  description_weights: {
    en: '{{count}} weights: mean {{mean}}, standard deviation {{deviation}}, {{zeros}} are 0, the largest size is {{largest}}.',
    ko: '가중치 {{count}}개의 평균은 {{mean}}, 표준편차는 {{deviation}}, 0인 것은 {{zeros}}, 가장 큰 크기는 {{largest}}(이)에요.',
  },
  description_gradients: {
    en: '{{count}} gradients: mean {{mean}}, standard deviation {{deviation}}, {{zeros}} are 0, the largest size is {{largest}}.',
    ko: '기울기 {{count}}개의 평균은 {{mean}}, 표준편차는 {{deviation}}, 0인 것은 {{zeros}}, 가장 큰 크기는 {{largest}}(이)에요.',
  },
  numbers: { en: 'Numbers', ko: '개수' },
  mean: { en: 'Mean', ko: '평균' },
  deviation: { en: 'Std. dev.', ko: '표준편차' },
  zeros: { en: 'Zeros', ko: '0인 것' },
  largest_weights: { en: 'Largest |w|', ko: '최대 |w|' },
  largest_gradients: { en: 'Largest |g|', ko: '최대 |g|' },
  notFinite: { en: 'Not finite', ko: '유한하지 않음' },
  notFiniteMeaning: {
    en: 'NaN and ∞: they are left out of the bars and of the other figures.',
    ko: 'NaN과 ∞ 값이에요. 막대와 다른 수치에서 빼고 계산해요.',
  },
  startLegend: { en: 'outline: start', ko: '테두리: 시작' },
  range: { en: '{{from}} to {{to}}', ko: '{{from}} ~ {{to}}' },
  now: { en: 'now', ko: '현재' },
  atStart: { en: 'at the start', ko: '시작할 때' },
  table: { en: 'Counts of the {{quantity}}, {{layer}}', ko: '{{layer}} {{quantity}} 구간별 개수' },
  from: { en: 'From', ko: '구간 시작' },
  to: { en: 'To', ko: '구간 끝' },
  count: { en: 'Count', ko: '개수' },
  startCount: { en: 'At the start', ko: '시작할 때' },
  noWeights: {
    en: 'Draw a wire: the weights of the network will be counted here.',
    ko: '연결선을 그리면 가중치의 분포를 여기에 그려요.',
  },
  noGradients: {
    en: 'Gradients appear as soon as the network can be trained on its data.',
    ko: '신경망을 데이터로 학습할 수 있게 되면 기울기가 나타나요.',
  },
} as const satisfies MessageArea;
