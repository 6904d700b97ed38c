// Reading delimited text: what is read right, what is guessed and said, and what is refused with its line and column.
import { describe, expect, test } from 'vitest';
import { maximumRows } from '#core/data/data-limits.ts';
import { problemsOf, type ReadTable, readDelimited, readDelimitedText } from '#core/data/delimited/read-delimited.ts';
import { longestLine } from '#core/data/delimited/read-records.ts';
import type { ReadingChoices } from '#core/data/delimited/reading-choices.ts';
import { writeDelimited } from '#core/data/delimited/write-delimited.ts';
import { encodeText, newDecoder } from '../../../support/encode-text.ts';

function tableOf(text: string | Uint8Array, choices?: ReadingChoices): ReadTable {
  const read = typeof text === 'string' ? readDelimitedText(text, choices) : readDelimited(text, newDecoder, choices);
  if ('problems' in read) throw new Error(read.problems.map(({ code }) => code).join());
  return read.table;
}

/** Codes, each with its line and column. */
function problemsIn(text: string, choices?: ReadingChoices): readonly string[] {
  const read = readDelimitedText(text, choices);
  const problems = 'problems' in read ? read.problems : problemsOf(read.table, () => true);
  return problems.map(({ code, values: { line, column } }) =>
    [code, line, column].filter((part) => part !== undefined).join(' '),
  );
}

