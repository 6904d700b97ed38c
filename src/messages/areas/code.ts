// The panel with the network as code.
import type { MessageArea } from '../message.ts';

export const codeMessages = {
  title: { en: 'Code', ko: '코드' },
  language: { en: 'Language', ko: '언어' },
  lines: { en: 'Lines of code', ko: '코드 줄' },
  copy: { en: 'Copy code', ko: '코드 복사' },
  copied: { en: 'Copied the code.', ko: '코드를 복사했어요.' },
  hint: {
    en: 'Each line belongs to a neuron or a wire: point at one and both light up; Enter selects it.',
    ko: '코드 한 줄은 뉴런이나 연결선 하나에 해당해요. 가리키면 함께 밝아지고, Enter 키를 누르면 선택돼요.',
  },
  notCompiling: {
    en: 'There is no code while the network has problems: see Problems.',
    ko: '신경망에 문제가 있는 동안에는 코드가 없어요. 문제 패널을 확인해 주세요.',
  },
} as const satisfies MessageArea;
