// A table becomes the document's data, and a network is drawn that fits it and can be trained at once.
import { describe, expect, test } from 'vitest';
import type { ColumnType, TableDataset } from '#core/data/dataset-choice.ts';
import { datasetOf, makingDataset } from '#core/data/dataset-of.ts';
import { tableFrom } from '#core/data/table/new-table.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { dividedFor, importTable } from '#core/document/edits/import-table.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { neuronNames, widthsOf } from '#core/network/network-queries.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { emptyDocument } from '../../../support/EditorDriver.ts';

const count = 40;

/** Columns of numbers, and a target of the given values. */
function tableWith(
  target: readonly (number | string | boolean)[],
  type: ColumnType,
  features = ['size', 'weight'],
): TableDataset {
  const rows = Array.from({ length: count }, (_, row) => [
    ...features.map((_name, column) => row * (column + 1) + 0.5),
    target[row % target.length] ?? null,
  ]);
  const columns = [...features.map((name) => ({ name, type: 'number' as const })), { name: 'kind', type }];
  return tableFrom({ columns, rows }, [...features.map(() => 'feature' as const), 'target']);
}

function drawnFor(table: TableDataset, hidden?: readonly number[]): NetworkDocument {
  const imported = importTable(emptyDocument, table);
  if (isRefused(imported)) throw new Error(imported.refusal.code);
  const drawn = drawForTable(imported.document, hidden);
  if (isRefused(drawn)) throw new Error(drawn.refusal.code);
  return drawn.document;
}

test('the data that an import asks for is made once, and can be made before', () => {
  const table = tableWith(['a', 'b', 'c'], 'category');
  const made = atOnce(makingDataset(table, dividedFor(table, emptyDocument.training)));
  const { dataset, training } = drawnFor(table);
  expect(dataset).toBe(table);
  // The last one that was made is the one that is kept: no other has been asked for.
  expect(datasetOf(table, training)).toBe(made);
});

test('a document that was an example is one no longer', () => {
  const imported = importTable({ ...emptyDocument, example: 'empty' }, tableWith([0, 1], 'number'));
  if (isRefused(imported)) throw new Error(imported.refusal.code);
  const drawn = drawForTable(imported.document);
  expect(isRefused(drawn) ? null : drawn.document).not.toHaveProperty('example');
});

