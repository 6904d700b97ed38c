// Lessons: the shelf, the player, what is wrong with a lesson and where.
import type { MessageArea } from '../message.ts';

export const lessonMessages = {
  atStep: { en: 'Step {{step}}: {{sentence}}', ko: '{{step}}단계: {{sentence}}' },
  fault_noPart: {
    en: 'the network has no neuron, layer or wire called “{{name}}” then.',
    ko: '이때 신경망에는 ‘{{name}}’(이)라는 뉴런, 층, 연결선이 없어요.',
  },
  fault_noNumber: {
    en: 'the calculation by hand has no number called “{{name}}” then.',
    ko: '이때 손 계산에는 ‘{{name}}’(이)라는 수가 없어요.',
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
    ko: '풀이대로 하면 가중치 해시가 {{found}}인데, 레슨에는 {{declared}}(으)로 적혀 있어요.',
  },
  canBeLearned: {
    en: {
      one: '{{file}} can be learned to its end: 1 step.',
      other: '{{file}} can be learned to its end: {{count}} steps.',
    },
    ko: '{{file}} 레슨은 끝까지 배울 수 있어요. 모두 {{count}}단계예요.',
  },
  shelf: { en: 'Lessons', ko: '레슨' },
  shelfHint: {
    en: 'From one neuron to a network that learns, step by step.',
    ko: '뉴런 하나에서 시작해, 학습하는 신경망까지 한 단계씩 배워요.',
  },
  begin: { en: 'Start', ko: '시작' },
  goOn: { en: 'Go on', ko: '이어서' },
  again: { en: 'Again', ko: '다시' },
  beginLesson: { en: 'Start the lesson {{title}}', ko: '{{title}} 레슨 시작' },
  learnLessonAgain: { en: 'Again: the lesson {{title}}', ko: '{{title}} 레슨 다시' },
  goOnWithLesson: { en: 'Go on with the lesson {{title}}', ko: '{{title}} 레슨 이어서' },
  learned: { en: 'Done', ko: '다 배웠어요' },
  stepsDone: { en: '{{done}} of {{count}} steps', ko: '{{count}}단계 중 {{done}}단계' },
  step: { en: 'Step {{step}} of {{count}}', ko: '{{count}}단계 중 {{step}}단계' },
  stepDone: { en: 'Step {{step}}, done', ko: '{{step}}단계, 끝냈어요' },
  stepOpen: { en: 'Step {{step}}', ko: '{{step}}단계' },
  back: { en: 'Back', ko: '이전' },
  next: { en: 'Next', ko: '다음' },
  finish: { en: 'Finish', ko: '마치기' },
  hint: { en: 'Hint', ko: '힌트' },
  show: { en: 'Show me', ko: '풀이 보기' },
  end: { en: 'Leave the lesson', ko: '레슨 나가기' },
  done: { en: 'Done.', ko: '잘했어요.' },
  right: { en: 'Right.', ko: '맞아요.' },
  wrong: { en: 'Not yet. Try again, or take a hint.', ko: '아직 아니에요. 다시 해 보거나 힌트를 보세요.' },
  answer: { en: 'Your answer', ko: '내 답' },
  check: { en: 'Check', ko: '확인' },
  positive: { en: 'Positive', ko: '양수' },
  negative: { en: 'Negative', ko: '음수' },
  zero: { en: 'Zero', ko: '0' },
  clickPart: { en: 'Answer by clicking it on the canvas.', ko: '캔버스에서 눌러 답해 주세요.' },
  finished: { en: 'You have finished the lesson “{{title}}”.', ko: '‘{{title}}’ 레슨을 마쳤어요.' },
  reachedHash: { en: 'Weights at the end: {{hash}}', ko: '마지막 가중치: {{hash}}' },
} as const satisfies MessageArea;
