// One layer of the file.
import { longestExpression } from '#core/expression/parse.ts';
import { type Activation, activationKinds } from '#core/layers/activation-functions.ts';
import { ownActivation } from '#core/layers/own-activation.ts';
import { initializerKinds } from '#core/learning/initializers/initializers.ts';
import { type Layer, type LayerKind, layerId } from '#core/network/network.ts';
import { expressionProblem } from '../expression-problem.ts';
import { dropoutRange } from '../setting-ranges.ts';
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
import { asSetting } from './read-settings.ts';
import { readSwitchedOff } from './read-switched-off.ts';

const layerKinds: readonly LayerKind[] = ['input', 'dense'];
const inputFields = new Set(['id', 'kind', 'name', 'units', 'switchedOff']);
const denseFields = new Set([...inputFields, 'activation', 'biases', 'initializer', 'dropout', 'frozen']);

export function readLayer(value: unknown, path: string): Layer {
  const object = asObject(value, path);
  const kind = asKind(required(object, 'kind', path), fieldPath(path, 'kind'), layerKinds);
  const id = asNonEmptyText(required(object, 'id', path), fieldPath(path, 'id'), maximumIdLength);
  const name = asText(optional(object, 'name') ?? id, fieldPath(path, 'name'), maximumNameLength);
  const units = asWholeNumber(required(object, 'units', path), fieldPath(path, 'units'), 1, maximumUnits);
  const common = { id: layerId(id), name, units };
  const off = readSwitchedOff(object, path, common);
  if (kind === 'input') return { kind, ...common, ...off, ...unknownFieldsOf(object, inputFields, path) };
  return {
    kind,
    ...common,
    activation: asActivation(required(object, 'activation', path), fieldPath(path, 'activation')),
    biases: readBiases(object, path, { id, name, units }),
    ...readInitializer(object, path),
    ...readDropout(object, path),
    ...readIsFrozen(object, path),
    ...off,
    ...unknownFieldsOf(object, denseFields, path),
  };
}

/** One of the table, or an object with an expression of one's own. */
function asActivation(value: unknown, path: string): Activation {
  if (typeof value !== 'object' || value === null) return asKind(value, path, activationKinds);
  const expression = fieldPath(path, 'expression');
  const text = asText(required(asObject(value, path), 'expression', path), expression, longestExpression);
  const problem = expressionProblem(text);
  return problem === null ? ownActivation(text) : refuse(problem.code, expression, problem.values);
}

function readBiases(
  object: FileObject,
  path: string,
  layer: { readonly id: string; readonly name: string; readonly units: number },
): readonly number[] | null {
  const value = required(object, 'biases', path);
  return value === null ? null : biasesOf(value, fieldPath(path, 'biases'), layer);
}

/** One finite number per unit of the layer. */
export function biasesOf(
  value: unknown,
  path: string,
  layer: { readonly id: string; readonly name: string; readonly units: number },
): readonly number[] {
  const list = asList(value, path);
  if (list.length !== layer.units) {
    const values = { layer: layer.name, units: layer.units, count: list.length };
    return refuse('wrongBiasSize', path, values, { layer: layer.id });
  }
  return list.map((bias, unit) => (isFiniteNumber(bias) ? bias : asNumber(bias, itemPath(path, unit))));
}

/** Spares the path of each of up to two million numbers that are fine. */
export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function readInitializer(object: FileObject, path: string) {
  const value = optional(object, 'initializer');
  return value === undefined ? {} : { initializer: asKind(value, fieldPath(path, 'initializer'), initializerKinds) };
}

function readDropout(object: FileObject, path: string) {
  const value = optional(object, 'dropout');
  return value === undefined ? {} : { dropout: asSetting(value, fieldPath(path, 'dropout'), dropoutRange) };
}

/** `false` says the same as nothing. */
function readIsFrozen(object: FileObject, path: string): { readonly isFrozen?: true } {
  const value = optional(object, 'frozen');
  return value !== undefined && asBoolean(value, fieldPath(path, 'frozen')) ? { isFrozen: true } : {};
}
