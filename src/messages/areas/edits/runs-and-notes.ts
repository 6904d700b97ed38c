// Edits that are no drawing: runs, saved moments, notes.
import type { MessageArea } from '../../message.ts';

export const runAndNoteMessages = {
  did_reinitialise: { en: 'Reinitialise', ko: '가중치 새로 뽑기' },
  done_reinitialise: {
    en: 'Drew the starting weights of seed {{seed}}.',
    ko: '시드 {{seed}}의 시작 가중치를 뽑았어요.',
  },
  did_reset: { en: 'Reset weights', ko: '처음으로 되돌리기' },
  done_reset: { en: 'Went back to the starting weights.', ko: '시작할 때의 가중치로 되돌렸어요.' },
  did_train: {
    en: { one: 'Train {{count}} epoch', other: 'Train {{count}} epochs' },
    ko: '{{count}}에폭 학습',
  },
  done_train: {
    en: { one: 'Trained {{count}} epoch.', other: 'Trained {{count}} epochs.' },
    ko: '{{count}}에폭 동안 학습했어요.',
  },
  did_resumeFrom: { en: 'Go back to epoch {{epoch}}', ko: '{{epoch}}에폭으로 돌아가기' },
  done_resumeFrom: { en: 'Went back to epoch {{epoch}}.', ko: '{{epoch}}에폭으로 돌아갔어요.' },
  did_trainPartOfEpoch: { en: 'Train less than an epoch', ko: '한 에폭보다 짧게 학습' },
  done_trainPartOfEpoch: { en: 'Trained less than an epoch.', ko: '한 에폭보다 짧게 학습했어요.' },
  did_saveCheckpoint: { en: 'Save moment "{{name}}"', ko: '순간 저장: {{name}}' },
  done_saveCheckpoint: {
    en: 'Saved the moment "{{name}}" in the document.',
    ko: '이 순간을 문서에 저장했어요: {{name}}',
  },
  did_renameCheckpoint: {
    en: 'Rename saved moment {{from}} to {{to}}',
    ko: '저장한 순간 이름 바꾸기: {{from}} → {{to}}',
  },
  done_renameCheckpoint: {
    en: 'Renamed the saved moment {{from}} to {{to}}.',
    ko: '저장한 순간의 이름을 바꿨어요: {{from}} → {{to}}',
  },
  did_addNote: { en: 'Add note', ko: '메모 추가' },
  done_addNote: { en: 'Added a note.', ko: '메모를 추가했어요.' },
  did_writeNote: { en: 'Edit note', ko: '메모 고치기' },
  done_writeNote: { en: 'Edited the note.', ko: '메모를 고쳤어요.' },
  did_placeNote: { en: 'Move note', ko: '메모 옮기기' },
  done_placeNote: { en: 'Moved the note.', ko: '메모를 옮겼어요.' },
  did_deleteNote: { en: 'Delete note', ko: '메모 지우기' },
  done_deleteNote: { en: 'Deleted the note.', ko: '메모를 지웠어요.' },
  did_deleteNotes: {
    en: { one: 'Delete {{count}} note', other: 'Delete {{count}} notes' },
    ko: '메모 {{count}}개 지우기',
  },
  done_deleteNotes: {
    en: { one: 'Deleted {{count}} note.', other: 'Deleted {{count}} notes.' },
    ko: '메모 {{count}}개를 지웠어요.',
  },
  did_cutNotes: {
    en: { one: 'Cut {{count}} note', other: 'Cut {{count}} notes' },
    ko: '메모 {{count}}개 잘라내기',
  },
  done_cutNotes: {
    en: { one: 'Cut {{count}} note.', other: 'Cut {{count}} notes.' },
    ko: '메모 {{count}}개를 잘라냈어요.',
  },
  did_pasteNotes: {
    en: { one: 'Paste {{count}} note', other: 'Paste {{count}} notes' },
    ko: '메모 {{count}}개 붙여넣기',
  },
  done_pasteNotes: {
    en: { one: 'Pasted {{count}} note.', other: 'Pasted {{count}} notes.' },
    ko: '메모 {{count}}개를 붙여넣었어요.',
  },
  did_duplicateNotes: {
    en: { one: 'Duplicate {{count}} note', other: 'Duplicate {{count}} notes' },
    ko: '메모 {{count}}개 복제',
  },
  done_duplicateNotes: {
    en: { one: 'Duplicated {{count}} note.', other: 'Duplicated {{count}} notes.' },
    ko: '메모 {{count}}개를 복제했어요.',
  },
  did_moveNotes: {
    en: { one: 'Move {{count}} note', other: 'Move {{count}} notes' },
    ko: '메모 {{count}}개 옮기기',
  },
  done_moveNotes: {
    en: { one: 'Moved {{count}} note.', other: 'Moved {{count}} notes.' },
    ko: '메모 {{count}}개를 옮겼어요.',
  },
  did_deleteCheckpoint: { en: 'Delete saved moment "{{name}}"', ko: '저장한 순간 지우기: {{name}}' },
  done_deleteCheckpoint: { en: 'Deleted the saved moment "{{name}}".', ko: '저장한 순간을 지웠어요: {{name}}' },
} as const satisfies MessageArea;
