// A table becomes the network's numbers by what its training rows teach, and outputs become the user's values again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '#core/data/builtin-datasets.ts';
import type { Cell, TableColumn, TableDataset } from '#core/data/dataset-choice.ts';
import { builtinDatasetNames } from '#core/data/dataset-choice.ts';
import { datasetOf, datasetOfSplit, foldSplits, makingDataset } from '#core/data/dataset-of.ts';
import { seenExamples } from '#core/data/examples-at.ts';
import { decodeTargets, derivationOf, featureEncoder, inUserUnits } from '#core/data/table/encode.ts';
import type { TableEncoding } from '#core/data/table/table-encoding.ts';
import { atOnce } from '#core/numeric/pausable.ts';

const table = (columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): TableDataset => ({
  kind: 'table',
  columns,
  rows,
});
const whole = { seed: 1, validation: 0 };
const feature = (name: string, more: Partial<TableColumn> = {}): TableColumn => ({ name, role: 'feature', ...more });
const target = (name: string, more: Partial<TableColumn> = {}): TableColumn => ({ name, role: 'target', ...more });
const column = (cells: readonly Cell[], more: Partial<TableColumn> = {}) =>
  datasetOf(
    table(
      [feature('a', more)],
      cells.map((cell) => [cell]),
    ),
    whole,
  );
const codesOf = (dataset: ReturnType<typeof datasetOf>) => dataset.problems.map(({ code, place }) => [code, place]);

function encodingOf(choice: TableDataset): TableEncoding {
  const { encoding } = datasetOf(choice, whole);
  if (encoding === null) throw new Error('a table has an encoding');
  return encoding;
}

describe('a column', () => {
  it('of numbers stays as it is, and takes numerals for numbers', () => {
    expect([...column([1, -0, ' 2.5e3 ', '-.5']).features]).toEqual([1, -0, 2500, -0.5]);
  });

  it('is standardised with the divisor n, or brought from 0 to 1', () => {
    expect([...column([1, 2, 3, 6], { normalization: 'minMax' }).features]).toEqual([0, 0.2, 0.4, 1]);
    const deviation = Math.sqrt(14 / 4);
    expect([...column([1, 2, 3, 6], { normalization: 'standard' }).features]).toEqual(
      [-2, -1, 0, 3].map((difference) => difference / deviation),
    );
  });

  it.each(['standard', 'minMax'] as const)('that does not vary is divided by 1: %s', (normalization) => {
    expect([...column([0.1, 0.1, 0.1], { normalization }).features]).toEqual([0, 0, 0]);
  });

  it('of truth values becomes 0 and 1, whatever they are called', () => {
    const cells = [true, false, 'yes', 'NO', 1, 0, '참', '거짓'];
    expect([...column(cells, { type: 'truth' }).features]).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
  });

  it('of categories becomes a neuron for each, named after it, numbers first', () => {
    const dataset = column(['b', 10, 'a', 9, 'b', true], { type: 'category' });
    expect(dataset.featureNames).toEqual(['9', '10', 'a', 'b', 'true']);
    expect([...dataset.features].slice(0, 10)).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 0, 0]);
    const given = column(['b', 'a'], { type: 'category', categories: ['b', 'c', 'a'] });
    expect([given.featureNames, [...given.features]]).toEqual([
      ['b', 'c', 'a'],
      [1, 0, 0, 0, 0, 1],
    ]);
  });

  it('names the categories of several columns apart', () => {
    const columns = [feature('smokes', { type: 'category' }), feature('drinks', { type: 'category' })];
    const { featureNames } = datasetOf(
      table(columns, [
        ['yes', 'yes'],
        ['no', 'tea'],
      ]),
      whole,
    );
    expect(featureNames).toEqual(['no', 'smokes: yes', 'tea', 'drinks: yes']);
  });

  it.each<[string, Partial<TableColumn>, readonly Cell[], string]>([
    ['cellNotNumber', {}, [1, '1,5'], '1,5'],
    ['cellNotNumber', {}, [1, true], 'true'],
    ['cellNotNumber', {}, [1, '1e999'], '1e999'],
    ['cellNotTruth', { type: 'truth' }, [true, 2], '2'],
    ['unknownCategory', { type: 'category', categories: ['a'] }, ['a', 'constructor'], 'constructor'],
  ])('%s: %j', (code, more, cells, cell) => {
    expect(column(cells, more).problems).toMatchObject([
      { code, severity: 'error', place: { row: 1, column: 0 }, values: { row: 2, column: 'a', cell } },
    ]);
  });

  it('of too many categories says so, and how many are possible', () => {
    const cells = Array.from({ length: 1001 }, (_, index) => `c${index}`);
    expect(column(cells, { type: 'category' }).problems).toMatchObject([
      { code: 'tooManyCategories', values: { found: 1001, limit: 1000 } },
    ]);
  });
});

