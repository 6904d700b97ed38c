// Tables in a file: rows as they came, no word about what is the default, and version 1 wherever it can say all of it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstDatasetNames } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { opened } from './opened.ts';

const golden = (name: string) => readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url), 'utf8');

const columns = [
  { name: 'length', role: 'feature', missing: 'mean', normalization: 'standard' },
  { name: 'colour', role: 'feature', type: 'category', categories: ['red', 'green'] },
  { name: 'ripe', role: 'target', type: 'truth' },
  { name: 'note', role: 'none', type: 'category' },
  { name: 'part', role: 'split', type: 'category' },
];
const rows = [
  [1.5, 'red', true, null, 'training'],
  [null, 'green', false, '=1+1', 'test'],
];

const fileOf = (dataset: object, more: object = {}) =>
  JSON.stringify({
    format: 'chainrule',
    formatVersion: 2,
    network: { layers: [], connections: [] },
    dataset: { kind: 'table', ...dataset },
    ...more,
  });
const versionOf = (text: string): number => JSON.parse(serialiseDocument(opened(text))).formatVersion;
const problemOf = (text: string) => {
  const parsed = parseDocument(text);
  return 'problems' in parsed ? parsed.problems[0] : null;
};

describe('a file of today', () => {
  it.each(['version-1-table.chainrule', 'version-2-table.chainrule'])(
    '%s opens and is written byte for byte',
    (name) => {
      expect(serialiseDocument(opened(golden(name)))).toBe(golden(name));
    },
  );

  it('of version 1 means the numbers that it always meant', () => {
    const { dataset, training } = opened(golden('version-1-table.chainrule'));
    const { features, targets, split } = datasetOf(dataset ?? { kind: 'builtin', name: 'and' }, training);
    expect([...features]).toEqual([1.5, -0, 2, 1e-7, 3, 5]);
    expect([...targets]).toEqual([0, 1, 0]);
    expect([...split.all]).toEqual([0, 1, 2]);
  });
});

describe('a table', () => {
  it('keeps every cell as it came', () => {
    expect(opened(fileOf({ columns, rows })).dataset).toEqual({ kind: 'table', columns, rows });
    expect(opened(serialiseDocument(opened(fileOf({ columns, rows }))))).toEqual(opened(fileOf({ columns, rows })));
  });

  it('says nothing about what is meant anyway', () => {
    const said = { name: 'a', role: 'feature', type: 'number', missing: 'rowLeftOut', normalization: 'none' };
    const text = serialiseDocument(
      opened(fileOf({ columns: [said], rows: [[1]] }, { training: { test: 0 }, testLooks: 0 })),
    );
    expect(text).toContain('{ "name": "a", "role": "feature" }');
    expect(text).not.toContain('"test');
    expect(JSON.parse(text).formatVersion).toBe(1);
  });

  it.each<[string, object, object?]>([
    ['a column without a role', { columns: [{ name: 'a', role: 'none' }], rows: [] }],
    ['a type', { columns: [{ name: 'a', role: 'feature', type: 'truth' }], rows: [] }],
    ['categories', { columns: [{ name: 'a', role: 'feature', categories: [] }], rows: [] }],
    ['a rule for missing values', { columns: [{ name: 'a', role: 'feature', missing: 'mean' }], rows: [] }],
    ['normalisation', { columns: [{ name: 'a', role: 'feature', normalization: 'minMax' }], rows: [] }],
    ['a missing cell', { columns: [{ name: 'a', role: 'feature' }], rows: [[null]] }],
    ['a text', { columns: [{ name: 'a', role: 'feature' }], rows: [['1']] }],
    ['a test', { columns: [], rows: [] }, { training: { test: 0.2 } }],
    ['classes in proportion', { columns: [], rows: [] }, { training: { stratify: 'a' } }],
    ['a kept history', { columns: [], rows: [] }, { history: [] }],
    ['looks at the test', { columns: [], rows: [] }, { testLooks: 3 }],
    ['a set of today', { kind: 'builtin', name: 'iris' }],
    ['arms of a spiral', { kind: 'builtin', name: 'spiral', arms: 3 }],
    ['inputs of a gate', { kind: 'builtin', name: 'and', inputs: 3 }],
  ])('needs version 2 for %s', (_, dataset, more) => {
    expect(versionOf(fileOf(dataset, more))).toBe(2);
  });

  it.each(firstDatasetNames)('needs version 1 for the built-in set %s', (name) => {
    expect(versionOf(fileOf({ kind: 'builtin', name, seed: 1 }))).toBe(1);
  });

  it.each<[string, object, string, string]>([
    [
      'a cell that is too large',
      { columns: columns.slice(0, 1), rows: [[1], ['x'.repeat(10_001)]] },
      'tooManyParts',
      'dataset.rows[1][0]',
    ],
    ['a list in a cell', { columns: columns.slice(0, 1), rows: [[[]]] }, 'wrongType', 'dataset.rows[0][0]'],
    [
      'a category twice',
      { columns: [{ ...columns[1], categories: ['a', 'b', 'a'] }], rows: [] },
      'duplicateCategory',
      'dataset.columns[0].categories[2]',
    ],
    [
      'too many categories',
      { columns: [{ ...columns[1], categories: Array.from({ length: 1001 }, (__, at) => `${at}`) }], rows: [] },
      'tooManyParts',
      'dataset.columns[0].categories',
    ],
  ])('with %s is refused at its place', (_, dataset, code, path) => {
    expect(problemOf(fileOf(dataset))).toMatchObject({ code, place: { path } });
  });

  it('leaves something to train on: validation and test are at most nine tenths together', () => {
    const shares = (validation: number, test: number) =>
      fileOf({ columns: [], rows: [] }, { training: { validation, test } });
    expect(problemOf(shares(0.3, 0.6))).toBeNull();
    expect(problemOf(shares(0.3, 0.61))).toMatchObject({ code: 'outOfRange', values: { maximum: 0.6 } });
  });
});
