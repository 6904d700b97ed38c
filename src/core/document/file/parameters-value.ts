// One number for every parameter in a file, by ids and in any shapes: whether they fit a network is asked elsewhere.
import { type ConnectionId, connectionId, type LayerId, layerId, type Weights } from '#core/network/network.ts';
import type { ParameterValues, TensorValues } from '#core/network/parameter-values.ts';
import { asList, asObject, type FileObject, optional, wrongType } from './fields.ts';
import type { FileField } from './file-object.ts';
import { refuse } from './file-problem.ts';
import { type FileValue, inFirstVersion, isFiniteNumber, writtenOnce } from './file-value.ts';
import { blockList, blockObject, inlineObject, type JsonField, jsonNumbers } from './json-writer.ts';
import { fieldPath, itemPath } from './path.ts';

/** Numbers on one line. */
export const numbers: FileValue<readonly number[]> = {
  read(value, path) {
    const values: readonly unknown[] = asList(value, path);
    return values.every(isFiniteNumber) ? values : refuseNumber(values, path, isFiniteNumber, 'number');
  },
  write: jsonNumbers,
  schema: { $name: 'numbers', type: 'array', items: { type: 'number' } },
  versionOf: inFirstVersion,
};

/** A line for each row; one for all when there is one row. */
export const matrix: FileValue<Weights> = {
  read: (value, path) =>
    asList(value, path).map((row, index) => {
      const at = itemPath(path, index);
      const values: readonly unknown[] = asList(row, at);
      return values.every(isWeight) ? values : refuseNumber(values, at, isWeight, 'numberOrNull');
    }),
  write(weights, depth) {
    const rows = weights.map(jsonNumbers);
    return rows.length <= 1 ? `[${rows.join()}]` : blockList(rows, depth);
  },
  schema: {
    $name: 'weights',
    description: "A row per target unit, a column per source unit; null is a wire that isn't there.",
    type: 'array',
    items: { type: 'array', items: { type: ['number', 'null'] } },
  },
  versionOf: inFirstVersion,
};

const matrixWrittenOnce = writtenOnce(matrix);

const byId = ($name: string, additionalProperties: object) => ({
  $name,
  type: ['object', 'null'],
  additionalProperties,
});

/** The names under which they stand in an object of the file. */
export const parameterProperties = {
  connections: byId('weightsById', matrix.schema),
  biases: byId('biasesById', numbers.schema),
  parameters: {
    description: 'The parameters of layers that are neither weights nor biases, by layer and name.',
    ...byId('tensorsById', { type: 'object', additionalProperties: numbers.schema }),
  },
};

/** As fields of the object that they belong to. */
export const parameterFields: FileField<ParameterValues> = {
  read: (object, _, path) => readParameters(object, path),
  write: (values, _, depth) => parametersText(inOrderOfKeys(values), depth),
  properties: () => parameterProperties,
  versionOf: inFirstVersion,
  isRequired: false,
};

/** As an object of their own. */
export const parametersValue: FileValue<ParameterValues> = {
  read: (value, path) => readParameters(asObject(value, path), path),
  write: (values, depth) => blockObject(parametersText(inOrderOfKeys(values), depth + 1), depth),
  schema: { $name: 'parameterValues', type: 'object', properties: parameterProperties },
  versionOf: inFirstVersion,
};

function readParameters(object: FileObject, path: string): ParameterValues {
  const connections = entriesOf(object, 'connections', path).map(([id, value, at]): [ConnectionId, Weights] => [
    connectionId(id),
    matrix.read(value, at),
  ]);
  const biases = entriesOf(object, 'biases', path).map(([id, value, at]): [LayerId, readonly number[]] => [
    layerId(id),
    numbers.read(value, at),
  ]);
  const parameters = entriesOf(object, 'parameters', path).map(([id, value, at]): [LayerId, TensorValues] => [
    layerId(id),
    new Map(
      Object.entries(asObject(value, at)).map(([name, values]) => [name, numbers.read(values, fieldPath(at, name))]),
    ),
  ]);
  return {
    connections: new Map(connections),
    biases: new Map(biases),
    ...(parameters.length === 0 ? {} : { parameters: new Map(parameters) }),
  };
}

function entriesOf(object: FileObject, key: string, path: string): (readonly [string, unknown, string])[] {
  const at = fieldPath(path, key);
  const entries = Object.entries(asObject(optional(object, key) ?? {}, at));
  return entries.map(([id, value]) => [id, value, fieldPath(at, id)]);
}

/** The order in which a reader of JSON will find the keys, so that reading and writing again changes nothing. */
function inOrderOfKeys({ connections, biases, parameters }: ParameterValues): ParameterValues {
  return {
    connections: sorted(connections),
    biases: sorted(biases),
    ...(parameters === undefined
      ? {}
      : { parameters: sorted(new Map([...parameters].map(([id, tensors]) => [id, sorted(tensors)]))) }),
  };
}

function sorted<Key extends string, Value>(values: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> {
  return new Map(Object.entries(Object.fromEntries(values)) as [Key, Value][]);
}

/** In the order of the maps. @param depth of the fields' own brackets */
export function parametersText(
  { connections, biases, parameters = new Map() }: ParameterValues,
  depth: number,
): readonly JsonField[] {
  const fields: Readonly<Record<keyof ParameterValues, readonly JsonField[]>> = {
    connections: [...connections].map(([id, weights]) => [id, matrixWrittenOnce.write(weights, depth + 1)]),
    biases: [...biases].map(([id, values]) => [id, jsonNumbers(values)]),
    parameters: [...parameters].map(([id, tensors]) => [id, tensorsText(tensors)]),
  };
  return Object.entries(fields)
    .filter(([name, own]) => name !== 'parameters' || own.length > 0)
    .map(([name, own]) => [name, blockObject(own, depth)]);
}

/** The tensors of a layer by their names. */
function tensorsText(tensors: TensorValues): string {
  return inlineObject([...tensors].map(([name, values]) => [name, jsonNumbers(values)]));
}

export function isWeight(value: unknown): value is number | null {
  return value === null || isFiniteNumber(value);
}

function refuseNumber(
  values: readonly unknown[],
  path: string,
  isFine: (value: unknown) => boolean,
  expected: 'number' | 'numberOrNull',
): never {
  const index = values.findIndex((value) => !isFine(value));
  const at = itemPath(path, index);
  return typeof values[index] === 'number' ? refuse('notFinite', at) : wrongType(at, expected);
}
