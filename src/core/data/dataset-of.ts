// The examples behind a document's choice of dataset, divided as the document says.
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import { atOnce, type Pausable } from '#core/numeric/pausable.ts';
import { generated, tableOf } from './builtin-datasets.ts';
import type { Dataset } from './dataset.ts';
import type { DatasetChoice } from './dataset-choice.ts';
import { drawFolds, drawSplit, rowsSeen, type Split, type Splitting, sameSplitting, undivided } from './split.ts';
import { readingColumns } from './table/read-columns.ts';
import { classesToStratify, encodingTable, splitTable } from './table/table-dataset.ts';
import { tableWarnings } from './table/table-warnings.ts';

/** What was made last of a choice, which never changes in place. */
const made = new WeakMap<DatasetChoice, { readonly splitting: Splitting; readonly dataset: Dataset }>();

/** The same choice, divided in the same way, gives the same object. */
export function datasetOf(choice: DatasetChoice, splitting: Splitting): Dataset {
  return atOnce(makingDataset(choice, splitting));
}

/** Null: a document without data. */
export function datasetFor({
  dataset,
  training,
}: {
  readonly dataset: DatasetChoice | null;
  readonly training: Splitting;
}): Dataset | null {
  return dataset === null ? null : datasetOf(dataset, training);
}

/** In parts, of which none takes long even where the table is as large as one may be. */
export function* makingDataset(choice: DatasetChoice, splitting: Splitting): Pausable<Dataset> {
  const known = made.get(choice);
  if (known !== undefined && sameSplitting(known.splitting, splitting)) return known.dataset;
  if (generated(choice) === null) yield* readingColumns(tableOf(choice));
  const { split, problems } = splitOf(choice, splitting);
  yield;
  const dataset = yield* makingOfSplit(choice, split, problems);
  made.set(choice, { splitting, dataset });
  return dataset;
}

/** With the numbers that this split's training rows teach. */
export function datasetOfSplit(choice: DatasetChoice, split: Split): Dataset {
  return atOnce(makingOfSplit(choice, split, []));
}

function* makingOfSplit(choice: DatasetChoice, split: Split, problems: readonly Diagnostic[]): Pausable<Dataset> {
  const numbers = generated(choice);
  if (numbers !== null) return { ...numbers, split, encoding: null, problems };
  const dataset = yield* encodingTable(tableOf(choice), split, problems);
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
