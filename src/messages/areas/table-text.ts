// Sentences for what is wrong, or was guessed, in a text that is read as a table. They belong to the diagnostics.
import type { MessageArea } from '../message.ts';

export const tableTextMessages = {
  tableIsPicture: {
    en: 'This is a picture, not a table. Choose a file of comma-separated values (CSV or TSV).',
    ko: '표가 아니라 그림 파일이에요. 쉼표로 나눈 값 파일(CSV, TSV)을 골라 주세요.',
  },
  tableIsSpreadsheet: {
    en: 'This is a spreadsheet or an archive, which can’t be read. In the spreadsheet, save the sheet as CSV, or copy its cells and paste them here.',
    ko: '스프레드시트나 압축 파일은 읽을 수 없어요. 스프레드시트에서 CSV로 저장하거나 셀을 복사해서 여기에 붙여넣어 주세요.',
  },
  tableIsNoText: {
    en: "This file isn't text. Choose a file of comma-separated values (CSV or TSV).",
    ko: '텍스트 파일이 아니에요. 쉼표로 나눈 값 파일(CSV, TSV)을 골라 주세요.',
  },
  tableIsEmpty: {
    en: 'This file is empty: line 1, column 1 has no value.',
    ko: '빈 파일이에요. 첫 줄 첫 열에 값이 없어요.',
  },
  tableHasNoRows: {
    en: 'This table has names of columns in line 1 and no rows after it.',
    ko: '이 표는 첫 줄에 열 이름만 있고 그 뒤에 샘플이 없어요.',
  },
  tableWrongEncoding: {
    en: 'This file has bytes that are no text in {{encoding}}. Choose another encoding.',
    ko: '{{encoding}} 인코딩으로 읽을 수 없는 글자가 있어요. 다른 인코딩을 골라 주세요.',
  },
  unclosedQuote: {
    en: 'Line {{line}}, column {{column}}: a quote is opened and never closed. Close it, or remove it.',
    ko: '{{line}}번째 줄 {{column}}번째 열에서 따옴표가 열리고 닫히지 않아요. 닫거나 지워 주세요.',
  },
  malformedQuote: {
    en: 'Line {{line}}, column {{column}}: text follows a closing quote. Write a quote inside quotes twice, or remove it.',
    ko: '{{line}}번째 줄 {{column}}번째 열에서 닫는 따옴표 뒤에 글자가 이어져요. 따옴표 안의 따옴표는 두 번 쓰거나 지워 주세요.',
  },
  quoteAfterSpace: {
    en: 'Line {{line}}, column {{column}}: a space stands before the quote, so the quote has no meaning. Remove the space.',
    ko: '{{line}}번째 줄 {{column}}번째 열에서 따옴표 앞에 공백이 있어서 따옴표로 읽을 수 없어요. 공백을 지워 주세요.',
  },
  mixedLineEnds: {
    en: 'Line {{line}} contains a lone carriage return, which other lines don’t end with. Save the file with one kind of line end.',
    ko: '{{line}}번째 줄에 다른 줄과 다른 줄 끝 문자가 있어요. 줄 끝을 한 가지로 맞춰 저장해 주세요.',
  },
  tableLineTooLong: {
    en: 'Line {{line}} is longer than {{limit}} characters, which is no row of a table.',
    ko: '{{line}}번째 줄이 {{limit}}글자보다 길어서 표의 샘플로 읽을 수 없어요.',
  },
  raggedLine: {
    en: {
      one: 'Line {{line}} has {{found}} columns, but the first line has {{expected}}.',
      other: 'Line {{line}} has {{found}} columns, but the first line has {{expected}}. {{count}} lines are like that.',
    },
    ko: '{{line}}번째 줄은 열이 {{found}}개인데 첫 줄은 {{expected}}개예요. 이런 줄이 모두 {{count}}개 있어요.',
  },
  raggedLinesLeftOut: {
    en: {
      one: '{{count}} line with another number of columns than the first is left out: line {{line}}.',
      other: '{{count}} lines with another number of columns than the first are left out, from line {{line}} on.',
    },
    ko: '열 개수가 첫 줄과 다른 {{count}}줄을 뺐어요. 처음은 {{line}}번째 줄이에요.',
  },
  repeatedColumnName: {
    en: 'Line {{line}}: columns {{first}} and {{second}} are both named "{{name}}". Give one of them another name.',
    ko: '{{line}}번째 줄에서 {{first}}번째 열과 {{second}}번째 열의 이름이 모두 ‘{{name}}’(이)에요. 하나를 바꿔 주세요.',
  },
  tooManyColumns: {
    en: 'This table has {{found}} columns; at most {{limit}} are allowed.',
    ko: '이 표는 열이 {{found}}개예요. {{limit}}개까지 쓸 수 있어요.',
  },
  tooManyRows: {
    en: 'This table has {{found}} rows; with {{columns}} columns at most {{limit}} are allowed. Use a sample of its rows.',
    ko: '이 표는 샘플이 {{found}}개예요. 열이 {{columns}}개일 때는 {{limit}}개까지 쓸 수 있어요. 일부만 뽑아서 써 보세요.',
  },
  textNotNumber: {
    en: {
      one: 'Line {{line}}, column "{{name}}": "{{text}}" isn\'t a number.',
      other:
        'Line {{line}}, column "{{name}}": "{{text}}" isn\'t a number. {{count}} cells of the column are like that.',
    },
    ko: '{{line}}번째 줄 ‘{{name}}’ 열의 ‘{{text}}’ 값을 숫자로 읽을 수 없어요. 이 열에 이런 값이 {{count}}개 있어요.',
  },
  textGrouped: {
    en: {
      one: 'Line {{line}}, column "{{name}}": "{{text}}" isn\'t a number with this decimal mark. Write it without separators of thousands, or choose the other mark.',
      other:
        'Line {{line}}, column "{{name}}": "{{text}}" isn\'t a number with this decimal mark, nor are others, {{count}} in all. Write them without separators of thousands, or choose the other mark.',
    },
    ko: '{{line}}번째 줄 ‘{{name}}’ 열의 ‘{{text}}’ 값은 이 소수점으로는 숫자가 아니에요(모두 {{count}}개). 천 단위 구분 기호를 빼거나 다른 소수점을 골라 주세요.',
  },
  textMinusSign: {
    en: {
      one: 'Line {{line}}, column "{{name}}": "{{text}}" begins with a minus sign that is no hyphen (-). Write a hyphen.',
      other:
        'Line {{line}}, column "{{name}}": "{{text}}" begins with a minus sign that is no hyphen (-). Write a hyphen in all {{count}} of these cells.',
    },
    ko: '{{line}}번째 줄 ‘{{name}}’ 열의 ‘{{text}}’ 값은 하이픈(-)이 아닌 다른 빼기 기호로 시작해요(모두 {{count}}개). 하이픈으로 바꿔 주세요.',
  },
  textNotFinite: {
    en: {
      one: 'Line {{line}}, column "{{name}}": "{{text}}" is no finite number. Leave the cell empty if the value is missing.',
      other:
        'Line {{line}}, column "{{name}}": "{{text}}" is no finite number, nor are others, {{count}} in all. Leave cells empty if their values are missing.',
    },
    ko: '{{line}}번째 줄 ‘{{name}}’ 열의 ‘{{text}}’ 값은 유한한 수가 아니에요(모두 {{count}}개). 값이 없으면 셀을 비워 주세요.',
  },
  textIsDate: {
    en: {
      one: 'Line {{line}}, column "{{name}}": "{{text}}" is a date, which is no number. Leave the column out, or write the number that matters.',
      other:
        'Line {{line}}, column "{{name}}": "{{text}}" is a date, which is no number, like {{count}} cells of the column. Leave the column out, or write the numbers that matter.',
    },
    ko: '{{line}}번째 줄 ‘{{name}}’ 열의 ‘{{text}}’ 값은 날짜라서 숫자가 아니에요(모두 {{count}}개). 열을 빼거나 필요한 숫자로 바꿔 주세요.',
  },
  textNotTruth: {
    en: {
      one: 'Line {{line}}, column "{{name}}": "{{text}}" is neither true nor false.',
      other:
        'Line {{line}}, column "{{name}}": "{{text}}" is neither true nor false. {{count}} cells of the column are like that.',
    },
    ko: '{{line}}번째 줄 ‘{{name}}’ 열의 ‘{{text}}’ 값은 참도 거짓도 아니에요. 이 열에 이런 값이 {{count}}개 있어요.',
  },
  textTooLong: {
    en: {
      one: 'Line {{line}}, column "{{name}}": the text "{{text}}" is too long for a cell.',
      other:
        'Line {{line}}, column "{{name}}": the text "{{text}}" is too long for a cell. {{count}} cells of the column are.',
    },
    ko: '{{line}}번째 줄 ‘{{name}}’ 열의 글 ‘{{text}}’이(가) 너무 길어요. 이 열에 이런 셀이 {{count}}개 있어요.',
  },
  cellsCountAsMissing: {
    en: {
      one: 'In column "{{name}}", {{count}} cell that can\'t be read counts as missing: "{{text}}" in line {{line}}.',
      other:
        'In column "{{name}}", {{count}} cells that can\'t be read count as missing, from "{{text}}" in line {{line}} on.',
    },
    ko: '‘{{name}}’ 열에서 읽을 수 없는 값 {{count}}개를 없는 값으로 봐요. 처음은 {{line}}번째 줄의 ‘{{text}}’ 값이에요.',
  },
  encodingGuessed: {
    en: 'The encoding was guessed: {{encoding}}. Check that its letters are right.',
    ko: '인코딩을 {{encoding}}(으)로 짐작했어요. 글자가 바르게 보이는지 확인해 주세요.',
  },
  delimiterGuessed: {
    en: 'The delimiter was guessed: {{delimiter}}. Check that the columns are right.',
    ko: '구분 기호를 {{delimiter}}(으)로 짐작했어요. 열이 바르게 나뉘었는지 확인해 주세요.',
  },
  delimiterCutsNothing: {
    en: 'With {{delimiter}} as the delimiter most lines are a single cell; with {{better}} they are cut into columns.',
    ko: '구분 기호를 {{delimiter}}(으)로 하면 줄이 나뉘지 않아요. {{better}}(으)로 하면 열로 나뉘어요.',
  },
  quoteGuessed: {
    en: "Single quotes (') were taken for quotes around cells. Check that the cells are right.",
    ko: "작은따옴표(')를 셀을 감싸는 따옴표로 읽었어요. 값이 바른지 확인해 주세요.",
  },
  headerGuessed: {
    en: 'The first line was taken for the names of the columns. Check that it is no row.',
    ko: '첫 줄을 열 이름으로 읽었어요. 샘플이 아닌지 확인해 주세요.',
  },
  noHeaderGuessed: {
    en: 'The first line was taken for a row. Check that it doesn’t name the columns.',
    ko: '첫 줄을 샘플로 읽었어요. 열 이름이 아닌지 확인해 주세요.',
  },
  missingMarksGuessed: {
    en: 'These texts were taken for missing values: {{marks}}.',
    ko: '다음 글은 없는 값으로 읽었어요: {{marks}}.',
  },
  decimalPointGuessed: {
    en: 'A point was taken for the decimal mark, though "{{text}}" in line {{line}}, column "{{name}}", could mean thousands. Check the numbers.',
    ko: '점을 소수점으로 읽었어요. {{line}}번째 줄 ‘{{name}}’ 열의 ‘{{text}}’ 값은 천 단위 구분일 수도 있으니 숫자를 확인해 주세요.',
  },
  decimalCommaGuessed: {
    en: 'A comma was taken for the decimal mark, though "{{text}}" in line {{line}}, column "{{name}}", could mean thousands. Check the numbers.',
    ko: '쉼표를 소수점으로 읽었어요. {{line}}번째 줄 ‘{{name}}’ 열의 ‘{{text}}’ 값은 천 단위 구분일 수도 있으니 숫자를 확인해 주세요.',
  },
} as const satisfies MessageArea;
