// Sentences of exercises, marking and checking: calculations by hand.
import type { MessageArea } from '../message.ts';

export const teachingMessages = {
  refused_tooLarge: {
    en: 'This network has {{found}} weights and biases; a calculation by hand takes at most {{most}}. Draw a smaller one.',
    ko: '이 신경망에는 가중치와 편향이 {{found}}개 있어요. 손 계산은 {{most}}개까지 할 수 있으니 더 작은 신경망을 그려 주세요.',
  },
  refused_clipping: {
    en: "Gradient clipping can't be computed by hand here. Turn it off in the training settings.",
    ko: '기울기 자르기는 손으로 계산할 수 없어요. 학습 설정에서 꺼 주세요.',
  },
  refused_dropout: {
    en: "Dropout draws at random, so it can't be computed by hand. Remove it from the layers.",
    ko: '드롭아웃은 무작위라서 손으로 계산할 수 없어요. 층에서 빼 주세요.',
  },
  refused_switchedOff: {
    en: "A network with neurons that are switched off can't be computed by hand here. Switch them on.",
    ko: '꺼진 뉴런이 있는 신경망은 손으로 계산할 수 없어요. 뉴런을 켜 주세요.',
  },
  refused_otherLayer: {
    en: 'Only input layers and fully connected layers can be computed by hand here. Take the other layers out.',
    ko: '손 계산은 입력층과 완전 연결층만 할 수 있어요. 다른 층은 빼 주세요.',
  },

  line_agrees: {
    en: 'Line {{line}}: {{name}} = {{printed}} agrees.',
    ko: '{{line}}번째 줄: {{name}} = {{printed}}. 맞아요.',
  },
  line_contradicts: {
    en: 'Line {{line}}: {{name}} = {{printed}} contradicts the lines before it, which lead to {{expected}}.',
    ko: '{{line}}번째 줄: {{name}} = {{printed}}. 앞줄의 수로 계산하면 {{expected}}이어야 해서 맞지 않아요.',
  },
  line_unknown: {
    en: 'Line {{line}}: {{name}} is nothing that this network has.',
    ko: '{{line}}번째 줄: {{name}}. 이 신경망에 없는 이름이에요.',
  },
  noLines: {
    en: 'No line of the text says a number of this network, such as h1 = 0.62.',
    ko: '이 신경망의 수를 말하는 줄(예: h1 = 0.62)을 찾지 못했어요.',
  },
  noContradiction: { en: 'No line contradicts the arithmetic.', ko: '계산과 맞지 않는 줄이 없어요.' },
} as const satisfies MessageArea;
