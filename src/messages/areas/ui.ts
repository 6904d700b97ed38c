// Words of the shared form fields.
import type { MessageArea } from '../message.ts';

export const uiMessages = {
  help: { en: 'What is this: {{label}}', ko: '{{label}} 설명' },
  off: { en: 'off', ko: '끔' },
  number_empty: { en: 'Enter a number.', ko: '숫자를 입력해 주세요.' },
  number_syntax: {
    en: "This can't be read as a number. A calculation such as =1/3 works too.",
    ko: '숫자로 읽을 수 없어요. =1/3 같은 계산식도 쓸 수 있어요.',
  },
  number_tooLong: { en: 'This is too long. Use at most 200 characters.', ko: '너무 길어요. 200글자까지 쓸 수 있어요.' },
  number_notFinite: {
    en: "The result isn't a finite number.",
    ko: '계산 결과가 유한한 수가 아니에요.',
  },
  number_notWhole: { en: 'Enter a whole number.', ko: '정수를 입력해 주세요.' },
  number_tooSmall: { en: 'Enter {{bound}} or more.', ko: '{{bound}} 이상의 값을 입력해 주세요.' },
  number_tooLarge: { en: 'Enter {{bound}} or less.', ko: '{{bound}} 이하의 값을 입력해 주세요.' },
} as const satisfies MessageArea;