describe('what is read', () => {
  test('numbers, truth values, categories and missing values, by the types of their columns', () => {
    const { columns, rows } = tableOf('height,smokes,kind\n1.5,true,oak\n-2e3,FALSE,\n,true,elm\n');
    expect(columns.map(({ type }) => type)).toEqual(['number', 'truth', 'category']);
    expect(rows).toEqual([
      [1.5, true, 'oak'],
      [-2000, false, null],
      [null, true, 'elm'],
    ]);
  });

  test('the decimal comma of a text with semicolons', () => {
    const { rows, settings } = tableOf('a;b\n1,5;2\n-0,25;3,0\n');
    expect(rows).toEqual([
      [1.5, 2],
      [-0.25, 3],
    ]);
    expect(settings.decimal).toEqual({ value: ',', certainty: 'sure' });
    expect(settings.delimiter).toEqual({ value: ';', certainty: 'sure' });
  });

  test('quotes around delimiters, quotes and line ends, and the line of each row after them', () => {
    const { rows, lines } = tableOf('a,b\r\n"x, ""y""",1\r\n"two\r\nlines",2\r\nlast,3\r\n');
    expect(rows).toEqual([
      ['x, "y"', 1],
      ['two\r\nlines', 2],
      ['last', 3],
    ]);
    expect(lines).toEqual([2, 3, 5]);
  });

  test('a text without a header, whose columns are named as neurons are', () => {
    const { columns, rows } = tableOf('0\t0\t0\n0\t1\t1\n1\t0\t1\n1\t1\t0');
    expect(columns.map(({ name }) => name)).toEqual(['x1', 'x2', 'y']);
    expect(columns.map(({ role }) => role)).toEqual(['feature', 'feature', 'target']);
    expect(rows).toHaveLength(4);
  });

  test('a first line whose first cell is empty, as a guess unless that column counts the rows', () => {
    expect(tableOf(',kind\n1,oak\n2,elm\n').settings.hasHeader).toEqual({ value: true, certainty: 'sure' });
    expect(tableOf(',kind\n0.5,oak\n-7.25,\n').settings.hasHeader).toEqual({ value: true, certainty: 'likely' });
  });

  test('the delimiter that a first line names, a delimiter at the end of each line, empty lines', () => {
    expect(tableOf('sep=;\na;b;\n1;2;\n\n3;4;\n').rows).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(tableOf('a,b\n1,2,\n3,4,\n').rows).toHaveLength(2);
  });

  test('whole numbers in a few classes as categories, if they are the target', () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${row / 7},${row % 3}`).join('\n');
    const { columns, rows: read } = tableOf(`x,class\n${rows}`);
    expect(columns[1]).toMatchObject({ type: 'category', certainty: 'likely', role: 'target' });
    expect(read[1]?.[1]).toBe('1');
  });

  test('row numbers, names of things and dates are left out of the features', () => {
    const rows = Array.from(
      { length: 20 },
      (_, row) => `${row + 1},n${row},2024-01-${10 + row},${row / 3},${row % 2 ? 'a' : 'b'}`,
    );
    const { columns } = tableOf(`id,who,when,x,kind\n${rows.join('\n')}`);
    expect(columns.map(({ role }) => role)).toEqual(['none', 'none', 'none', 'feature', 'target']);
  });

  test('numbers to the last bit, whatever their length', () => {
    const texts = [
      '0.1',
      '-0',
      '2.675',
      '1e-7',
      '123456789012345',
      '0.30000000000000004',
      '-.5',
      '+7.',
      '9007199254740991',
    ];
    const { rows } = tableOf(`x,y\n${texts.map((text) => `${text},1.5`).join('\n')}`);
    expect(rows.map(([number]) => number)).toEqual(texts.map(Number));
  });

  test('texts as they stand, where a column that began as numbers turns out to hold none', () => {
    const words = Array.from({ length: 5 }, (_, row) => `word ${row}`);
    const { columns, rows } = tableOf(`name,y\n1.50,1\n+2,2\n3,4\n${words.map((word) => `${word},5`).join('\n')}`);
    expect(columns[0]?.type).toBe('category');
    expect(rows.map(([name]) => name)).toEqual(['1.50', '+2', '3', ...words]);
    const chosen = tableOf('flag,y\n1,1\n1.0,2\n', { types: new Map([['flag', 'truth']]) });
    expect(chosen.rows.map(([flag]) => flag)).toEqual([true, null]);
  });

  test('lines that are longer than the text is read at once', () => {
    const [wide, columns] = ['x'.repeat(3000), 300];
    const line = (row: number): string => Array.from({ length: columns }, () => `${wide}${row % 2}`).join(',');
    const text = `${[0, 1, 2].map(line).join('\n')}\n`;
    const { rows } = tableOf(new TextEncoder().encode(text), { hasHeader: false });
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row.length)).toEqual([columns, columns, columns]);
    expect(rows[1]?.[columns - 1]).toBe(`${wide}1`);
  });

  test('codes with leading zeros stay texts', () => {
    expect(tableOf('zip,y\n01234,1\n98765,2\n').rows[0]).toEqual(['01234', 1]);
  });

  test('a chosen type, by the name of its column', () => {
    const { rows } = tableOf('x,y\n1.50,0\n2,1\n', {
      types: new Map([
        ['x', 'category'],
        ['y', 'truth'],
      ]),
    });
    expect(rows).toEqual([
      ['1.50', false],
      ['2', true],
    ]);
  });

  test('a sample of rows by its seed: as many, each once, in their order', () => {
    const text = `x,y\n${Array.from({ length: 500 }, (_, row) => `${row},${row % 2}`).join('\n')}`;
    const sample = { rows: 40, seed: 7 };
    const { rows, lines, rowsInText } = tableOf(text, { sample });
    const numbers = rows.map(([number]) => number as number);
    expect(new Set(numbers).size).toBe(40);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(lines).toEqual(numbers.map((number) => number + 2));
    expect(rowsInText).toBe(500);
    expect(tableOf(text, { sample }).rows).toEqual(rows);
    expect(tableOf(text, { sample: { rows: 40, seed: 8 } }).rows).not.toEqual(rows);
  });
});

describe('what is guessed and said', () => {
  test.each([
    ['utf-8', 'sure'],
    ['utf-16le', 'likely'],
    ['utf-16be', 'likely'],
    ['euc-kr', 'likely'],
  ] as const)('Korean in %s', (encoding, certainty) => {
    const bytes = encodeText('키,종\n1.5,참나무\n2.5,느릅나무\n', encoding) ?? new Uint8Array();
    const { rows, settings } = tableOf(bytes);
    expect(settings.encoding).toEqual({ value: encoding, certainty });
    expect(rows[0]).toEqual([1.5, '참나무']);
  });

  test('accents in windows-1252, and the same bytes when another encoding is chosen', () => {
    const bytes = encodeText('größe;café\n1,5;Änderung\n', 'windows-1252') ?? new Uint8Array();
    const { columns, settings } = tableOf(bytes);
    expect(columns.map(({ name }) => name)).toEqual(['größe', 'café']);
    expect(settings.encoding).toEqual({ value: 'windows-1252', certainty: 'likely' });
    expect(readDelimited(bytes, newDecoder, { encoding: 'utf-8' })).toMatchObject({
      problems: [{ code: 'tableWrongEncoding' }],
    });
  });

  test.each([
    ['a comma that could group thousands', 'x;y\n1,234;a\n5;b\n', 'decimalPointGuessed 2'],
    ['a point that could group thousands', 'x;y\n1.234;a\n5;b\n', 'decimalPointGuessed 2'],
    ['texts that mean that a value is missing', 'x,y\nNA,a\n5,b\n', 'missingMarksGuessed'],
    ['a first line of texts above texts', 'x,y\na,b\nc,d\n', 'headerGuessed'],
    ['a first line of rising numbers', '2019,2020\n5,7\n6,8\n', 'noHeaderGuessed'],
    ['single quotes', "x,y\n'a,b',1\n'c',2\n", 'quoteGuessed'],
    ['two delimiters that both cut every line', 'a;b,c\nd;e,f\n', 'delimiterGuessed'],
  ])('%s', (_, text, warning) => {
    expect(problemsIn(text)).toContain(warning);
  });

  test.each([
    [';', ['delimiterCutsNothing']],
    [',', []],
  ] as const)('the chosen delimiter %s is warned of where it cuts no line and another one does', (delimiter, said) => {
    expect(problemsIn('x,y\n1,2\n3,4\n', { delimiter })).toEqual(said);
    expect(problemsIn('x\n1\n3\n', { delimiter })).toEqual([]);
  });

  test('nothing is said of a guess that was chosen', () => {
    const choices: ReadingChoices = { hasHeader: true, missingMarks: ['NA'] };
    expect(problemsIn('x,y\nNA,a\n5,b\n', choices)).toEqual([]);
  });
});

describe('what is refused, with its line and column', () => {
  test.each([
    ['an unclosed quote', 'a,b\n1,2\n3,"4\n5,6\n', 'unclosedQuote 3 2'],
    ['text behind a closing quote', 'a,b\n1,2\n"x"y,4\n', 'malformedQuote 3 1'],
    ['a space before a quote', 'a,b,c\n1, "2,3"\n', 'quoteAfterSpace 2 2'],
    ['a line with too few cells', 'a,b\n1,2\n3\n', 'raggedLine 3'],
    ['a line with too many cells', 'a,b\n1,2\n3,4,5\n', 'raggedLine 3'],
    ['two headers of one name', 'a,b,a\n1,2,3\n', 'repeatedColumnName 1'],
    ['a grouped number', 'a,b\n"1,234",2\n"5.5",3\n', 'textGrouped 2 1'],
    ['not a number', 'a,b\n1,2\nNaN,3\n', 'textNotFinite 3 1'],
    ['an infinity', 'a,b\n1,2\n-inf,3\n', 'textNotFinite 3 1'],
    ['a number beyond double precision', 'a,b\n1,2\n1e999,3\n', 'textNotFinite 3 1'],
    ['a typographic minus sign', 'a,b\n1,2\n−5,3\n', 'textMinusSign 3 1'],
    ['a word among numbers', 'a,b\n1,2\nabc,3\n4,5\n', 'textNotNumber 3 1'],
    ['dates', 'a,b\n2024-01-05,2\n2024-02-05,3\n', 'textIsDate 2 1'],
    ['a lone carriage return', 'a,b\n1,2\r3,4\n', 'mixedLineEnds 2'],
    ['an empty text', '', 'tableIsEmpty'],
    ['spaces alone', ' \n\n', 'tableIsEmpty'],
    ['a header without rows', 'a,b\n', 'tableHasNoRows'],
  ])('%s', (_, text, problem) => {
    expect(problemsIn(text)).toContain(problem);
  });

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'tableIsPicture'],
    ['a spreadsheet', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'tableIsSpreadsheet'],
    ['other bytes', [0x00, 0x00, 0x07, 0x00, 0x00, 0x01, 0x02], 'tableIsNoText'],
    ['control characters', [0x61, 0x01, 0x02, 0x03], 'tableIsNoText'],
    ['nothing', [], 'tableIsEmpty'],
  ])('%s', (_, bytes, code) => {
    expect(readDelimited(Uint8Array.from(bytes), newDecoder)).toMatchObject({ problems: [{ code }] });
  });

  test('an unclosed quote costs no more than the longest line, however long the text goes on', () => {
    const rows = 'first,1\n'.repeat(10);
    const text = `a,b\n${rows}"open,2\n${'never closed,3\n'.repeat(longestLine / 10)}`;
    let read = 0;
    const seen = readDelimited(new TextEncoder().encode(text), newDecoder, {}, (share) => {
      read = share;
    });
    expect(seen).toMatchObject({ problems: [{ code: 'unclosedQuote', values: { line: 12, column: 1 } }] });
    expect(read).toBeLessThan(0.9);
  });

  test('how much has been read is told a hundred times at most, and ends at all of it', () => {
    const shares: number[] = [];
    const text = 'a,b\n'.concat(`1,${'2'.repeat(99)}\n`.repeat(50_000));
    readDelimited(new TextEncoder().encode(text), newDecoder, {}, (share) => shares.push(share));
    expect(shares.length).toBeLessThanOrEqual(101);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...new Set(shares)].sort((one, other) => one - other));
  });

  /** Numbers whose texts are not kept, then this; long enough for some hundredths. */
  const turningTo = (text: string, rows: number) => '1.50,2\n'.repeat(rows).concat(text.repeat(rows + 10));

  test.each([
    ['words', turningTo('oak,2\n', 30_000), 15],
    ['Korean words', turningTo('참나무,2\n', 30_000), 15],
    ['pasted words', turningTo('oak,2\n', 30_000), 15],
    ['one word amid numbers', `oak,2\n${turningTo('2.50,2\n', 30_000)}`, 5],
  ])('the share of a text that may be read twice never falls: %s', (name, text, least) => {
    const shares: number[] = [];
    const tell = (share: number): unknown => shares.push(share);
    if (name.startsWith('pasted')) readDelimitedText(text, {}, tell);
    else readDelimited(new TextEncoder().encode(text), newDecoder, {}, tell);
    expect(shares).toEqual([...new Set(shares)].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
    // More than one reading alone has pieces.
    expect(shares.length).toBeGreaterThan(least);
  });

  test('more rows than a table may have, unless a sample is asked for', () => {
    const rows = maximumRows + 5;
    const text = '1\n'.repeat(rows);
    expect(readDelimitedText(text, { hasHeader: false })).toMatchObject({
      problems: [{ code: 'tooManyRows', values: { found: rows, limit: maximumRows, columns: 1 } }],
    });
    expect(tableOf(text, { hasHeader: false, sample: { rows: 3, seed: 1 } }).rows).toHaveLength(3);
  });
});

