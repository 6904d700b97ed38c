// The examples behind a document's choice of dataset, divided as the document says.
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import { generated, tableOf } from './builtin-datasets.ts';
import type { Dataset } from './dataset.ts';
import type { DatasetChoice } from './dataset-choice.ts';
import { drawFolds, drawSplit, rowsSeen, type Split, type Splitting, undivided } from './split.ts';
import { classesToStratify, encodedTable, splitTable } from './table/table-dataset.ts';
import { tableWarnings } from './table/table-warnings.ts';

export function datasetOf(choice: DatasetChoice, splitting: Splitting): Dataset {
  const { split, problems } = splitOf(choice, splitting);
  return datasetOfSplit(choice, split, problems);
}

/** With the numbers that this split's training rows teach. */
export function datasetOfSplit(choice: DatasetChoice, split: Split, problems: readonly Diagnostic[] = []): Dataset {
  const numbers = generated(choice);
  if (numbers !== null) return { ...numbers, split, encoding: null, problems };
  const dataset = encodedTable(tableOf(choice), split, problems);
  // What is built in is as it is.
  if (choice.kind === 'builtin' || dataset.encoding === null || dataset.problems.some(isError)) return dataset;
  return { ...dataset, problems: [...dataset.problems, ...tableWarnings(dataset, dataset.encoding, split.training)] };
}

/** The document's rows in folds, each in turn the validation part of a split; rows of the test are in none. */
export function foldSplits(choice: DatasetChoice, splitting: Splitting, folds: number): readonly Split[] {
  const { split } = splitOf(choice, splitting);
  const { classes } = classesOf(choice, rowsSeen(split), splitting);
  return drawFolds(split, folds, splitting.seed, classes);
}

function splitOf(
  choice: DatasetChoice,
  splitting: Splitting,
): { readonly split: Split; readonly problems: readonly Diagnostic[] } {
  const numbers = generated(choice);
  if (numbers === null) return splitTable(tableOf(choice), splitting);
  const { all } = undivided(numbers.count);
  const { classes, problems } = classesOf(choice, all, splitting);
  return { split: drawSplit(all, splitting, classes), problems };
}

function classesOf(choice: DatasetChoice, rows: Int32Array, splitting: Splitting) {
  if (splitting.stratify === undefined) return { classes: null, problems: [] };
  return classesToStratify(tableOf(choice), rows, splitting);
}
