// Words of the weight matrix.
import type { MessageArea } from '../message.ts';

export const matrixMessages = {
  title: { en: 'Weight matrix', ko: '가중치 행렬' },
  between: { en: 'Between', ko: '층 사이' },
  shows: { en: 'Cells show', ko: '셀에 표시' },
  readable: { en: 'Numbers in the cells', ko: '셀에 숫자 표시' },
  grid: { en: 'Weights, rows are targets, columns are sources', ko: '가중치: 행은 받는 뉴런, 열은 보내는 뉴런' },
  noWire: { en: 'No connection.', ko: '연결이 없어요.' },
  unknown: { en: 'Not known now.', ko: '지금은 알 수 없어요.' },
  empty: { en: 'no connection', ko: '연결 없음' },
  off: { en: 'switched off', ko: '꺼짐' },
  hint: {
    en: 'Arrows move, a number or Enter edits the weight or draws the connection, K freezes, Delete removes, E explains.',
    ko: '화살표로 옮기고, 숫자나 Enter 키로 가중치를 바꾸거나 연결을 그려요. K 키로 고정하고, Delete 키로 지우고, E 키로 설명을 열어요.',
  },
  reading: {
    en: 'Training is running: the numbers follow it. Pause to edit them.',
    ko: '학습 중이라 숫자가 바뀌고 있어요. 고치려면 일시정지해 주세요.',
  },
  tooLarge: {
    en: 'There are too many cells to show: {{count}}.',
    ko: '셀이 {{count}}개나 되어 보여 줄 수 없어요.',
  },
  download: { en: 'Export CSV', ko: 'CSV 내보내기' },
  copy: { en: 'Copy as table', ko: '표로 복사' },
  copied: {
    en: { one: 'Copied {{count}} row.', other: 'Copied {{count}} rows.' },
    ko: '행 {{count}}개를 복사했어요.',
  },
  copyFailed: { en: 'The table could not be copied.', ko: '표를 복사하지 못했어요.' },
  fileName: { en: 'weights {{source}} to {{target}}', ko: '가중치 {{source}} {{target}}' },
  pasteNoNumber: {
    en: 'Row {{row}}, column {{column}} of what was pasted: “{{text}}” isn’t a number. Nothing was changed.',
    ko: '붙여넣은 표의 {{row}}행 {{column}}열 ‘{{text}}’을(를) 숫자로 읽을 수 없어요. 아무것도 바꾸지 않았어요.',
  },
  pasteTooLarge: {
    en: 'What was pasted has {{rows}} × {{columns}} numbers; from this cell there is room for {{roomRows}} × {{roomColumns}}. Nothing was changed.',
    ko: '붙여넣은 표는 {{rows}} × {{columns}}인데 이 셀부터는 {{roomRows}} × {{roomColumns}}만 들어가요. 아무것도 바꾸지 않았어요.',
  },
} as const satisfies MessageArea;
