// A document becomes the text of its file: fixed key order, and a line of its own for whatever changes on its own.
import {
  type ColumnChoice,
  columnChoices,
  type DatasetChoice,
  firstDatasetNames,
  type Row,
  type TableColumn,
} from '#core/data/dataset-choice.ts';
import { isOwnActivation } from '#core/layers/own-activation.ts';
import { activationOf, takesWhole } from '#core/network/layer-definitions.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { NetworkDocument } from '../network-document.ts';
import { documentValue } from './document-value.ts';
import { blockObject, jsonFields } from './json-writer.ts';

export function serialiseDocument(document: NetworkDocument): string {
  const mark = jsonFields({ format: 'chainrule', formatVersion: formatVersionOf(document) });
  return `${blockObject([...mark, ...documentValue.fieldsOf(document, 0)], 0)}\n`;
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
