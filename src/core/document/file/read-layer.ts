// One layer of the file, by the fields that its kind declares.
import { longestExpression } from '#core/expression/parse.ts';
import { type Activation, activationKinds } from '#core/layers/activation-functions.ts';
import { ownActivation } from '#core/layers/own-activation.ts';
import type { LayerField } from '#core/network/kinds/layer-definition.ts';
import { fieldsOf, layerKinds } from '#core/network/layer-definitions.ts';
import { type Layer, layerId } from '#core/network/network.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { expressionProblem } from '../expression-problem.ts';
import {
  asBoolean,
  asKind,
  asList,
  asNonEmptyText,
  asNumber,
  asObject,
  asText,
  asWholeNumber,
  type FileObject,
  optional,
  required,
  unknownFieldsOf,
} from './fields.ts';
import { refuse } from './file-problem.ts';
import { maximumIdLength, maximumNameLength, maximumUnits } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';
import { readSwitchedOff } from './read-switched-off.ts';

const commonFields = ['id', 'kind', 'name', 'units', 'switchedOff'];

export function readLayer(value: unknown, path: string): Layer {
  const object = asObject(value, path);
  const kind = asKind(required(object, 'kind', path), fieldPath(path, 'kind'), layerKinds);
  const id = asNonEmptyText(required(object, 'id', path), fieldPath(path, 'id'), maximumIdLength);
  const name = asText(optional(object, 'name') ?? id, fieldPath(path, 'name'), maximumNameLength);
  const units = asWholeNumber(required(object, 'units', path), fieldPath(path, 'units'), 1, maximumUnits);
  const common = { id: layerId(id), name, units };
  const fields = fieldsOf(kind);
  const own = fields.flatMap(([field, declared]) => {
    const found = readField(object, fileName(field, declared), path, declared, common);
    return found === undefined ? [] : [[field, found] as const];
  });
  const known = new Set([...commonFields, ...fields.map(([field, declared]) => fileName(field, declared))]);
  return {
    kind,
    ...common,
    ...Object.fromEntries(own),
    ...readSwitchedOff(object, path, common),
    ...unknownFieldsOf(object, known, path),
  } as Layer;
}

/** What a field is called in the file. */
export function fileName(field: string, { type }: LayerField): string {
  return type === 'frozen' ? 'frozen' : field;
}

type LayerHead = Pick<Layer, 'id' | 'name' | 'units'>;

/** Undefined: the layer has no value of it. */
function readField(object: FileObject, key: string, path: string, field: LayerField, layer: LayerHead): unknown {
  const at = fieldPath(path, key);
  switch (field.type) {
    case 'activation':
      return asActivation(required(object, key, path), at);
    case 'parameter': {
      // Who may have none must say so.
      const value = field.isOptional ? required(object, key, path) : optional(object, key);
      if (value === undefined) return new Array<number>(layer.units).fill(field.begin);
      return value === null ? null : readTensor(value, at, layer, key);
    }
    case 'number': {
      const value = optional(object, key);
      return value === undefined ? field.begin : asNumber(value, at, field.range);
    }
    case 'word': {
      const value = optional(object, key);
      return value === undefined ? undefined : asKind(value, at, field.words);
    }
    case 'frozen': {
      // `false` says the same as nothing.
      const value = optional(object, key);
      return value !== undefined && asBoolean(value, at) ? true : undefined;
    }
  }
}

/** One of the table, or an object with an expression of one's own. */
function asActivation(value: unknown, path: string): Activation {
  if (typeof value !== 'object' || value === null) return asKind(value, path, activationKinds);
  const expression = fieldPath(path, 'expression');
  const text = asText(required(asObject(value, path), 'expression', path), expression, longestExpression);
  const problem = expressionProblem(text);
  return problem === null ? ownActivation(text) : refuse(problem.code, expression, problem.values);
}

/** One finite number per unit of the layer. */
export function readTensor(value: unknown, path: string, layer: LayerHead, name: string): readonly number[] {
  const list = asList(value, path);
  if (list.length !== layer.units) {
    const values = { layer: layer.name, units: layer.units, count: list.length, parameter: name };
    return refuse(name === biasTensor ? 'wrongBiasSize' : 'wrongTensorSize', path, values, { layer: layer.id });
  }
  return list.map((bias, unit) => (isFiniteNumber(bias) ? bias : asNumber(bias, itemPath(path, unit))));
}

/** Spares the path of each of up to two million numbers that are fine. */
export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
