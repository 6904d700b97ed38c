// Words of the failure autopsy: how a run came to a number that is not finite.
import type { MessageArea } from '../message.ts';

export const autopsyMessages = {
  show: { en: 'Show what happened', ko: '무슨 일이 있었는지 보기' },
  title: { en: 'What happened', ko: '무슨 일이 있었나요?' },
  gone: {
    en: 'There is no diverged run to look at any more.',
    ko: '이제 살펴볼 발산한 실행이 없어요.',
  },

  growth: { en: 'Where it began', ko: '시작된 곳' },
  growthSteps: {
    en: 'From step {{from}} on everything only grew, up to step {{to}}.',
    ko: '{{from}}번째 반복부터 {{to}}번째 반복까지 계속 커지기만 했어요.',
  },
  growthStart: {
    en: 'It grew from the start, up to step {{to}}.',
    ko: '처음부터 {{to}}번째 반복까지 계속 커졌어요.',
  },
  growthByLoss: {
    en: 'The run is too long or was changed on the way, so the loss of whole epochs is all there is to go by.',
    ko: '학습이 너무 길거나 중간에 바뀌어서 에폭마다의 손실만으로 찾았어요.',
  },
  growthUnknown: {
    en: 'Where it began to grow can no longer be found out.',
    ko: '언제부터 커졌는지는 이제 알 수 없어요.',
  },
  number: { en: 'Number', ko: '숫자' },
  atLastGood: { en: 'At step {{step}}', ko: '{{step}}번째 반복' },
  largest: { en: 'Largest parameter (without its sign)', ko: '가장 큰 매개변수(부호 빼고)' },

  failure: { en: 'The first number that broke', ko: '처음 망가진 숫자' },
  during_forward: {
    en: 'In the forward pass of step {{step}}: {{what}} is {{value}}.',
    ko: '{{step}}번째 반복의 순전파에서 유한하지 않은 수가 처음 나왔어요. {{what}}: {{value}}',
  },
  during_backward: {
    en: 'In the backward pass of step {{step}}: {{what}} is {{value}}.',
    ko: '{{step}}번째 반복의 역전파에서 유한하지 않은 수가 처음 나왔어요. {{what}}: {{value}}',
  },
  during_update: {
    en: 'In the update of step {{step}}: {{what}}, or what the optimizer remembers of it, becomes {{value}}.',
    ko: '{{step}}번째 반복의 갱신에서 유한하지 않은 수가 처음 나왔어요. {{what}} 또는 옵티마이저가 기억하는 값: {{value}}',
  },
  inRow: { en: 'Row {{row}} of the dataset', ko: '데이터의 샘플 {{row}}' },
  failureUnknown: {
    en: 'This step could not be made to fail again, so its numbers are not known.',
    ko: '이 반복을 다시 돌려 봤지만 같은 일이 일어나지 않아서 숫자를 알 수 없어요.',
  },
  ingredients: { en: 'What it was made of', ko: '이 숫자를 만든 값' },
  value: { en: 'Value', ko: '값' },
  what_loss: { en: 'the loss', ko: '손실' },
  what_parameter: { en: 'a parameter of {{neuron}}', ko: '{{neuron}} 뉴런의 매개변수' },
  what_gradient: { en: 'a mean gradient at {{neuron}}', ko: '{{neuron}} 뉴런의 평균 기울기' },
  intermediate: { en: 'number on the way to {{neuron}}', ko: '{{neuron}} 뉴런을 계산하는 중간 값' },
  learningRate: { en: 'learning rate', ko: '학습률' },

  isThere: {
    en: 'The network still has the weights of step {{step}}: a step that fails changes nothing.',
    ko: '신경망은 아직 {{step}}번째 반복의 가중치를 가지고 있어요. 실패한 반복은 아무것도 바꾸지 않아요.',
  },
  goBack: { en: 'Go back to step {{step}}', ko: '{{step}}번째 반복으로 돌아가기' },
} as const satisfies MessageArea;