describe('a missing value', () => {
  const columns = (missing: TableColumn['missing']) => [feature('a', missing ? { missing } : {}), target('y')];
  const rows = [
    [1, 0],
    [null, 1],
    [3, 2],
    [3, 3],
    [5, null],
  ];

  it('leaves its row out, which keeps its number', () => {
    const dataset = datasetOf(table(columns(undefined), rows), whole);
    expect([...dataset.split.all]).toEqual([0, 2, 3]);
    expect([dataset.count, ...dataset.features]).toEqual([5, 1, Number.NaN, 3, 3, Number.NaN]);
  });

  it.each([
    ['mean', 7 / 3],
    ['mostFrequent', 3],
  ] as const)('becomes the %s of the training rows', (missing, filled) => {
    const dataset = datasetOf(table(columns(missing), rows), whole);
    expect([...dataset.split.all]).toEqual([0, 1, 2, 3]);
    expect(dataset.features[1]).toBeCloseTo(filled, 15);
  });

  it('of a category becomes the most frequent one, of equal ones the first', () => {
    const dataset = column(['b', null, 'a', 'b', 'a'], { type: 'category', missing: 'mean' });
    expect([...dataset.features.subarray(2, 4)]).toEqual([1, 0]);
  });

  it('that nothing can stand for is a problem', () => {
    expect(codesOf(column([null, null], { missing: 'mean' }))).toEqual([['nothingToFillWith', { column: 0 }]]);
  });

  it('in a column that is left out does not matter', () => {
    const { split } = datasetOf(table([feature('a'), { name: 'note', role: 'none' }], [[1, null]]), whole);
    expect([...split.all]).toEqual([0]);
  });
});

describe('targets', () => {
  it('of two categories are one number, of more a number each', () => {
    const two = datasetOf(table([target('y', { type: 'category' })], [['no'], ['yes'], ['no']]), whole);
    expect([two.targetNames, [...two.targets]]).toEqual([['y'], [0, 1, 0]]);
    const three = datasetOf(table([target('y', { type: 'category' })], [['a'], ['c'], ['b']]), whole);
    expect([three.targetNames, [...three.targets]]).toEqual([
      ['a', 'b', 'c'],
      [1, 0, 0, 0, 0, 1, 0, 1, 0],
    ]);
  });

  it("come back in the user's units, classes by their names in the data", () => {
    const encoding = encodingOf(
      table(
        [
          target('price', { normalization: 'standard' }),
          target('sold', { type: 'truth' }),
          target('kind', { type: 'category' }),
        ],
        [
          [10, 'Yes', 'b'],
          [30, 'No', 'c'],
          [20, 'No', 'a'],
        ],
      ),
    );
    const answers = (...outputs: number[]) => decodeTargets(encoding, Float64Array.from(outputs));
    expect(answers(0, 0.5, 0.2, 0.5, 0.3)).toEqual([20, 'Yes', 'b']);
    expect(answers(1, 0.4, 0.9, 0.9, 0)).toEqual([20 + Math.sqrt(200 / 3), 'No', 'a']);
    expect([...inUserUnits(encoding, Float64Array.of(0, 1, 1, 0, 0))]).toEqual([20, 1, 1, 0, 0]);
  });
});

