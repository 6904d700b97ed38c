// Readers of the ONNX operators. One that is not in the table is refused by its name.
import type { Expression, FunctionName } from '#core/expression/expression.ts';
import { call } from '#core/expression/expression.ts';
import { Unreadable } from '../unreadable.ts';
import { type LayerBuilder, number } from './layer-builder.ts';
import type { OnnxNode } from './onnx-model.ts';
import { type ConstantValue, type ElementwiseValue, type ModelValue, type VariableValue, widthOf } from './values.ts';

export interface NodeCall {
  readonly node: OnnxNode;
  /** Null: it was left out. */
  readonly inputs: readonly (ModelValue | null)[];
  readonly layers: LayerBuilder;
}

type Reader = (call: NodeCall) => ModelValue | readonly ModelValue[];

function refused({ node }: NodeCall): never {
  throw new Unreadable('unknownForm', { operator: node.operator, name: node.name });
}

function variable(given: NodeCall, at = 0): VariableValue {
  const value = given.inputs[at];
  return value === undefined || value === null || value.kind === 'constant' ? refused(given) : value;
}

function constantAt(given: NodeCall, at: number): ConstantValue['tensor'] | null {
  const value = given.inputs[at] ?? null;
  if (value === null) return null;
  return value.kind === 'constant' ? value.tensor : refused(given);
}

function numberAt(given: NodeCall, at: number): number | null {
  const tensor = constantAt(given, at);
  if (tensor === null) return null;
  return tensor.values.length === 1 ? (tensor.values[0] as number) : refused(given);
}

const float = ({ node }: NodeCall, name: string, absent: number) => node.attributes.get(name)?.float ?? absent;
const integer = ({ node }: NodeCall, name: string, absent: number) => node.attributes.get(name)?.integer ?? absent;

/** Everything but the first dimension is units: that one, or counted from the end. */
function requireUnits(given: NodeCall, axis: number): void {
  if (axis !== 1 && axis !== -1) refused(given);
}

/** A function of each number on its own; of known numbers, theirs. */
function unary(make: (z: Expression, given: NodeCall) => Expression): Reader {
  return (given) => {
    const [input = null] = given.inputs;
    if (input?.kind === 'constant') return refused(given);
    const { base, expression } = given.layers.elementwise(variable(given));
    const made = make(expression, given);
    return made.kind === 'call'
      ? given.layers.applied(base, made.function, ...made.arguments)
      : { kind: 'elementwise', base, expression: made };
  };
}

const function1 = (name: FunctionName): Reader => unary((z) => call(name, z));

/** max(0, z) + slope · min(0, z) */
function leaky(z: Expression, slope: number): Expression {
  return call('add', call('relu', z), call('multiply', number(slope), call('min', number(0), z)));
}

/** max(0, z) + α (e^min(0, z / c) − 1) */
function exponentialUnit(z: Expression, alpha: number, width = 1): Expression {
  const falling = call('min', number(0), width === 1 ? z : call('divide', z, number(width)));
  const bent = call('multiply', number(alpha), call('subtract', call('exp', falling), number(1)));
  return call('add', call('relu', z), bent);
}

function clipped(z: Expression, low: number | null, high: number | null): Expression {
  const above = low === null ? z : call('max', z, number(low));
  return high === null ? above : call('min', above, number(high));
}

function hardSigmoid(z: Expression, alpha: number, beta: number): Expression {
  return clipped(call('add', call('multiply', number(alpha), z), number(beta)), 0, 1);
}

const half = number(0.5);
const one = number(1);

function exactGelu(z: Expression): Expression {
  const probability = call('multiply', half, call('add', one, call('erf', call('multiply', z, number(Math.SQRT1_2)))));
  return call('multiply', z, probability);
}

function tanhGelu(z: Expression): Expression {
  const cube = call('multiply', number(0.044715), call('power', z, number(3)));
  const inner = call('multiply', number(Math.sqrt(2 / Math.PI)), call('add', z, cube));
  return call('multiply', call('multiply', half, z), call('add', one, call('tanh', inner)));
}

type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' | 'power';

function binary(name: Arithmetic): Reader {
  return (given) => {
    const [a = null, b = null] = given.inputs;
    if (given.inputs.length !== 2 || a === null || b === null) return refused(given);
    if (a.kind === 'constant' && b.kind === 'constant') return refused(given);
    if (b.kind === 'constant') return withConstant(given, name, a as VariableValue, b.tensor, false);
    if (a.kind === 'constant') return withConstant(given, name, b, a.tensor, true);
    return ofTwo(given, name, a, b);
  };
}

