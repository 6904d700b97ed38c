// Sentences about edits of the document's table, and about their refusals.
import type { MessageArea } from '../../message.ts';

export const tableMessages = {
  did_makeTable: { en: 'Make a table', ko: '표 만들기' },
  done_makeTable: { en: 'The data is a table now, which can be edited.', ko: '데이터를 고칠 수 있는 표로 만들었어요.' },
  did_importTable: { en: 'Import data', ko: '데이터 가져오기' },
  done_importTable: {
    en: { one: 'Imported {{count}} row.', other: 'Imported {{count}} rows.' },
    ko: '샘플 {{count}}개를 가져왔어요.',
  },
  did_drawForTable: { en: 'Draw a network for the data', ko: '데이터에 맞는 신경망 그리기' },
  done_drawForTable: {
    en: 'Drew a network for the data. Inputs: {{features}}, outputs: {{targets}}.',
    ko: '데이터에 맞는 신경망을 그렸어요. 입력 {{features}}개, 출력 {{targets}}개예요.',
  },
  did_writeCells: { en: { one: 'Edit a cell', other: 'Edit {{count}} cells' }, ko: '값 {{count}}개 고치기' },
  done_writeCells: {
    en: { one: 'Edited a cell.', other: 'Edited {{count}} cells.' },
    ko: '값 {{count}}개를 고쳤어요.',
  },
  did_changeRows: { en: { one: 'Change a row', other: 'Change {{count}} rows' }, ko: '샘플 {{count}}개 바꾸기' },
  done_changeRows: {
    en: { one: 'Changed a row.', other: 'Changed {{count}} rows.' },
    ko: '샘플 {{count}}개를 바꿨어요.',
  },
  did_addRows: { en: { one: 'Add a row', other: 'Add {{count}} rows' }, ko: '샘플 {{count}}개 추가' },
  done_addRows: { en: { one: 'Added a row.', other: 'Added {{count}} rows.' }, ko: '샘플 {{count}}개를 추가했어요.' },
  did_deleteRows: { en: { one: 'Delete a row', other: 'Delete {{count}} rows' }, ko: '샘플 {{count}}개 지우기' },
  done_deleteRows: {
    en: { one: 'Deleted a row.', other: 'Deleted {{count}} rows.' },
    ko: '샘플 {{count}}개를 지웠어요.',
  },
  did_moveRow: { en: 'Move a row', ko: '샘플 옮기기' },
  done_moveRow: { en: 'Moved a row.', ko: '샘플을 옮겼어요.' },
  did_addColumn: { en: 'Add column {{name}}', ko: '{{name}} 열 추가' },
  done_addColumn: { en: 'Added column {{name}}.', ko: '{{name}} 열을 추가했어요.' },
  did_deleteColumn: { en: 'Delete column {{name}}', ko: '{{name}} 열 지우기' },
  done_deleteColumn: { en: 'Deleted column {{name}}.', ko: '{{name}} 열을 지웠어요.' },
  did_moveColumn: { en: 'Move column {{name}}', ko: '{{name}} 열 옮기기' },
  done_moveColumn: { en: 'Moved column {{name}}.', ko: '{{name}} 열을 옮겼어요.' },
  did_changeColumn: { en: 'Change column {{name}}', ko: '{{name}} 열 바꾸기' },
  done_changeColumn: { en: 'Changed column {{name}}.', ko: '{{name}} 열을 바꿨어요.' },
  did_renameColumn: { en: 'Rename a column to {{name}}', ko: '열 이름을 {{name}}(으)로 바꾸기' },
  done_renameColumn: { en: 'Renamed a column to {{name}}.', ko: '열 이름을 {{name}}(으)로 바꿨어요.' },
  refused_tooWideToPaste: {
    en: 'The cells are {{found}} columns wide, and from here there are only {{room}}. Add columns, or begin further left.',
    ko: '붙여넣을 셀은 {{found}}열인데 여기서부터는 {{room}}열뿐이에요. 열을 추가하거나 더 왼쪽에서 시작해 주세요.',
  },
  refused_cellTooLong: {
    en: 'A cell holds at most {{limit}} characters.',
    ko: '한 셀에는 {{limit}}글자까지 쓸 수 있어요.',
  },
  refused_columnNameTaken: {
    en: 'There is already a column called {{name}}. Choose another name.',
    ko: '이름이 {{name}}인 열이 이미 있어요. 다른 이름을 골라 주세요.',
  },
  refused_noDataToDrawFor: {
    en: 'A network can be drawn for data that has at least one feature and one target.',
    ko: '특성과 정답이 하나 이상 있는 데이터가 있어야 맞는 신경망을 그릴 수 있어요.',
  },
  refused_canvasNotEmpty: {
    en: 'A network is drawn already. Change it, or begin with an empty canvas.',
    ko: '이미 신경망이 그려져 있어요. 고치거나 빈 캔버스에서 시작해 주세요.',
  },
  refused_tableTooLarge: {
    en: 'The table would get too large. A document holds up to {{columns}} columns, {{rows}} rows and {{cells}} cells.',
    ko: '표가 너무 커져요. 한 문서에는 열 {{columns}}개, 샘플 {{rows}}개, 값 {{cells}}개까지 담을 수 있어요.',
  },
} as const satisfies MessageArea;