describe('a number that the network hears', () => {
  const encoding = encodingOf(
    table(
      [
        feature('length', { normalization: 'standard', missing: 'mean' }),
        { name: 'note', role: 'none' },
        feature('colour', { type: 'category' }),
      ],
      [
        [1, 'x', 'red'],
        [5, 'x', 'blue'],
        [null, 'x', 'red'],
      ],
    ),
  );

  it('can be traced to its cell', () => {
    const deviation = Math.sqrt(8 / 3);
    expect(derivationOf(encoding, [5, null, 'red'], 0)).toMatchObject({
      column: { name: 'length', offset: 3, scale: deviation },
      category: null,
      value: 5,
      isFilled: false,
      encoded: 2 / deviation,
    });
    expect(derivationOf(encoding, [null, null, 'red'], 0)).toMatchObject({ value: 3, isFilled: true, encoded: 0 });
    expect(derivationOf(encoding, [5, null, 'red'], 2)).toMatchObject({ category: 'red', encoded: 1 });
    expect(derivationOf(encoding, [5, null, 'red'], 3)).toBeNull();
  });

  it('is the same for a row that is not in the table', () => {
    const encode = featureEncoder(encoding);
    expect([...encode([5, null, 'red'])]).toEqual([2 / Math.sqrt(8 / 3), 0, 1]);
    expect([...encode([3, null, 'green'])].slice(1)).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('the parts of a table', () => {
  const columns = [feature('x'), { name: 'part', role: 'split' } as const];

  it('may be said by a column; a row without a part is left out', () => {
    const rows = [
      [1, 'train'],
      [2, 'TEST'],
      [3, null],
      [4, 'validation'],
      [5, '학습'],
    ];
    const { split, problems } = datasetOf(table(columns, rows), { ...whole, validation: 0.5 });
    expect(problems).toEqual([]);
    expect([[...split.training], [...split.validation], [...split.test], [...split.all]]).toEqual([
      [0, 4],
      [3],
      [1],
      [0, 1, 3, 4],
    ]);
  });

  it('are not guessed', () => {
    expect(
      codesOf(
        datasetOf(
          table(columns, [
            [1, 'train'],
            [2, 'later'],
          ]),
          whole,
        ),
      ),
    ).toEqual([['unknownPart', { row: 1, column: 1 }]]);
  });

  it('are drawn plainly where the column to stratify by is gone, with a warning', () => {
    const plain = table([feature('x')], [[1], [2], [3], [4]]);
    const settings = { seed: 2, validation: 0.5 };
    const dataset = datasetOf(plain, { ...settings, stratify: 'gone' });
    expect(dataset.problems).toMatchObject([{ code: 'noStratifyColumn', severity: 'warning' }]);
    expect(dataset.split).toEqual(datasetOf(plain, settings).split);
  });
});

describe('nothing is learnt from rows that do not train', () => {
  const cell = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(null));

  it('so that whatever stands in them, the training rows become the same numbers', () => {
    const poison = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1e300, -1e300));
    const normalization = fc.constantFrom('none' as const, 'standard' as const, 'minMax' as const);
    const missing = fc.constantFrom('mean' as const, 'mostFrequent' as const);
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 4, maxLength: 30 }),
        poison,
        normalization,
        missing,
        (cells, bad, ...rules) => {
          const columns = [feature('a', { normalization: rules[0], missing: rules[1] })];
          const settings = { seed: 3, validation: 0.3, test: 0.3 };
          const clean = datasetOf(
            table(
              columns,
              cells.map((each) => [each]),
            ),
            settings,
          );
          const trains = new Set(clean.split.training);
          const poisoned = datasetOf(
            table(
              columns,
              cells.map((each, row) => [trains.has(row) ? each : bad]),
            ),
            settings,
          );
          expect(poisoned.encoding?.features).toEqual(clean.encoding?.features);
          for (const row of trains) expect(poisoned.features[row]).toBe(clean.features[row]);
        },
      ),
    );
  });

  it('nor from the fold that is measured', () => {
    const choice = table(
      [feature('a', { normalization: 'standard' })],
      Array.from({ length: 9 }, (_, row) => [row * row]),
    );
    const folds = foldSplits(choice, whole, 3);
    expect(folds).toHaveLength(3);
    for (const fold of folds) {
      const { encoding } = datasetOfSplit(choice, fold);
      const training = Array.from(fold.training, (row) => row * row);
      expect(encoding?.features[0]?.offset).toBeCloseTo(training.reduce((sum, value) => sum + value, 0) / 6, 12);
    }
  });
});

