// Iris as a text becomes a network that knows its test rows: read, imported, drawn and trained with what each step begins with.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { datasetOf } from '#core/data/dataset-of.ts';
import { readDelimited } from '#core/data/delimited/read-delimited.ts';
import { tableFrom } from '#core/data/table/new-table.ts';
import { isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { importTable } from '#core/document/edits/import-table.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { trainFold } from '#core/training/folds/train-fold.ts';
import { emptyDocument } from '../../../support/EditorDriver.ts';
import { newDecoder } from '../../../support/encode-text.ts';

test('at least 95 of 100 test rows are told right', async () => {
  const read = readDelimited(await readFile(resolve(import.meta.dirname, '../../../fixtures/iris.csv')), newDecoder);
  if ('problems' in read) throw new Error('The text can be read.');
  const { columns, rows } = read.table;
  const roles = columns.map(({ role }) => role);
  const imported = importTable(emptyDocument, tableFrom({ columns, rows }, roles));
  if (isRefused(imported)) throw new Error('The table can be imported.');
  const drawn = drawForTable(imported.document);
  if (isRefused(drawn)) throw new Error('A network can be drawn.');
  const { network, training, dataset: choice } = drawn.document;
  if (choice === null) throw new Error('There is data.');
  const dataset = datasetOf(choice, training);
  expect([dataset.split.training.length, dataset.split.validation.length, dataset.split.test.length]).toEqual([
    90, 30, 30,
  ]);
  const asked = { ...dataset, split: { ...dataset.split, validation: dataset.split.test } };
  const fold = trainFold(
    { network, settings: training, dataset: asked },
    { createEngine: createReferenceEngine, now: () => 0 },
  );
  let step = fold.next();
  while (step.done !== true) step = fold.next();
  if ('problems' in step.value) throw new Error('It can be trained.');
  expect(step.value.evaluation?.metrics.classification?.accuracy).toBeGreaterThanOrEqual(0.95);
});
