// A row that is tried: its cells in the user's units, the numbers that the network receives, and what it answers.
import { type ColumnRange, featureRanges, rangesOf } from '#core/data/column-range.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { Row, TableDataset } from '#core/data/dataset-choice.ts';
import { decodeTargets, featureEncoder } from '#core/data/table/encode.ts';
import { columnsOf } from '#core/data/table/table-dataset.ts';
import type { ColumnEncoding } from '#core/data/table/table-encoding.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { predict } from '#core/graph/evaluate.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';

/** A feature as its field shows it. */
export interface TrialFeature {
  readonly name: string;
  /** Its place in the row. */
  readonly place: number;
  readonly type: ColumnEncoding['type'];
  readonly categories: readonly string[];
  readonly minimum: number;
  readonly maximum: number;
}

/** The features of the data: columns of its table, or the numbers of a built-in set. */
export function trialFeatures(dataset: Dataset, table: TableDataset): readonly TrialFeature[] {
  if (dataset.encoding === null) {
    const ranges = featureRanges(dataset);
    return dataset.featureNames.map((name, place) => ({
      name,
      place,
      type: 'number',
      categories: [],
      ...withWidth(ranges[place]),
    }));
  }
  const columns = columnsOf(table);
  return dataset.encoding.features.map(({ name, column, type, categories }) => {
    const [range] = rangesOf(columns.find(({ index }) => index === column)?.values ?? new Float64Array(), 1);
    return { name, place: column, type, categories, ...withWidth(range) };
  });
}

/** A slider has somewhere to go. */
function withWidth(range: ColumnRange = { minimum: 0, maximum: 0 }): ColumnRange {
  const { minimum, maximum } = range;
  return minimum < maximum ? range : { minimum: minimum - 1, maximum: maximum + 1 };
}

/** One thing that the network says: the value of a column, or how probable each of its classes is. */
export interface TrialAnswer {
  readonly name: string;
  readonly value: number | string;
  readonly classes: readonly { readonly name: string; readonly share: number }[];
}

export interface TrialOutcome {
  readonly heard: Float64Array;
  readonly answers: readonly TrialAnswer[];
}

/** Null: the network can't be asked, or a cell is missing that nothing stands for. */
export function outcomeOf(document: NetworkDocument, row: Row, values: ShownValues | null): TrialOutcome | null {
  const { compiled, dataset } = compiledDocument(document);
  if (compiled === null || dataset === null) return null;
  const { graph, layout } = compiled;
  const heard = heardOf(dataset, row);
  if (heard?.length !== graph.inputWidth) return null;
  const parameters = values?.parameters.length === layout.count ? values.parameters : readParameters(document.network);
  const outputs = predict(graph, parameters, heard);
  return outputs.length === dataset.targetNames.length ? { heard, answers: answersIn(dataset, outputs) } : null;
}

/** Null: a cell is missing that nothing stands for. */
export function heardOf({ encoding, featureNames }: Dataset, row: Row): Float64Array | null {
  const heard =
    encoding === null
      ? Float64Array.from(featureNames, (_, place) => Number(row[place] ?? Number.NaN))
      : featureEncoder(encoding)(row);
  return heard.some(Number.isNaN) ? null : heard;
}

/** The output that says the most probable class, if there is one column of classes with an output for each; else the first. */
export function tellingUnit({ answers }: TrialOutcome): number {
  const shares = answers.length === 1 ? (answers[0]?.classes.map(({ share }) => share) ?? []) : [];
  return shares.length > 2 ? shares.indexOf(Math.max(...shares)) : 0;
}

function answersIn({ encoding, targetNames }: Dataset, outputs: Float64Array): readonly TrialAnswer[] {
  if (encoding === null) return plainAnswers(targetNames, outputs);
  const values = decodeTargets(encoding, outputs);
  let next = 0;
  return encoding.targets.map((column, place) => {
    const own = outputs.subarray(next, next + column.units.length);
    next += column.units.length;
    return { name: column.name, value: values[place] ?? '', classes: classesOf(column, own) };
  });
}

function classesOf({ type, categories, isOneHot }: ColumnEncoding, outputs: Float64Array): TrialAnswer['classes'] {
  if (type === 'number') return [];
  const second = outputs[0] ?? 0;
  const shares = isOneHot ? [...outputs] : [1 - second, second];
  return categories.map((name, place) => ({ name, share: shares[place] ?? 0 }));
}

/** Of a built-in set: several targets are classes, one is a number. */
function plainAnswers(names: readonly string[], outputs: Float64Array): readonly TrialAnswer[] {
  if (names.length === 1) return [{ name: names[0] ?? '', value: outputs[0] ?? Number.NaN, classes: [] }];
  const classes = names.map((name, place) => ({ name, share: outputs[place] ?? 0 }));
  const best = classes.reduce((most, each) => (each.share > most.share ? each : most));
  return [{ name: '', value: best.name, classes }];
}
