// A connection in a file, its layers looked up, its weights and frozen wires checked against them.
import { shortened } from '#core/diagnostics/diagnostic.ts';
import { allWires, areAllFrozen, withFrozen } from '#core/network/frozen-wires.ts';
import { isInput, takesWhole } from '#core/network/layer-definitions.ts';
import {
  type Connection,
  connectionId,
  type FrozenWires,
  type Layer,
  type LayerId,
  noWeights,
  type Weights,
} from '#core/network/network.ts';
import { isWhole } from '#core/network/network-queries.ts';
import { asList, asNonEmptyText, optional, required, wrongType } from './fields.ts';
import { always, type FileField, objectOf } from './file-object.ts';
import { refuse } from './file-problem.ts';
import { type FileValue, idOf, inFirstVersion, named } from './file-value.ts';
import { jsonInline } from './json-writer.ts';
import { maximumIdLength } from './limits.ts';
import { isWeight, matrix } from './parameters-value.ts';
import { fieldPath, itemPath } from './path.ts';

/** The layers of the file by id. */
export type LayersById = ReadonlyMap<string, Layer>;

/** On one line when there is one row of weights. */
export function connectionAmong(layers: LayersById): FileValue<Connection> {
  const connection = objectOf<Connection>(({ weights }) => (weights.length <= 1 ? 'inline' : 'block'), {
    id: always(idOf(connectionId)),
    source: always(layerIdAmong(layers)),
    target: targetAmong(layers),
    weights: weightsAmong(layers),
    frozen,
  });
  return named('connection', connection);
}

/** The layer with the id at `path`. */
export function layerAt(value: unknown, path: string, layers: LayersById): Layer {
  const id = asNonEmptyText(value, path, maximumIdLength);
  return layers.get(id) ?? refuse('unknownLayer', path, { layer: shortened(id) });
}

export function layerIdAmong(layers: LayersById): FileValue<LayerId> {
  return {
    ...idOf((id) => id as LayerId),
    read: (value, path) => layerAt(value, path, layers).id,
  };
}

function targetAmong(layers: LayersById): FileField<LayerId, Connection> {
  const field = always(layerIdAmong(layers));
  return {
    ...field,
    read(object, name, path, earlier) {
      const target = field.read(object, name, path, earlier);
      const shape = shapeOf({ ...earlier, target }, layers);
      if (isInput(shape.target)) refuseConnection('connectionIntoInput', fieldPath(path, name), shape);
      return target;
    },
  };
}

function refuseConnection(
  code: 'connectionIntoInput' | 'weightsNotTaken',
  path: string,
  { id, source, target }: MatrixShape,
): never {
  return refuse(code, path, { source: source.name, target: target.name }, { connection: id });
}

interface MatrixShape {
  readonly id: string;
  readonly source: Layer;
  readonly target: Layer;
}

/** Of a connection whose ends were found. */
function shapeOf(
  { id = '' as Connection['id'], source, target }: Partial<Connection>,
  layers: LayersById,
): MatrixShape {
  return { id, source: layers.get(source ?? '') as Layer, target: layers.get(target ?? '') as Layer };
}

/** None where the target takes its source whole. */
function weightsAmong(layers: LayersById): FileField<Weights, Connection> {
  return {
    read(object, name, path, earlier) {
      const shape = shapeOf(earlier, layers);
      const at = fieldPath(path, name);
      if (!takesWhole(shape.target)) return readWeights(required(object, name, path), at, shape);
      const saysNone = optional(object, name) === undefined && optional(object, 'frozen') === undefined;
      return saysNone ? noWeights : refuseConnection('weightsNotTaken', at, shape);
    },
    write: (weights, name, depth, connection) => (isWhole(connection) ? [] : [[name, matrix.write(weights, depth)]]),
    properties: (name) => ({ [name]: matrix.schema }),
    versionOf: inFirstVersion,
    isRequired: false,
  };
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

/** The frozen wires: `true` for all of the connection's, or a list of pairs [target, source]. */
const frozen: FileField<FrozenWires | undefined, Connection> = {
  read(object, name, path, earlier) {
    const value = optional(object, name);
    if (value === undefined) return undefined;
    const connection = earlier as Connection;
    return withFrozen(connection, readFrozen(value, fieldPath(path, name), connection)).frozen;
  },
  write: (wires, name, _, { weights }) => (wires === undefined ? [] : [[name, frozenText(wires, weights)]]),
  properties: (name) => ({
    [name]: {
      $name: name,
      description:
        'true: all wires of the connection; a list: those wires, each as [target unit, source unit] counted from 0.',
      anyOf: [
        { type: ['boolean', 'null'] },
        {
          type: 'array',
          items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'integer', minimum: 0 } },
        },
      ],
    },
  }),
  versionOf: inFirstVersion,
  isRequired: false,
};

/** @throws RefusedFile for a pair between which there is no wire */
function readFrozen(value: unknown, path: string, { id, weights }: Connection): FrozenWires {
  if (value === true) return allWires(weights);
  const wires = weights.map((row) => row.map(() => false));
  if (value === false) return wires;
  if (!Array.isArray(value)) return wrongType(path, 'booleanOrPairs');
  for (const [index, pair] of value.entries()) {
    const [target, source] = asPair(pair, itemPath(path, index));
    if ((weights[target]?.[source] ?? null) === null) {
      refuse('noWireToFreeze', itemPath(path, index), { target, source }, { connection: id, wire: [target, source] });
    }
    (wires[target] as boolean[])[source] = true;
  }
  return wires;
}

function asPair(value: unknown, path: string): readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isInteger)) return wrongType(path, 'wirePair');
  return [value[0], value[1]];
}

function frozenText(wires: FrozenWires, weights: Weights): string {
  if (areAllFrozen(wires, weights)) return 'true';
  return jsonInline(
    wires.flatMap((row, target) => row.flatMap((isFrozen, source) => (isFrozen ? [[target, source]] : []))),
  );
}