describe('ways out', () => {
  test('lines that do not fit are left out, and counted', () => {
    const choices: ReadingChoices = { raggedLines: 'leftOut' };
    expect(tableOf('a,b\n1,2\n3\n4,5\n', choices).rows).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(problemsIn('a,b\n1,2\n3\n4,5\n', choices)).toContain('raggedLinesLeftOut 3');
  });

  test('cells that can not be read are told as they stand in the text, until they count as missing', () => {
    const text = 'a;b\n1;2\nabc;3\n4;2,50\n1.5;1,234\n';
    const told = (choices: ReadingChoices) => tableOf(text, choices).unread;
    expect(told({ decimal: '.' })).toEqual([
      { row: 1, column: 0, text: 'abc' },
      { row: 2, column: 1, text: '2,5' },
      { row: 3, column: 1, text: '1,234' },
    ]);
    expect(told({ decimal: '.', unreadable: 'missing' })).toEqual([]);
  });

  test('cells that can not be read count as missing', () => {
    const table = tableOf('a,b\n1,2\nNaN,3\n', { unreadable: 'missing' });
    expect(table.rows[1]).toEqual([null, 3]);
    expect(table.problems.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('a name that stands already gets a number', () => {
    const { columns } = tableOf('a,a,a 2\n1,2,3\n', { repeatedNames: 'numbered' });
    expect(columns.map(({ name }) => name)).toEqual(['a', 'a 3', 'a 2']);
  });

  test('a column that is not used keeps nothing from being used', () => {
    const table = tableOf('a,b\n1,2\nNaN,3\n');
    expect(problemsOf(table, (column) => column === 1)).toEqual([]);
    expect(problemsOf(table, (column) => column === 0)).toHaveLength(1);
  });
});

describe('writing', () => {
  const texts = ['=1+1', '+x', '-x', '−x', '@x', '\tx', "'=x", 'a,b', 'say "hi"', 'two\nlines', 'plain', '예'];

  test('texts that a spreadsheet would take for a formula are guarded, numbers never, and both come back', () => {
    const rows = texts.map((text, row) => [text, -row - 0.5] as const);
    const written = writeDelimited(['name', 'value'], rows);
    expect(written).toContain("'=1+1,-0.5");
    expect(tableOf(written, { hasHeader: true }).rows).toEqual(rows);
  });

  test('headers are guarded too', () => {
    const written = writeDelimited(['=evil()', 'y'], [[1, 2]]);
    expect(written).toContain("'=evil()");
    expect(tableOf(written).columns.map(({ name }) => name)).toEqual(['=evil()', 'y']);
  });
});