describe('the network', () => {
  test.each([
    ['three classes', tableWith(['a', 'b', 'c'], 'category'), 3, 'softmax', 'crossEntropy'],
    ['two classes', tableWith(['a', 'b'], 'category'), 1, 'sigmoid', 'binaryCrossEntropy'],
    ['truth values', tableWith([true, false], 'truth'), 1, 'sigmoid', 'binaryCrossEntropy'],
    ['zeros and ones', tableWith([0, 1], 'number'), 1, 'sigmoid', 'binaryCrossEntropy'],
    ['numbers', tableWith([3, 7.5, -2], 'number'), 1, 'linear', 'meanSquaredError'],
  ] as const)('answers %s as they ask', (_, table, outputs, activation, loss) => {
    const document = drawnFor(table);
    const { network, training } = document;
    expect(widthsOf(network)).toEqual({ inputs: 2, outputs });
    expect(network.layers.at(-1)).toMatchObject({ activation });
    expect(training.loss).toBe(loss);
    const problems = checkTraining(network, training.loss, datasetOf(table, training));
    expect(problems.filter(isError)).toEqual([]);
  });

  test('has its inputs named after the columns, and as many hidden layers as asked for', () => {
    const { network } = drawnFor(tableWith(['a', 'b', 'c'], 'category'), [4, 3]);
    expect(neuronNames(network).slice(0, 2)).toEqual(['size', 'weight']);
    expect(network.layers.map(({ units }) => units)).toEqual([1, 1, 4, 3, 3]);
  });

  test('puts many inputs into one lane', () => {
    const features = Array.from({ length: 64 }, (_, index) => `r${index}`);
    const { network } = drawnFor(tableWith(['a', 'b', 'c'], 'category', features));
    expect(network.layers[0]).toMatchObject({ kind: 'input', units: 64 });
  });

  test('keeps names of columns apart that are none for a neuron, or are taken', () => {
    const { network } = drawnFor(tableWith([0, 1], 'number', ['h1', 'n'.repeat(400), 'kind 2']));
    const names = neuronNames(network);
    expect(new Set(names).size).toBe(names.length);
  });

  test('answers several targets by an output each, of which no two classes share a softmax', () => {
    const rows = Array.from({ length: count }, (_, row) => [row, 'abc'[row % 3] ?? '', 'de'[row % 2] ?? '', row / 7]);
    const columns = [
      { name: 'size', type: 'number' },
      { name: 'kind', type: 'category' },
      { name: 'sex', type: 'category' },
      { name: 'age', type: 'number' },
    ] as const;
    const { network, training, dataset } = drawnFor(
      tableFrom({ columns, rows }, ['feature', 'target', 'target', 'target']),
    );
    expect(network.layers.slice(-3)).toMatchObject([
      { name: 'kind', units: 3, activation: 'softmax' },
      { name: 'sex', units: 1, activation: 'sigmoid' },
      { name: 'age', units: 1, activation: 'linear' },
    ]);
    const problems = dataset === null ? [] : checkTraining(network, training.loss, datasetOf(dataset, training));
    expect(problems.filter(isError)).toEqual([]);
  });

  test('is refused where one is drawn, or where nothing says for what', () => {
    const document = drawnFor(tableWith([0, 1], 'number'));
    expect(drawForTable(document)).toMatchObject({ refusal: { code: 'canvasNotEmpty' } });
    expect(drawForTable(emptyDocument)).toMatchObject({ refusal: { code: 'noDataToDrawFor' } });
    const table = tableWith([0, 1], 'number');
    const columns = table.columns.map((column) => ({ ...column, role: 'none' as const }));
    expect(drawForTable({ ...emptyDocument, dataset: { ...table, columns } })).toHaveProperty('refusal');
  });
});

describe('the data', () => {
  test('is divided by the classes of its target, and its numbers are standardised', () => {
    const document = drawnFor(tableWith(['a', 'b', 'c'], 'category'));
    expect(document.training).toMatchObject({ validation: 0.2, test: 0.2, stratify: 'kind' });
    expect(document.dataset).toMatchObject({
      columns: [{ normalization: 'standard' }, { normalization: 'standard' }, { type: 'category' }],
    });
  });

  test('is divided by a column that names the parts, and by nothing else', () => {
    const rows = Array.from({ length: count }, (_, row) => [row, row % 2, row % 4 === 0 ? 'test' : 'train']);
    const columns = [
      { name: 'size', type: 'number' },
      { name: 'y', type: 'number' },
      { name: 'part', type: 'category' },
    ] as const;
    const { training } = drawnFor(tableFrom({ columns, rows }, ['feature', 'target', 'split']));
    expect(training.validation).toBe(0);
    expect(training.test).toBeUndefined();
  });

  test('reads a target of a few whole numbers as classes, unless its type was chosen', () => {
    const rows = Array.from({ length: count }, (_, row) => [row, row % 3]);
    const typeFor = (certainty: 'sure' | 'chosen') =>
      tableFrom(
        {
          columns: [
            { name: 'x', type: 'number' },
            { name: 'y', type: 'number', certainty },
          ],
          rows,
        },
        ['feature', 'target'],
      ).columns[1]?.type;
    expect(typeFor('sure')).toBe('category');
    expect(typeFor('chosen')).toBeUndefined();
  });

  test('keeps yes and no of a target as they are, and draws without looking at them', () => {
    const document = drawnFor(tableWith([0, 1], 'number'));
    expect(document.dataset).not.toMatchObject({ columns: [{}, {}, { normalization: 'standard' }] });
    expect(document.training.stratify).toBeUndefined();
  });
});