function ofTwo(given: NodeCall, name: Arithmetic, a: VariableValue, b: VariableValue): ModelValue {
  if (widthOf(a) !== widthOf(b)) return refused(given);
  const [one, other] = [given.layers.elementwise(a), given.layers.elementwise(b)];
  if (one.base === other.base) return given.layers.applied(one.base, name, one.expression, other.expression);
  if (name === 'add') return given.layers.added(a, b, 1);
  return name === 'subtract' ? given.layers.added(a, b, -1) : refused(given);
}

/** @param isFirst the constant stands left of the sign */
function withConstant(
  given: NodeCall,
  name: Arithmetic,
  value: VariableValue,
  { shape, values }: ConstantValue['tensor'],
  isFirst: boolean,
): ModelValue {
  const width = widthOf(value);
  const isBias = name === 'add' && shape.length > 0 && value.kind === 'sums' && value.biases === null;
  if (values.length === 1 && !(isBias && width === 1)) {
    const { base, expression } = given.layers.elementwise(value);
    const constant = number(shortest(values[0] as number));
    // As for a neuron that is switched off.
    if (name === 'multiply' && values[0] === 0) return { kind: 'elementwise', base, expression: constant };
    return given.layers.applied(base, name, ...(isFirst ? [constant, expression] : [expression, constant]));
  }
  const isRow = values.length === width && shape.at(-1) === width;
  if (!isRow) return refused(given);
  const numbers = [...values];
  const sums = given.layers.sums(value);
  if (name === 'add') return given.layers.scaled(sums, [1], numbers);
  if (name === 'subtract') {
    return isFirst
      ? given.layers.scaled(sums, [-1], numbers)
      : given.layers.scaled(
          sums,
          [1],
          numbers.map((each) => -each),
        );
  }
  if (name === 'multiply') return given.layers.scaled(sums, numbers, [0]);
  if (name === 'divide' && !isFirst)
    return given.layers.scaled(
      sums,
      numbers.map((each) => 1 / each),
      [0],
    );
  return refused(given);
}

/** The parts of an expression in numbers that are known and functions of one value. */
function partsOfOne(given: NodeCall): {
  readonly base: ElementwiseValue['base'];
  readonly parts: readonly Expression[];
} {
  const read = given.inputs.map((input, at) =>
    input?.kind === 'constant'
      ? number(numberAt(given, at) ?? refused(given))
      : given.layers.elementwise(variable(given, at)),
  );
  const [first, ...others] = read.filter((each) => each.kind === 'elementwise');
  if (first === undefined || others.some(({ base }) => base !== first.base)) return refused(given);
  return { base: first.base, parts: read.map((each) => (each.kind === 'elementwise' ? each.expression : each)) };
}

/** 1 where it holds, 0 elsewhere; `Where` takes it apart again. */
const greater: Reader = (given) => {
  const { base, parts } = partsOfOne(given);
  return given.layers.applied(base, 'select', ...parts, one, number(0));
};

const less: Reader = (given) => greater({ ...given, inputs: [...given.inputs].reverse() });

const chosenByCase: Reader = (given) => {
  const { base, parts } = partsOfOne(given);
  const [condition, whenTrue, otherwise] = parts;
  if (condition?.kind !== 'call' || condition.function !== 'select' || !whenTrue || !otherwise) return refused(given);
  const [a, b] = condition.arguments;
  return a && b ? given.layers.applied(base, 'select', a, b, whenTrue, otherwise) : refused(given);
};

