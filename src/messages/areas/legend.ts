// Words of the legend for the marks on the wires and for what the neurons show.
import type { MessageArea } from '../message.ts';

export const legendMessages = {
  area: { en: 'Legend', ko: '범례' },
  neuronsShow: { en: 'Neurons show', ko: '뉴런 표시' },
  value: { en: 'Value', ko: '값' },
  map: { en: 'Map', ko: '지도' },
  valueHint: { en: 'Each disc holds its value for the row.', ko: '원마다 이 샘플에서의 값을 보여요.' },
  mapHint: {
    en: 'Each disc holds the neuron’s own picture: what it answers over the inputs, or its weights from the pixels.',
    ko: '원마다 그 뉴런의 그림을 보여요. 입력 전체에 대한 활성값이나 픽셀에서 오는 가중치예요.',
  },
  noMaps: {
    en: 'There are maps for networks with one or two inputs, or with the pixels of a picture, and data that fits them.',
    ko: '입력이 하나나 둘이거나 그림의 픽셀이고, 데이터가 거기에 맞을 때 지도를 볼 수 있어요.',
  },
  deadNeuron: { en: 'Dead: 0 for every row examined', ko: '죽은 뉴런: 살펴본 모든 샘플에서 0' },
  saturatedNeuron: { en: 'Saturated: hardly any gradient gets through', ko: '포화: 기울기가 거의 지나가지 못함' },
  explodingGradient: { en: 'Gradients explode here', ko: '기울기 폭주' },
  wire: { en: 'wires', ko: '연결선' },
  dot: { en: 'dots', ko: '점' },
  chevron: { en: 'chevrons', ko: '화살표' },
  pulse: { en: 'pulses', ko: '흐름' },
  triangle: { en: 'triangles', ko: '세모' },
  wireHint: { en: 'The wires show {{symbol}}.', ko: '연결선에 {{symbol}} 값이 보여요.' },
  dotHint: {
    en: 'The dots carry {{symbol}} forward, filled where it is positive.',
    ko: '점은 앞으로 가는 {{symbol}} 값이에요. 양수면 속이 차 있어요.',
  },
  chevronHint: {
    en: 'The chevrons carry {{symbol}} back: larger, more and brighter with its size, filled where it is positive.',
    ko: '화살표는 되돌아가는 {{symbol}} 값이에요. 클수록 크고 많고 밝아요. 양수면 속이 차 있어요.',
  },
  pulseHint: {
    en: 'The pulses that run back show the size of {{symbol}}, the strongest first.',
    ko: '되돌아가는 흐름은 {{symbol}}의 크기예요. 강한 것부터 보여요.',
  },
  triangleHint: {
    en: 'The triangles show the sign of {{symbol}}: up where the weight has grown, down where it has shrunk.',
    ko: '세모는 {{symbol}}의 부호예요. 가중치가 커졌으면 위, 작아졌으면 아래를 가리켜요.',
  },
} as const satisfies MessageArea;
