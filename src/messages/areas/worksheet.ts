// Words of the dialog that makes worksheets for a class.
import type { MessageArea } from '../message.ts';

export const worksheetMessages = {
  title: { en: 'Worksheets', ko: '문제지 만들기' },
  students: { en: 'Students', ko: '학생 수' },
  paper: { en: 'Paper', ko: '용지' },
  paper_a4: { en: 'A4', ko: 'A4' },
  paper_letter: { en: 'Letter', ko: '레터' },
  language: { en: 'Language', ko: '언어' },
  language_en: { en: 'English', ko: 'English' },
  language_ko: { en: '한국어', ko: '한국어' },
  parts: { en: 'Asked for', ko: '문제로 낼 것' },
  shown: { en: 'What is shown', ko: '보여 줄 것' },
  sheets: { en: 'Sheets', ko: '문제지' },
  key: { en: 'Key', ko: '정답지' },
  files: {
    en: 'Every student gets numbers of their own. Saved with them: the key, a table for the answers, and the exercise to mark them by.',
    ko: '학생마다 숫자가 달라요. 정답지, 답을 적는 표, 채점에 쓰는 문제 파일도 함께 저장돼요.',
  },
  print: { en: 'Print what is shown…', ko: '보이는 것 인쇄…' },
  save: { en: 'Save…', ko: '저장…' },
  saved: { en: 'Saved the worksheets: {{name}}', ko: '문제지를 저장했어요: {{name}}' },
  notSaved: { en: "The worksheets weren't saved.", ko: '문제지를 저장하지 못했어요.' },
} as const satisfies MessageArea;
