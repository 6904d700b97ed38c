// Words of the dialog in which points are drawn by hand.
import type { MessageArea } from '../message.ts';

export const pointMessages = {
  title: { en: 'Points by hand', ko: '점 직접 찍기' },
  editor: { en: 'Point editor', ko: '점 편집기' },
  description: {
    en: '{{count}} points, {{x}} across and {{y}} up. The table holds the same rows for the keyboard.',
    ko: '점 {{count}}개, 가로는 {{x}}, 세로는 {{y}}(이)에요. 표에서도 같은 샘플을 고칠 수 있어요.',
  },
  none: {
    en: 'Points can be drawn where two features are numbers and the target is a class, or one feature and the target are numbers.',
    ko: '특성 두 개가 숫자이고 정답이 범주이거나, 특성 하나와 정답이 숫자일 때 점을 찍을 수 있어요.',
  },
  tool: { en: 'Tool', ko: '도구' },
  tool_point: { en: 'Point', ko: '점' },
  tool_spray: { en: 'Spray', ko: '뿌리기' },
  tool_brush: { en: 'Brush class', ko: '클래스 칠하기' },
  tool_erase: { en: 'Erase', ko: '지우기' },
  class: { en: 'Class', ko: '클래스' },
  spread: { en: 'Spread', ko: '퍼짐' },
  hint_point: {
    en: 'Click to add a point, drag one to move it.',
    ko: '누르면 점이 생기고, 점을 끌면 옮겨져요.',
  },
  hint_spray: { en: 'Hold and move to spray points of this class.', ko: '누른 채 움직이면 이 클래스의 점이 뿌려져요.' },
  hint_brush: {
    en: 'Hold and move over points to give them this class.',
    ko: '누른 채 점 위를 지나가면 이 클래스로 바뀌어요.',
  },
  hint_erase: { en: 'Hold and move over points to erase them.', ko: '누른 채 점 위를 지나가면 지워져요.' },
  done: { en: 'Done', ko: '완료' },
} as const satisfies MessageArea;
