// Words of the field that finds parts of the network.
import type { MessageArea } from '../message.ts';

export const findMessages = {
  field: { en: 'Find in the network', ko: '신경망에서 찾기' },
  hint: { en: 'h1, hidden layer, x1 h1', ko: 'h1, 은닉층, x1 h1' },
  position: { en: '{{position}} of {{count}}', ko: '{{count}}개 중 {{position}}번째' },
  none: { en: 'None', ko: '없음' },
} as const satisfies MessageArea;
