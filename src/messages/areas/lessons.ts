// Lessons: what is wrong with one, and where.
import type { MessageArea } from '../message.ts';

export const lessonMessages = {
  atStep: { en: 'Step {{step}}: {{sentence}}', ko: '{{step}}단계: {{sentence}}' },
  fault_noPart: {
    en: 'the network has no neuron, layer or wire called “{{name}}” then.',
    ko: '이때 신경망에는 ‘{{name}}’이라는 뉴런, 층, 연결선이 없어요.',
  },
  fault_noNumber: {
    en: 'the calculation by hand has no number called “{{name}}” then.',
    ko: '이때 손 계산에는 ‘{{name}}’이라는 수가 없어요.',
  },
  fault_untrainable: {
    en: "the network can't be trained then.",
    ko: '이때 신경망은 학습할 수 없는 상태예요.',
  },
  fault_notDone: {
    en: "its solution doesn't do what the step waits for.",
    ko: '풀이를 따라 해도 이 단계가 기다리는 일이 이루어지지 않아요.',
  },
  otherHash: {
    en: 'The solutions lead to weights of the hash {{found}}; the lesson declares {{declared}}.',
    ko: '풀이대로 하면 가중치 해시가 {{found}}인데, 레슨에는 {{declared}}로 적혀 있어요.',
  },
  canBeLearned: {
    en: {
      one: '{{file}} can be learned to its end: 1 step.',
      other: '{{file}} can be learned to its end: {{count}} steps.',
    },
    ko: '{{file}} 레슨은 끝까지 배울 수 있어요. 모두 {{count}}단계예요.',
  },
  reachedHash: { en: 'Weights at the end: {{hash}}', ko: '마지막 가중치: {{hash}}' },
} as const satisfies MessageArea;
