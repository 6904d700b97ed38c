// Edits of notes, alone and together with neurons or wires.
// A sentence with two counts takes the words of the second one from `noteCount`: a plural has one count.
import type { MessageArea } from '../../message.ts';

export const noteMessages = {
  did_addNote: { en: 'Add note', ko: '메모 추가' },
  done_addNote: { en: 'Added a note.', ko: '메모를 추가했어요.' },
  did_writeNote: { en: 'Edit note', ko: '메모 고치기' },
  done_writeNote: { en: 'Edited the note.', ko: '메모를 고쳤어요.' },
  did_placeNote: { en: 'Move note', ko: '메모 옮기기' },
  done_placeNote: { en: 'Moved the note.', ko: '메모를 옮겼어요.' },
  did_resizeNote: { en: 'Resize note', ko: '메모 크기 바꾸기' },
  done_resizeNote: { en: 'Resized the note.', ko: '메모 크기를 바꿨어요.' },
  did_resizeNotes: {
    en: { one: 'Resize {{count}} note', other: 'Resize {{count}} notes' },
    ko: '메모 {{count}}개 크기 바꾸기',
  },
  done_resizeNotes: {
    en: { one: 'Resized {{count}} note.', other: 'Resized {{count}} notes.' },
    ko: '메모 {{count}}개의 크기를 바꿨어요.',
  },
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
  did_deleteWithNotes: {
    en: {
      one: 'Delete {{count}} neuron and {{notes|inspector.noteCount}}',
      other: 'Delete {{count}} neurons and {{notes|inspector.noteCount}}',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개 지우기',
  },
  done_deleteWithNotes: {
    en: {
      one: 'Deleted {{count}} neuron and {{notes|inspector.noteCount}}.',
      other: 'Deleted {{count}} neurons and {{notes|inspector.noteCount}}.',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개를 지웠어요.',
  },
  did_disconnectWithNotes: {
    en: {
      one: 'Delete {{count}} connection and {{notes|inspector.noteCount}}',
      other: 'Delete {{count}} connections and {{notes|inspector.noteCount}}',
    },
    ko: '연결 {{count}}개와 메모 {{notes}}개 지우기',
  },
  done_disconnectWithNotes: {
    en: {
      one: 'Deleted {{count}} connection and {{notes|inspector.noteCount}}.',
      other: 'Deleted {{count}} connections and {{notes|inspector.noteCount}}.',
    },
    ko: '연결 {{count}}개와 메모 {{notes}}개를 지웠어요.',
  },
  did_cutWithNotes: {
    en: {
      one: 'Cut {{count}} neuron and {{notes|inspector.noteCount}}',
      other: 'Cut {{count}} neurons and {{notes|inspector.noteCount}}',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개 잘라내기',
  },
  done_cutWithNotes: {
    en: {
      one: 'Cut {{count}} neuron and {{notes|inspector.noteCount}}.',
      other: 'Cut {{count}} neurons and {{notes|inspector.noteCount}}.',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개를 잘라냈어요.',
  },
  did_pasteWithNotes: {
    en: {
      one: 'Paste {{count}} neuron and {{notes|inspector.noteCount}}',
      other: 'Paste {{count}} neurons and {{notes|inspector.noteCount}}',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개 붙여넣기',
  },
  done_pasteWithNotes: {
    en: {
      one: 'Pasted {{count}} neuron and {{notes|inspector.noteCount}}: {{names}}.',
      other: 'Pasted {{count}} neurons and {{notes|inspector.noteCount}}: {{names}}.',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개를 붙여넣었어요: {{names}}',
  },
  did_pasteConnectedWithNotes: {
    en: {
      one: 'Paste {{count}} neuron with connections and {{notes|inspector.noteCount}}',
      other: 'Paste {{count}} neurons with connections and {{notes|inspector.noteCount}}',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개를 연결까지 붙여넣기',
  },
  done_pasteConnectedWithNotes: {
    en: {
      one: 'Pasted {{count}} neuron with its connections and {{notes|inspector.noteCount}}: {{names}}.',
      other: 'Pasted {{count}} neurons with their connections and {{notes|inspector.noteCount}}: {{names}}.',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개를 연결까지 붙여넣었어요: {{names}}',
  },
  did_duplicateWithNotes: {
    en: {
      one: 'Duplicate {{count}} neuron and {{notes|inspector.noteCount}}',
      other: 'Duplicate {{count}} neurons and {{notes|inspector.noteCount}}',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개 복제',
  },
  done_duplicateWithNotes: {
    en: {
      one: 'Duplicated {{count}} neuron and {{notes|inspector.noteCount}}: {{names}}.',
      other: 'Duplicated {{count}} neurons and {{notes|inspector.noteCount}}: {{names}}.',
    },
    ko: '뉴런 {{count}}개와 메모 {{notes}}개를 복제했어요: {{names}}',
  },
  did_moveWithNotes: {
    en: { one: 'Move {{names}} and {{count}} note', other: 'Move {{names}} and {{count}} notes' },
    ko: '{{names}}, 메모 {{count}}개 옮기기',
  },
  done_moveWithNotes: {
    en: { one: 'Moved {{names}} and {{count}} note.', other: 'Moved {{names}} and {{count}} notes.' },
    ko: '위치를 옮겼어요: {{names}}, 메모 {{count}}개',
  },
} as const satisfies MessageArea;
