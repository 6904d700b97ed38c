// The palette: its field, its groups, and the names of what it finds besides commands.
import type { MessageArea } from '../message.ts';

export const paletteMessages = {
  title: { en: 'Command palette', ko: '명령 팔레트' },
  placeholder: {
    en: 'Find a command, neuron, setting, epoch or example',
    ko: '명령, 뉴런, 설정, 에폭, 예제 찾기',
  },
  results: { en: 'Results', ko: '찾은 항목' },
  recent: { en: 'Recent', ko: '최근' },
  suggested: { en: 'Suggested', ko: '추천' },
  nothing: { en: 'Nothing is found for “{{query}}”.', ko: '‘{{query}}’에 맞는 항목이 없어요.' },
  count: { en: { one: '{{count}} result', other: '{{count}} results' }, ko: '{{count}}개 찾음' },
  epoch: { en: 'Epoch {{epoch}}', ko: '에폭 {{epoch}}' },
  number: { en: '{{number}}', ko: '{{number}}' },
  example: { en: 'Example', ko: '예제' },
  whyNotSoFar: {
    en: 'The training has come to epoch {{epoch}} so far.',
    ko: '아직 에폭 {{epoch}}까지만 학습했어요.',
  },
  inMenu: { en: 'In the menu: {{path}}', ko: '메뉴 위치: {{path}}' },
  notInMenu: { en: '“{{label}}” is not in the menu.', ko: '‘{{label}}’ 항목은 메뉴에 없어요.' },
  hintMove: { en: 'choose', ko: '고르기' },
  hintRun: { en: 'run', ko: '실행' },
  hintMenu: { en: 'where it is in the menu', ko: '메뉴 위치 보기' },
} as const satisfies MessageArea;