/** A number of single precision by the fewest digits that say it: 1.702, not 1.7020000219345093. */
function shortest(value: number): number {
  if (Math.fround(value) !== value) return value;
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

const gemm: Reader = (given) => {
  const value = variable(given);
  const weights = constantAt(given, 1) ?? refused(given);
  const alpha = float(given, 'alpha', 1);
  if (integer(given, 'transA', 0) !== 0) return refused(given);
  const sums = multiplied(given, value, weights, integer(given, 'transB', 0) === 1, alpha);
  const biases = constantAt(given, 2);
  if (biases === null) return sums;
  if (biases.values.length !== 1 && biases.values.length !== sums.width) return refused(given);
  const beta = float(given, 'beta', 1);
  return given.layers.scaled(
    sums,
    [1],
    Array.from(biases.values, (bias) => beta * bias),
  );
};

function multiplied(
  given: NodeCall,
  value: VariableValue,
  { shape, values }: ConstantValue['tensor'],
  isTransposed: boolean,
  alpha: number,
) {
  const [rows = 0, columns = 0] = shape;
  const [inputs, outputs] = isTransposed ? [columns, rows] : [rows, columns];
  if (shape.length !== 2 || inputs !== widthOf(value)) return refused(given);
  return given.layers.weighted(value, outputs, (target, source) => {
    return alpha * (values[isTransposed ? target * inputs + source : source * outputs + target] as number);
  });
}

const matMul: Reader = (given) => {
  const weights = constantAt(given, 1) ?? refused(given);
  return multiplied(given, variable(given), weights, false, 1);
};

const concatenated: Reader = (given) => {
  requireUnits(given, integer(given, 'axis', 0));
  const units = given.inputs.flatMap((_, at) => given.layers.units(variable(given, at)).units);
  return { kind: 'units', units, isSquare: false };
};

function integersOf(given: NodeCall, name: string, at: number): readonly number[] | null {
  const tensor = constantAt(given, at);
  return tensor === null ? (given.node.attributes.get(name)?.integers ?? null) : [...tensor.values];
}

const sliced: Reader = (given) => {
  const value = variable(given);
  const [start, ...otherStarts] = integersOf(given, 'starts', 1) ?? [];
  const [end] = integersOf(given, 'ends', 2) ?? [];
  const [axis = 0] = integersOf(given, 'axes', 3) ?? [];
  const [step = 1] = integersOf(given, 'steps', 4) ?? [];
  if (start === undefined || end === undefined || otherStarts.length > 0 || step !== 1) return refused(given);
  requireUnits(given, axis);
  const places = Array.from({ length: widthOf(value) }, (_, place) => place).slice(start, end);
  return given.layers.chosen(value, places);
};

const gathered: Reader = (given) => {
  const value = variable(given);
  requireUnits(given, integer(given, 'axis', 0));
  const { shape, values } = constantAt(given, 1) ?? refused(given);
  const width = widthOf(value);
  const places = Array.from(values, (place) => (place < 0 ? place + width : place));
  if (shape.length !== 1 || places.some((place) => !(place >= 0 && place < width))) return refused(given);
  return given.layers.chosen(value, places);
};

const split: Reader = (given) => {
  const value = variable(given);
  requireUnits(given, integer(given, 'axis', 0));
  const count = given.node.outputs.length;
  const width = widthOf(value);
  const sizes = integersOf(given, 'split', 1) ?? Array.from({ length: count }, () => Math.ceil(width / count));
  let from = 0;
  return sizes.map((size) => {
    const places = Array.from({ length: Math.min(size, width - from) }, (_, at) => from + at);
    from += size;
    return given.layers.chosen(value, places);
  });
};

/** What is one row per example stays as it is. */
const flattened: Reader = (given) => {
  const value = variable(given);
  if (integer(given, 'axis', 1) !== 1) return refused(given);
  return value.kind === 'units' ? { ...value, isSquare: false } : value;
};

const reshaped: Reader = (given) => {
  const value = variable(given);
  const sizes = [...(constantAt(given, 1)?.values ?? [])];
  const [rows, width] = sizes;
  const isRow = sizes.length === 2 && (width === widthOf(value) || (width === -1 && rows !== -1));
  if (!isRow) return refused(given);
  return value.kind === 'units' ? { ...value, isSquare: false } : value;
};

const transposed: Reader = (given) => {
  const { shape, values } = constantAt(given, 0) ?? refused(given);
  const [rows = 0, columns = 0] = shape;
  const order = given.node.attributes.get('perm')?.integers ?? [1, 0];
  if (shape.length !== 2 || order[0] !== 1 || order[1] !== 0) return refused(given);
  const turned = Float64Array.from(values, (_, at) => values[(at % rows) * columns + Math.floor(at / rows)] as number);
  return { kind: 'constant', tensor: { shape: [columns, rows], values: turned } };
};

const constantNode: Reader = (given) => {
  const { attributes } = given.node;
  const tensor = attributes.get('value')?.tensor;
  if (tensor !== undefined) return { kind: 'constant', tensor };
  const single = attributes.get('value_float')?.float ?? attributes.get('value_int')?.integer;
  const many = attributes.get('value_floats')?.floats ?? attributes.get('value_ints')?.integers;
  if (single === undefined && many === undefined) return refused(given);
  const values = Float64Array.from(many ?? [single ?? 0]);
  return { kind: 'constant', tensor: { shape: many === undefined ? [] : [values.length], values } };
};

const same: Reader = (given) => given.inputs[0] ?? refused(given);

const softmax: Reader = (given) => {
  requireUnits(given, integer(given, 'axis', -1));
  return { kind: 'softmax', base: given.layers.sums(variable(given)) };
};

const normalized: Reader = (given) => {
  const value = variable(given);
  const width = widthOf(value);
  requireUnits(given, integer(given, 'axis', -1));
  const gain = constantAt(given, 1);
  const shift = constantAt(given, 2);
  if (gain?.values.length !== width || (shift !== null && shift.values.length !== width)) return refused(given);
  const shifts = shift === null ? Array.from({ length: width }, () => 0) : [...shift.values];
  return given.layers.normalized(value, float(given, 'epsilon', 1e-5), [...gain.values], shifts);
};

export const operatorReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['Identity', same],
  ['Cast', same],
  ['Dropout', same],
  ['Flatten', flattened],
  ['Reshape', reshaped],
  ['Constant', constantNode],
  ['Transpose', transposed],
  ['Gemm', gemm],
  ['MatMul', matMul],
  ['Concat', concatenated],
  ['Slice', sliced],
  ['Gather', gathered],
  ['Split', split],
  ['Softmax', softmax],
  ['LayerNormalization', normalized],
  ['Add', binary('add')],
  ['Sub', binary('subtract')],
  ['Mul', binary('multiply')],
  ['Div', binary('divide')],
  ['Pow', binary('power')],
  ['Min', binary('min')],
  ['Max', binary('max')],
  ['Greater', greater],
  ['Less', less],
  ['Where', chosenByCase],
  ['Neg', function1('negate')],
  ['Abs', function1('abs')],
  ['Exp', function1('exp')],
  ['Log', function1('log')],
  ['Sqrt', function1('sqrt')],
  ['Erf', function1('erf')],
  ['Sin', function1('sin')],
  ['Cos', function1('cos')],
  ['Tanh', function1('tanh')],
  ['Sigmoid', function1('sigmoid')],
  ['Relu', function1('relu')],
  ['Softplus', function1('softplus')],
  ['Reciprocal', unary((z) => call('divide', one, z))],
  ['LeakyRelu', unary((z, given) => leaky(z, float(given, 'alpha', 0.01)))],
  ['PRelu', unary((z, given) => leaky(z, numberAt(given, 1) ?? refused(given)))],
  ['Elu', unary((z, given) => exponentialUnit(z, float(given, 'alpha', 1)))],
  ['Celu', unary((z, given) => exponentialUnit(z, float(given, 'alpha', 1), float(given, 'alpha', 1)))],
  ['Selu', unary(selu)],
  ['Softsign', unary((z) => call('divide', z, call('add', one, call('abs', z))))],
  ['HardSigmoid', unary((z, given) => hardSigmoid(z, float(given, 'alpha', 0.2), float(given, 'beta', 0.5)))],
  ['HardSwish', unary((z) => call('multiply', z, hardSigmoid(z, 1 / 6, 0.5)))],
  ['Mish', unary((z) => call('multiply', z, call('tanh', call('softplus', z))))],
  ['Gelu', unary((z, { node }) => (node.attributes.get('approximate')?.text === 'tanh' ? tanhGelu(z) : exactGelu(z)))],
  ['Clip', unary((z, given) => clipped(z, limitAt(given, 'min', 1), limitAt(given, 'max', 2)))],
]);

function selu(z: Expression, given: NodeCall): Expression {
  const gamma = float(given, 'gamma', 1.0507009873554805);
  return call('multiply', number(gamma), exponentialUnit(z, float(given, 'alpha', 1.6732632423543772)));
}

/** An input since opset 11, an attribute before. */
function limitAt(given: NodeCall, name: string, at: number): number | null {
  const limit = numberAt(given, at) ?? given.node.attributes.get(name)?.float ?? null;
  // The largest number of single precision is no limit.
  return limit === null || Math.abs(limit) > 3e38 ? null : limit;
}
