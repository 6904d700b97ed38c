// Words of the quiz in the Explain panel: what is asked, the answers, and what was right.
import type { MessageArea } from '../message.ts';

export const quizMessages = {
  title: { en: 'Quiz', ko: '퀴즈' },
  on: { en: 'Quiz on: numbers are asked for first.', ko: '퀴즈를 켰어요. 숫자를 먼저 맞혀 보세요.' },
  off: { en: 'Quiz off.', ko: '퀴즈를 껐어요.' },
  unknown: { en: 'not shown yet', ko: '아직 보이지 않음' },
  signQuestion: { en: 'Is the result negative, zero or positive?', ko: '결과는 음수일까요, 0일까요, 양수일까요?' },
  sizeQuestion: { en: 'Without its sign: how large is it beside 1?', ko: '부호를 빼고 1과 견주면 얼마나 클까요?' },
  sameMeans: { en: 'About the same: from 0.8 to 1.25.', ko: '비슷하다는 것은 0.8부터 1.25까지예요.' },
  negative: { en: 'Negative', ko: '음수' },
  zero: { en: 'Zero', ko: '0' },
  positive: { en: 'Positive', ko: '양수' },
  smaller: { en: 'Smaller', ko: '더 작음' },
  same: { en: 'About the same', ko: '비슷함' },
  bigger: { en: 'Bigger', ko: '더 큼' },
  right: { en: 'Right: {{answer}}.', ko: '맞았어요: {{answer}}.' },
  wrong: { en: 'Not {{given}}, but: {{answer}}.', ko: '틀렸어요. 고른 답: {{given}}, 정답: {{answer}}.' },
  reveal: { en: 'Show the numbers', ko: '숫자 보기' },
} as const satisfies MessageArea;