it.each(builtinDatasetNames)('%s as a table has the same numbers', (name) => {
  const choice = { kind: 'builtin', name } as const;
  const plain = datasetOf(choice, whole);
  const edited = datasetOf({ ...tableOf(choice) }, whole);
  expect([...edited.features]).toEqual([...plain.features]);
  expect([...edited.targets]).toEqual([...plain.targets]);
  expect(edited.targetNames).toEqual(plain.targetNames);
});

describe('a table that is read in parts', () => {
  const columns = [...Array.from({ length: 6 }, (_, place) => feature(`f${place}`)), target('t')];
  const large = (): TableDataset =>
    table(
      columns,
      Array.from({ length: 50 }, (_, row) => columns.map((_column, place) => row * (place + 1))),
    );
  const divided = { seed: 1, validation: 0.2 };

  it('pauses at each column that is read, learnt from and encoded', () => {
    const making = makingDataset(large(), divided);
    let parts = 0;
    while (making.next().done !== true) parts += 1;
    expect(parts).toBeGreaterThanOrEqual(3 * columns.length);
  });

  it('is what it is at once, and is remembered until it is divided anew', () => {
    const choice = large();
    const made = atOnce(makingDataset(choice, divided));
    expect(made).toEqual(datasetOf(large(), divided));
    expect(datasetOf(choice, { ...divided })).toBe(made);
    expect(makingDataset(choice, divided).next()).toEqual({ done: true, value: made });
    expect(datasetOf(choice, whole)).not.toBe(made);
  });

  it('gives the rows that are seen once', () => {
    const dataset = datasetOf(large(), { ...divided, test: 0.2 });
    const { count, features, rows } = seenExamples(dataset);
    expect(count).toBe(40);
    expect([...rows].some((row) => dataset.split.test.includes(row))).toBe(false);
    const width = dataset.featureNames.length;
    expect([...features]).toEqual(
      [...rows].flatMap((row) => [...dataset.features.slice(row * width, (row + 1) * width)]),
    );
    expect(seenExamples(dataset)).toBe(seenExamples(dataset));
  });
});

describe('a table in which cells were changed', () => {
  const columns = [
    feature('a', { normalization: 'standard', missing: 'mean' }),
    feature('b', { type: 'category' }),
    target('c', { type: 'truth', missing: 'mostFrequent' }),
  ];
  const cells = [
    fc.constantFrom(null, 1, 2.5, -0, 0, '3', 'x'),
    fc.constantFrom(null, 'p', 'q', 7),
    fc.constantFrom(null, true, 'no', 'perhaps'),
  ] as const;
  const row: fc.Arbitrary<readonly Cell[]> = fc.tuple(...cells);

  it('is what a table with these cells would be from the start', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(8), row), { maxLength: 6 }),
        (rows, changes) => {
          // The columns stay the same objects, as an edit of cells leaves them; a copy's were never read before.
          let edited = table(columns, rows);
          for (const [at, changed] of changes) {
            edited = { ...edited, rows: edited.rows.toSpliced(at, 1, changed) };
            expect(datasetOf(edited, whole)).toEqual(datasetOf(structuredClone(edited), whole));
          }
        },
      ),
    );
  });
});
