// A layer in a file, by the fields that its kind declares.
import { longestExpression } from '#core/expression/parse.ts';
import { type Activation, activationKinds } from '#core/layers/activation-functions.ts';
import { expressionOf, isOwnActivation, ownActivation } from '#core/layers/own-activation.ts';
import type { LayerField } from '#core/network/kinds/layer-definition.ts';
import { fieldsOf, layerKinds } from '#core/network/layer-definitions.ts';
import { type Layer, type LayerKind, layerId, type SwitchedOffUnits } from '#core/network/network.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { expressionProblem } from '../expression-problem.ts';
import { asKind, asList, asNumber, asObject, asText, optional, required, wrongType } from './fields.ts';
import {
  always,
  called,
  dependent,
  type FileField,
  type FileFields,
  type FileObjectValue,
  kindIs,
  kindsOf,
  maybe,
  objectOf,
  orElse,
} from './file-object.ts';
import { refuse } from './file-problem.ts';
import {
  type FileValue,
  idOf,
  inFirstVersion,
  isFiniteNumber,
  named,
  numberIn,
  oneOf,
  since,
  text,
  truth,
} from './file-value.ts';
import { inlineObject, jsonFields, jsonInline } from './json-writer.ts';
import { maximumNameLength, maximumUnits } from './limits.ts';
import { numbers } from './parameters-value.ts';
import { fieldPath, itemPath } from './path.ts';

function layerOfKind(kind: LayerKind): FileObjectValue<Layer> {
  const own = fieldsOf(kind).map(([name, field]) => [name, fieldFor(field)]);
  const fields = {
    id: always(idOf(layerId)),
    kind: kindIs(kind),
    name: dependent<string, Layer>(orElse(text(maximumNameLength), ''), ({ id = '' }) =>
      orElse(text(maximumNameLength), id),
    ),
    units: always(numberIn({ minimum: 1, maximum: maximumUnits, isWhole: true })),
    ...Object.fromEntries(own),
    switchedOff,
  } as object as FileFields<Layer>;
  return objectOf<Layer>('inline', fields);
}

function fieldFor(field: LayerField): unknown {
  switch (field.type) {
    case 'activation':
      return always(activation);
    case 'parameter':
      return tensorField(field);
    case 'number':
      return 'begin' in field ? orElse(numberIn(field.range), field.begin) : maybe(numberIn(field.range));
    case 'word':
      return maybe(oneOf(field.words));
    case 'frozen':
      // `false` says the same as nothing.
      return called(
        'frozen',
        maybe(truth, (isFrozen) => !isFrozen),
      );
  }
}

/** One of the table, or an object with an expression of one's own. */
const anyActivation: FileValue<Activation> = {
  read(value, path) {
    if (typeof value !== 'object' || value === null) return asKind(value, path, activationKinds);
    const at = fieldPath(path, 'expression');
    const expression = asText(required(asObject(value, path), 'expression', path), at, longestExpression);
    const problem = expressionProblem(expression);
    return problem === null ? ownActivation(expression) : refuse(problem.code, at, problem.values);
  },
  write: (said) =>
    isOwnActivation(said) ? inlineObject(jsonFields({ expression: expressionOf(said) })) : jsonInline(said),
  schema: {
    anyOf: [
      { enum: [...activationKinds] },
      {
        type: 'object',
        required: ['expression'],
        properties: { expression: { type: 'string', minLength: 1, maxLength: longestExpression } },
      },
    ],
  },
  versionOf: inFirstVersion,
};

const activation = since(2, anyActivation, (said) => !isOwnActivation(said));

type LayerHead = Pick<Layer, 'id' | 'name' | 'units'>;

/** Who may have none must say so. */
function tensorField({
  begin,
  isOptional,
}: Extract<LayerField, { type: 'parameter' }>): FileField<readonly number[] | null | undefined, LayerHead> {
  return {
    read(object, name, path, earlier) {
      const layer = earlier as LayerHead;
      const value = isOptional ? required(object, name, path) : optional(object, name);
      if (value === undefined) return new Array<number>(layer.units).fill(begin);
      return value === null ? null : readTensor(value, fieldPath(path, name), layer, name);
    },
    write(tensor, name, depth) {
      if (tensor === undefined) return [];
      return [[name, tensor === null ? 'null' : numbers.write(tensor, depth)]];
    },
    properties: (name) => ({ [name]: { anyOf: [{ type: 'null' }, numbers.schema] } }),
    versionOf: inFirstVersion,
    isRequired: isOptional === true,
  };
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

/** The neurons that are switched off: one word for all of them, or a list of units. */
const switchedOff: FileField<SwitchedOffUnits | undefined, LayerHead> = {
  read(object, name, path, earlier) {
    const value = optional(object, name);
    const units = value === undefined ? [] : unitsIn(value, fieldPath(path, name), earlier as LayerHead);
    return units.length === 0 ? undefined : [...new Set(units)].sort((a, b) => a - b);
  },
  write(off, name, _, { units }) {
    return off === undefined ? [] : [[name, off.length === units ? 'true' : jsonInline(off)]];
  },
  properties: (name) => ({
    [name]: {
      $name: name,
      description: 'true: all neurons of the layer; a list: those units, counted from 0.',
      anyOf: [{ type: ['boolean', 'null'] }, { type: 'array', items: { type: 'integer', minimum: 0 } }],
    },
  }),
  versionOf: inFirstVersion,
  isRequired: false,
};

/** `true` says all of them, `false` and an empty list the same as nothing. */
function unitsIn(value: unknown, path: string, layer: LayerHead): readonly number[] {
  if (value === false) return [];
  if (value === true) return Array.from({ length: layer.units }, (_, unit) => unit);
  if (!Array.isArray(value)) return wrongType(path, 'booleanOrUnits');
  return value.map((unit, at) => asUnit(unit, itemPath(path, at), layer));
}

function asUnit(value: unknown, path: string, { id, name, units }: LayerHead): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType(path, 'wholeNumber');
  if (value >= 0 && value < units) return value;
  return refuse('noUnitToSwitchOff', path, { unit: value, layer: name, units }, { layer: id });
}

/** The kinds that files of version 1 know; this list is closed. */
const firstKinds: readonly LayerKind[] = ['input', 'dense'];

const values = layerKinds.map((kind) => {
  const value = named(`${kind}Layer`, layerOfKind(kind));
  return [kind, firstKinds.includes(kind) ? value : since(2, value)];
});

export const layerValue: FileValue<Layer> = named('layer', kindsOf<Layer>(Object.fromEntries(values)));
