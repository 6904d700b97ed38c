// Seeded random edits of a document's data and of the layers that declare their fields.

import { tableOf } from '#core/data/builtin-datasets.ts';
import { columnChoices, columnRoles, type Row } from '#core/data/dataset-choice.ts';
import type { Edit } from '#core/document/edit.ts';
import { addDeclared } from '#core/document/edits/add-declared.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import {
  addColumn,
  addEmptyRow,
  addRows,
  changeColumn,
  deleteColumn,
  deleteRows,
  deleteSomeRows,
  makeTable,
  moveColumn,
  moveRow,
  renameColumn,
  writeCells,
  writeRows,
} from '#core/document/edits/edit-table.ts';
import { addMissingInputs, fitOutputsToData, leaveColumnsOut } from '#core/document/edits/fit-to-data.ts';
import { importTable } from '#core/document/edits/import-table.ts';
import { setLayerNumber } from '#core/document/edits/set-layer-rule.ts';
import { setTensor } from '#core/document/edits/set-parameter.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { declaredKinds, declaredNumbers, declaredTensors, isDeclared } from '#core/network/layer-definitions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import type { RandomStream } from '#core/numeric/random-stream.ts';
import { between, chance, pick, uniform } from './draw.ts';

export interface DrawnDocument {
  readonly stream: RandomStream;
  readonly document: NetworkDocument;
  someNeurons(): NeuronReference[];
}

const names = ['x1', 'size', 'y', '__proto__', '=1+1', ' a ', ''];

const addDeclaredEdit = (draw: DrawnDocument): Edit => {
  const [kind, neurons] = [pick(draw.stream, declaredKinds), draw.someNeurons()];
  return (document) => addDeclared(document, kind, neurons);
};

/** A number or a parameter of a layer whose kind declares them; without such a layer, a new one. */
const declaredEdit = (draw: DrawnDocument): Edit => {
  const { stream } = draw;
  const declared = draw.document.network.layers.filter(isDeclared);
  if (declared.length === 0) return addDeclaredEdit(draw);
  const layer = pick(stream, declared);
  const [numbers, tensors] = [declaredNumbers(layer), declaredTensors(layer)];
  if (tensors.length === 0 || (numbers.length > 0 && chance(stream, 0.3))) {
    const { name, value } = numbers.length > 0 ? pick(stream, numbers) : { name: 'none', value: 0 };
    const wished = pick(stream, [value / 2, value * 2, Number.NaN]);
    return (document) => setLayerNumber(document, [layer.id], name, wished);
  }
  const reference = { layer: layer.id, unit: place(stream, layer.units), parameter: pick(stream, tensors).name };
  const value = chance(stream, 0.1) ? Number.NaN : uniform(stream, -3, 3);
  return (document) => setTensor(document, reference, value);
};

export const dataEdits: readonly ((draw: DrawnDocument) => Edit)[] = [
  ({ stream, document }) => {
    const [row, column] = [place(stream, rowsOf(document) + 1), place(stream, columnsOf(document))];
    return pick(stream, [
      makeTable,
      (now) => writeCells(now, { row, column, cells: [rowOf(stream, 1)] }),
      (now) => addEmptyRow(now, row),
      (now) => addRows(now, row, [rowOf(stream, columnsOf(now))]),
      (now) => deleteRows(now, row),
      (now) => deleteSomeRows(now, new Set([row, 0])),
      (now) => moveRow(now, row, place(stream, rowsOf(now))),
      (now) => writeRows(now, new Map([[0, rowOf(stream, columnsOf(now))]])),
    ] satisfies Edit[]);
  },
  ({ stream, document }) => {
    const column = place(stream, columnsOf(document));
    const kind = pick(stream, ['type', 'missing', 'normalization'] as const);
    const changes = chance(stream, 0.4)
      ? { role: pick(stream, columnRoles) }
      : { [kind]: pick(stream, columnChoices[kind] as readonly string[]) };
    return pick(stream, [
      (now) => (columnsOf(now) < 6 ? addColumn(now, column) : deleteColumn(now, column)),
      (now) => deleteColumn(now, column),
      (now) => moveColumn(now, column, place(stream, columnsOf(now))),
      (now) => changeColumn(now, column, changes),
      (now) => renameColumn(now, column, pick(stream, names)),
      (now) => leaveColumnsOut(now, [column]),
    ] satisfies Edit[]);
  },
  ({ stream }) =>
    pick(stream, [
      addMissingInputs,
      fitOutputsToData,
      (document) => drawForTable(document, [2]),
      ({ dataset, ...document }) =>
        dataset?.kind === 'table'
          ? importTable(
              { ...document, dataset },
              { ...dataset, rows: [...dataset.rows.slice(1), ...dataset.rows.slice(0, 1)] },
            )
          : makeTable({ ...document, dataset }),
    ] satisfies Edit[]),
  addDeclaredEdit,
  declaredEdit,
];

function place(stream: RandomStream, count: number): number {
  return between(stream, 0, Math.max(0, count - 1));
}

function rowsOf({ dataset }: NetworkDocument): number {
  return dataset === null ? 0 : tableOf(dataset).rows.length;
}

/** Where there are no data, an edit begins with a table for two inputs and an output. */
function columnsOf({ dataset }: NetworkDocument): number {
  return dataset === null ? 3 : tableOf(dataset).columns.length;
}

function rowOf(stream: RandomStream, width: number): Row {
  return Array.from({ length: width }, () =>
    pick(stream, [null, 'red', '=1+1', '', true, false, uniform(stream, -3, 3), -0]),
  );
}
