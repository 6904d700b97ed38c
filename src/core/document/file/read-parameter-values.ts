// Numbers for weights and biases by id, in any shapes: whether they fit a network is asked elsewhere.
import { type ConnectionId, connectionId, type LayerId, layerId, type Weights } from '#core/network/network.ts';
import type { ParameterValues, TensorValues } from '#core/network/parameter-values.ts';
import { asList, asObject, type FileObject, optional, wrongType } from './fields.ts';
import { refuse } from './file-problem.ts';
import { fieldPath, itemPath } from './path.ts';
import { isFiniteNumber } from './read-layer.ts';

/** The fields `connections`, `biases` and `parameters` of an object. */
export function readParameterValues(object: FileObject, path: string): ParameterValues {
  const connections = entriesOf(object, 'connections', path).map(([id, value, at]): [ConnectionId, Weights] => [
    connectionId(id),
    readMatrix(value, at),
  ]);
  const biases = entriesOf(object, 'biases', path).map(([id, value, at]): [LayerId, readonly number[]] => [
    layerId(id),
    readNumbers(value, at),
  ]);
  const parameters = entriesOf(object, 'parameters', path).map(([id, value, at]): [LayerId, TensorValues] => [
    layerId(id),
    new Map(
      Object.entries(asObject(value, at)).map(([name, values]) => [name, readNumbers(values, fieldPath(at, name))]),
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

function readMatrix(value: unknown, path: string): Weights {
  return asList(value, path).map((row, index) => {
    const at = itemPath(path, index);
    const values: readonly unknown[] = asList(row, at);
    return values.every(isWeight) ? values : refuseNumber(values, at, isWeight, 'numberOrNull');
  });
}

export function readNumbers(value: unknown, path: string): readonly number[] {
  const values: readonly unknown[] = asList(value, path);
  return values.every(isFiniteNumber) ? values : refuseNumber(values, path, isFiniteNumber, 'number');
}

function isWeight(value: unknown): value is number | null {
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
