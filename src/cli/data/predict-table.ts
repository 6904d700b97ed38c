// Predictions for a table: its columns by their names in any order, answers in the user's units and class names.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { tableOf } from '#core/data/builtin-datasets.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { Cell, Row } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { ReadTable } from '#core/data/delimited/read-delimited.ts';
import { writeDelimited } from '#core/data/delimited/write-delimited.ts';
import { decodeTargets, featureEncoder } from '#core/data/table/encode.ts';
import { cellReader } from '#core/data/table/read-columns.ts';
import type { ColumnEncoding, TableEncoding } from '#core/data/table/table-encoding.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { predict } from '#core/graph/evaluate.ts';
import { classesOf, classNames } from '#core/metrics/classes.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { checkTraining } from '#core/training/check-training.ts';
import type { CommandCall } from '../command.ts';
import { Failure } from '../failure.ts';
import { readTable, requireUsable } from '../files/read-table.ts';
import { areFinite } from '../number-rows.ts';
import { refusedBecause } from '../problem-lines.ts';

export interface PredictedTable {
  readonly rows: number;
  /** Rows without an answer, because a value is missing. */
  readonly unanswered: number;
  /** As delimited text. */
  readonly text: string;
}

export async function predictTable(
  call: CommandCall,
  document: NetworkDocument,
  file: string,
): Promise<PredictedTable> {
  const dataset = datasetFor(call, document);
  const { encoding } = dataset;
  const { features, targets } = encoding;
  const types = new Map(features.map(({ name, type }) => [name, type]));
  const table = await readTable(call, file, { types });
  const places = placesOf(call, file, table, features);
  requireUsable(call, file, table, (column) => places.includes(column));
  const rows = table.rows.map((cells) => arranged(cells, features, places));
  requireKnownCategories(call, file, table, rows, features);
  const encoded = rows.map(featureEncoder(encoding));
  const answered = encoded.flatMap((numbers, row) => (areFinite(numbers) ? [row] : []));
  const answers: Row[] = rows.map(() => targets.map(() => null));
  const graph = graphOf(call, document);
  const outputs = outputsOf(
    call,
    document,
    graph,
    answered.map((row) => encoded[row] as Float64Array),
  );
  const saysClasses =
    targets.every(({ type }) => type === 'number') && classNames(dataset, answersShares(graph)) !== null;
  for (const [place, row] of answered.entries()) {
    const output = outputs[place] as Float64Array;
    answers[row] = saysClasses ? classNumbers(output) : decodeTargets(encoding, output);
  }
  const text = writeDelimited(
    targets.map(({ name }) => name),
    answers,
  );
  return { rows: rows.length, unanswered: rows.length - answered.length, text };
}

/** Of columns of 0 and 1: those of the class that is meant. */
function classNumbers(output: Float64Array): Row {
  const [found] = classesOf(output, output.length);
  return output.length === 1 ? [found ?? null] : Array.from(output, (_, place) => (place === found ? 1 : 0));
}

type EncodedDataset = Dataset & { readonly encoding: TableEncoding };

/** With what the training rows teach; a generated set counts as a table of numbers. */
function datasetFor(call: CommandCall, { network, training, dataset: choice }: NetworkDocument): EncodedDataset {
  const dataset = choice === null ? null : datasetOf(tableOf(choice), training);
  const problems = checkTraining(network, training.loss, dataset);
  if (dataset !== null && hasEncoding(dataset) && !problems.some(isError)) return dataset;
  throw refusedBecause(call.translate, call.argument, problems);
}

function hasEncoding(dataset: Dataset): dataset is EncodedDataset {
  return dataset.encoding !== null;
}

/** Where each feature stands in the table. */
function placesOf(
  call: CommandCall,
  file: string,
  { columns }: ReadTable,
  features: readonly ColumnEncoding[],
): readonly number[] {
  const places = features.map(({ name }) => columns.findIndex((column) => column.name === name));
  const missing = features.filter((_, index) => places[index] === -1).map(({ name }) => name);
  if (missing.length === 0) return places;
  const values = { names: missing.join(', '), found: columns.map(({ name }) => name).join(', ') };
  throw new Failure(2, [`${file}: ${call.translate('cli.columnsMissing', values)}`]);
}

/** The cells in the places that the document's table has for them. */
function arranged(cells: Row, features: readonly ColumnEncoding[], places: readonly number[]): Row {
  const row: Cell[] = [];
  for (const [index, { column }] of features.entries()) row[column] = cells[places[index] as number] ?? null;
  return row;
}

const mostNamed = 10;

/** Every category that the network was not drawn for, with the line where it stands first. */
function requireKnownCategories(
  call: CommandCall,
  file: string,
  { lines }: ReadTable,
  rows: readonly Row[],
  features: readonly ColumnEncoding[],
): void {
  const sentences: string[] = [];
  for (const { column, name, type, categories } of features) {
    if (type !== 'category') continue;
    const read = cellReader(type, categories);
    const known = new Set<Cell>();
    for (const [row, cells] of rows.entries()) {
      const cell = cells[column] ?? null;
      if (cell === null || known.has(cell) || !Number.isNaN(read(cell))) continue;
      known.add(cell);
      const values = {
        line: lines[row] ?? row + 1,
        column: name,
        cell: String(cell),
        categories: categories.join(', '),
      };
      sentences.push(`${file}: ${call.translate('cli.unknownCategory', values)}`);
    }
  }
  if (sentences.length > 0) throw new Failure(2, sentences.slice(0, mostNamed));
}

function graphOf(call: CommandCall, { network, training }: NetworkDocument): ComputationGraph {
  const compiled = compileNetwork(network, training.loss);
  if (!isCompiled(compiled)) throw refusedBecause(call.translate, call.argument, compiled.problems);
  return compiled.graph;
}

function outputsOf(
  call: CommandCall,
  { network }: NetworkDocument,
  graph: ComputationGraph,
  encoded: readonly Float64Array[],
): readonly Float64Array[] {
  const { inputWidth, outputWidth } = graph;
  const features = new Float64Array(encoded.length * inputWidth);
  for (const [row, numbers] of encoded.entries()) features.set(numbers, row * inputWidth);
  const outputs = predict(graph, readParameters(network), features);
  if (!areFinite(outputs)) throw new Failure(1, [call.translate('cli.outputsNotFinite')]);
  return encoded.map((_, row) => outputs.subarray(row * outputWidth, (row + 1) * outputWidth));
}
