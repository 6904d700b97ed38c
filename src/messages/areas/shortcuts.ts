// The dialog of keyboard shortcuts: its groups, how a key is changed, and what the canvas's own keys do.
import type { MessageArea } from '../message.ts';

export const shortcutsMessages = {
  title: { en: 'Keyboard shortcuts', ko: '단축키' },
  filterPlaceholder: { en: 'Command or key', ko: '명령 또는 키' },
  nothing: { en: 'No command and no key is called that.', ko: '그런 이름의 명령이나 키가 없어요.' },
  hint: {
    en: 'Letters are matched by their place on the keyboard, so they work with a Korean input method too.',
    ko: '글자 키는 키보드의 자리로 알아보기 때문에 한글 입력 상태에서도 그대로 쓸 수 있어요.',
  },
  group_file: { en: 'File', ko: '파일' },
  group_edit: { en: 'Edit', ko: '편집' },
  group_view: { en: 'View', ko: '보기' },
  group_insert: { en: 'Insert', ko: '삽입' },
  group_build: { en: 'Build', ko: '만들기' },
  group_train: { en: 'Train', ko: '학습' },
  group_timeline: { en: 'Timeline', ko: '타임라인' },
  group_explain: { en: 'Explain', ko: '설명' },
  group_teaching: { en: 'Exercises', ko: '연습' },
  group_help: { en: 'Help', ko: '도움말' },
  group_canvas: { en: 'On the canvas', ko: '캔버스에서' },
  canvasScope: { en: 'canvas', ko: '캔버스' },
  fixed: { en: 'These keys stay as they are.', ko: '이 키들은 바꿀 수 없어요.' },
  none: { en: 'none', ko: '없음' },

  change: { en: 'Change the key of “{{command}}”', ko: '‘{{command}}’ 단축키 바꾸기' },
  reset: { en: 'Reset the key of “{{command}}”', ko: '‘{{command}}’ 단축키 처음으로 되돌리기' },
  resetAll: { en: 'Reset all keys', ko: '모든 단축키 처음으로 되돌리기' },
  press: { en: 'Press the new keys', ko: '새 키를 누르세요' },
  pressHint: { en: 'Escape leaves it as it is.', ko: 'Esc 키를 누르면 그대로 두어요.' },
  noKey: { en: 'No key', ko: '키 없애기' },
  taken: { en: '{{key}} is the key of “{{command}}”.', ko: '{{key}} 키는 ‘{{command}}’에 쓰고 있어요.' },
  useAnyway: { en: 'Use anyway (takes it from “{{command}}”)', ko: '그래도 쓰기(‘{{command}}’에서 가져오기)' },
  takenByCanvas: {
    en: '{{key}} moves around on the canvas and can’t be given to a command. Press other keys.',
    ko: '{{key}} 키는 캔버스에서 이동할 때 써서 명령에 줄 수 없어요. 다른 키를 눌러 주세요.',
  },
  unusable: {
    en: 'This key can’t be used for a command. Press other keys.',
    ko: '이 키는 명령에 쓸 수 없어요. 다른 키를 눌러 주세요.',
  },
  announceChanged: { en: '“{{command}}” now has the key {{key}}.', ko: '‘{{command}}’ 단축키는 이제 {{key}} 키예요.' },
  announceNone: { en: '“{{command}}” has no key now.', ko: '‘{{command}}’ 단축키를 없앴어요.' },
  announceReset: {
    en: 'The keys of “{{command}}” were reset.',
    ko: '‘{{command}}’ 단축키를 처음으로 되돌렸어요.',
  },
  announceResetAll: { en: 'All keys were reset.', ko: '모든 단축키를 처음으로 되돌렸어요.' },

  keyArrows: { en: 'Previous or next neuron', ko: '앞뒤 뉴런으로 이동' },
  keyExtend: { en: 'Select on the way', ko: '이동하며 선택' },
  keyHomeEnd: { en: 'First or last layer', ko: '첫 층이나 마지막 층으로 이동' },
  keyBrackets: { en: "The neuron's wires", ko: '뉴런의 연결선 사이를 이동' },
  keySelect: { en: 'Select; on a wire: edit the weight', ko: '선택, 연결선에서는 가중치 편집' },
  keyMove: { en: 'Move the neuron', ko: '뉴런 옮기기' },
  keyMoveFar: { en: 'Move the neuron further', ko: '뉴런을 더 멀리 옮기기' },
} as const satisfies MessageArea;
