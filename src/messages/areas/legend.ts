// Words of the legend for the marks on the wires and for what the neurons show.
import type { MessageArea } from '../message.ts';

export const legendMessages = {
  area: { en: 'Legend', ko: '범례' },
  wire: { en: 'wires', ko: '연결선' },
  dot: { en: 'dots', ko: '점' },
  chevron: { en: 'chevrons', ko: '화살표' },
  pulse: { en: 'pulses', ko: '흐름' },
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
} as const satisfies MessageArea;
