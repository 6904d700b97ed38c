// One connection of the file, its layers looked up and its weight matrix checked against them.

import { withFrozen } from '#core/network/frozen-wires.ts';
import { isInput, takesWhole } from '#core/network/layer-definitions.ts';
import { type Connection, connectionId, type Layer, layerId, noWeights, type Weights } from '#core/network/network.ts';
import { asList, asNonEmptyText, asObject, optional, required, unknownFieldsOf } from './fields.ts';
import { refuse, shortened } from './file-problem.ts';
import { maximumIdLength } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';
import { readFrozen } from './read-frozen.ts';
import { isFiniteNumber } from './read-layer.ts';

/** The layers of the file by id. */
export type LayersById = ReadonlyMap<string, Layer>;

const connectionFields = new Set(['id', 'source', 'target', 'weights', 'frozen']);

export function readConnection(value: unknown, path: string, layers: LayersById): Connection {
  const object = asObject(value, path);
  const id = asNonEmptyText(required(object, 'id', path), fieldPath(path, 'id'), maximumIdLength);
  const source = layerAt(required(object, 'source', path), fieldPath(path, 'source'), layers);
  const target = layerAt(required(object, 'target', path), fieldPath(path, 'target'), layers);
  if (isInput(target)) {
    const names = { source: source.name, target: target.name };
    refuse('connectionIntoInput', fieldPath(path, 'target'), names, { connection: id });
  }
  const unknown = unknownFieldsOf(object, connectionFields, path);
  if (takesWhole(target)) {
    if (optional(object, 'weights') === undefined && optional(object, 'frozen') === undefined) {
      return { id: connectionId(id), source: source.id, target: target.id, weights: noWeights, ...unknown };
    }
    const names = { source: source.name, target: target.name };
    return refuse('weightsNotTaken', fieldPath(path, 'weights'), names, { connection: id });
  }
  const shape = { id, source, target };
  const weights = readWeights(required(object, 'weights', path), fieldPath(path, 'weights'), shape);
  const connection: Connection = {
    id: connectionId(id),
    source: source.id,
    target: target.id,
    weights,
    ...unknown,
  };
  const frozen = optional(object, 'frozen');
  if (frozen === undefined) return connection;
  return withFrozen(connection, readFrozen(frozen, fieldPath(path, 'frozen'), id, weights));
}

/** The layer with the id at `path`. */
export function layerAt(value: unknown, path: string, layers: LayersById): Layer {
  const id = asNonEmptyText(value, path, maximumIdLength);
  return layers.get(layerId(id)) ?? refuse('unknownLayer', path, { layer: shortened(id) });
}

interface MatrixShape {
  readonly id: string;
  readonly source: Layer;
  readonly target: Layer;
}

/** A row per target unit, a column per source unit, finite numbers or null. */
export function readWeights(value: unknown, path: string, shape: MatrixShape): Weights {
  const rows = asList(value, path);
  if (rows.length !== shape.target.units) return wrongSize(path, shape);
  return rows.map((row, target) => readRow(row, path, target, shape));
}

function readRow(value: unknown, matrixPath: string, target: number, shape: MatrixShape): readonly (number | null)[] {
  const row: readonly unknown[] = Array.isArray(value) ? value : asList(value, itemPath(matrixPath, target));
  if (row.length !== shape.source.units) return wrongSize(itemPath(matrixPath, target), shape);
  return row.every(isWeight) ? row : refuseWeight(row, itemPath(matrixPath, target), target, shape.id);
}

function isWeight(value: unknown): value is number | null {
  return value === null || isFiniteNumber(value);
}

function wrongSize(path: string, { id, source, target }: MatrixShape): never {
  const values = { source: source.name, target: target.name, rows: target.units, columns: source.units };
  return refuse('wrongWeightSize', path, values, { connection: id });
}

function refuseWeight(row: readonly unknown[], rowPath: string, target: number, connection: string): never {
  const source = row.findIndex((value) => !isWeight(value));
  const path = itemPath(rowPath, source);
  const place = { connection, wire: [target, source] as const };
  if (typeof row[source] === 'number') return refuse('notFinite', path, {}, place);
  return refuse('wrongType', path, { expected: 'numberOrNull' }, place);
}
