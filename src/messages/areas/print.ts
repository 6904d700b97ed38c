// Printing: the window that shows what would be printed, and what is said when it comes to nothing.
import type { MessageArea } from '../message.ts';

export const printMessages = {
  preparing: { en: 'Preparing the pages of "{{name}}" …', ko: '‘{{name}}’ 인쇄할 쪽을 준비하는 중이에요.' },
  save: { en: 'Save as PDF…', ko: 'PDF로 저장…' },
  print: { en: 'Print…', ko: '인쇄…' },
  failed: { en: '"{{name}}" couldn\'t be prepared for printing.', ko: '‘{{name}}’ 인쇄 준비를 마치지 못했어요.' },
  notSaved: { en: 'The PDF of "{{name}}" wasn\'t saved.', ko: '‘{{name}}’ PDF를 저장하지 못했어요.' },
} as const satisfies MessageArea;
