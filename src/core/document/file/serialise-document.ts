// A document becomes the text of its file: fixed key order, and a line of its own for whatever changes on its own.
import {
  type ColumnChoice,
  columnChoices,
  type DatasetChoice,
  datasetSettingNames,
  firstDatasetNames,
  type Row,
  type TableColumn,
} from '#core/data/dataset-choice.ts';
import { isOwnActivation } from '#core/layers/own-activation.ts';
import { activationOf, takesWhole } from '#core/network/layer-definitions.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { NetworkDocument } from '../network-document.ts';
import type { HistoryPoint } from '../training-history.ts';
import { blockList, blockObject, inlineObject, jsonFields, jsonInline } from './json-writer.ts';
import { number, optional, unknown } from './text-parts.ts';
import { trainingValue } from './training-value.ts';
import { checkpointsText } from './write-checkpoints.ts';
import { initialText, layoutText, networkText } from './write-network.ts';
import { notesText } from './write-notes.ts';

export function serialiseDocument(document: NetworkDocument): string {
  const { name, network, layout, training, dataset, initial, checkpoints, history, testLooks, notes, example } =
    document;
  const text = blockObject(
    [
      ['format', '"chainrule"'],
      number('formatVersion', formatVersionOf(document)),
      ['name', jsonInline(name)],
      ['network', networkText(network)],
      ['layout', layoutText(layout, network)],
      ['training', trainingValue.write(training, 1)],
      ...(dataset === null ? [] : [['dataset', rememberedDataset(dataset)] as const]),
      ...(initial === undefined ? [] : [['initial', initialText(initial, network)] as const]),
      ...(checkpoints === undefined ? [] : [['checkpoints', checkpointsText(checkpoints)] as const]),
      ...(history === undefined ? [] : [['history', rememberedHistory(history)] as const]),
      ...optional('testLooks', testLooks),
      ...(notes === undefined ? [] : [['notes', notesText(notes)] as const]),
      ...optional('example', example),
      ...unknown(document),
    ],
    0,
  );
  return `${text}\n`;
}

/** It changes only with a run. */
const rememberedHistory = remembered(historyText);

/** What stands in the file: its size is told to whoever chooses to keep it. */
export function historyText(history: readonly HistoryPoint[]): string {
  return blockList(history.map(pointText), 1);
}

function pointText(point: HistoryPoint): string {
  const { epoch, step, loss, validationLoss, learningRate } = point;
  return inlineObject([
    ...jsonFields({ epoch, step, loss }),
    ...optional('validationLoss', validationLoss ?? undefined),
    ...optional('learningRate', learningRate),
    ...unknown(point),
  ]);
}

/** Documents never change in place: what stays the same from one recovery copy to the next is written once. */
const rememberedDataset = remembered(datasetText);

function datasetText(dataset: DatasetChoice): string {
  if (dataset.kind === 'builtin') {
    const { kind, name } = dataset;
    const settings = datasetSettingNames.flatMap((setting) => optional(setting, dataset[setting]));
    return inlineObject([...jsonFields({ kind, name }), ...settings, ...unknown(dataset)]);
  }
  return blockObject(
    [
      ['kind', '"table"'],
      ['columns', blockList(dataset.columns.map(columnText), 2)],
      ['rows', blockList(dataset.rows.map(jsonInline), 2)],
      ...unknown(dataset),
    ],
    1,
  );
}

function columnText(column: TableColumn): string {
  const { name, role, type, categories, missing, normalization } = column;
  return inlineObject([
    ...jsonFields({ name, role }),
    ...optional('type', type),
    ...optional('categories', categories),
    ...optional('missing', missing),
    ...optional('normalization', normalization),
    ...unknown(column),
  ]);
}

/** The lowest version that can say it, so that older programs open what they can. */
function formatVersionOf({ network, training, dataset, history, testLooks }: NetworkDocument): number {
  const hasNewLayer = network.layers.some(
    (layer) => takesWhole(layer) || isOwnActivation(activationOf(layer) ?? 'linear'),
  );
  const asksNewly =
    history !== undefined || training.test !== undefined || training.stratify !== undefined || testLooks !== undefined;
  return hasNewLayer || asksNewly || (dataset !== null && isNewDataset(dataset)) ? 2 : 1;
}

/** Looks at every cell. */
const isNewDataset = remembered((dataset: DatasetChoice): boolean => {
  if (dataset.kind === 'builtin') {
    const { name, arms, inputs } = dataset;
    return arms !== undefined || inputs !== undefined || !firstDatasetNames.some((first) => first === name);
  }
  return dataset.columns.some(isNewColumn) || !dataset.rows.every(isFirstRow);
});

const choices = Object.keys(columnChoices) as ColumnChoice[];

function isNewColumn(column: TableColumn): boolean {
  const { role, categories } = column;
  const isFirstRole = role === 'feature' || role === 'target';
  return !isFirstRole || categories !== undefined || choices.some((choice) => column[choice] !== undefined);
}

function isFirstRow(row: Row): boolean {
  return row.every((cell) => typeof cell === 'number');
}
