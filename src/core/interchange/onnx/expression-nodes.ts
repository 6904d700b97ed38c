// An expression as ONNX nodes, each function by an operator of its own or by several.
import type { CallExpression, Expression, FunctionName } from '#core/expression/expression.ts';
import { variablesOf } from '#core/expression/expression.ts';
import { withoutConstantParts } from '../code/expression-code.ts';
import type { GraphWriter } from './graph-writer.ts';

type Rule = (writer: GraphWriter, args: readonly string[]) => string;

const by =
  (operator: string): Rule =>
  (writer, args) =>
    writer.node(operator, args);

const nodeRules: { readonly [Name in FunctionName]: Rule } = {
  negate: by('Neg'),
  add: by('Add'),
  subtract: by('Sub'),
  multiply: by('Mul'),
  divide: by('Div'),
  power: by('Pow'),
  exp: by('Exp'),
  expm1: (writer, args) => writer.node('Sub', [writer.node('Exp', args), writer.scalar(1)]),
  log: by('Log'),
  log1p: (writer, args) => writer.node('Log', [writer.node('Add', [...args, writer.scalar(1)])]),
  sqrt: by('Sqrt'),
  abs: by('Abs'),
  sign: by('Sign'),
  min: by('Min'),
  max: by('Max'),
  sin: by('Sin'),
  cos: by('Cos'),
  tanh: by('Tanh'),
  // In double precision onnxruntime would fuse x · sigmoid(c x) into an operator that it has in single precision alone.
  sigmoid: (writer, args) => {
    if (writer.type === 'float32') return writer.node('Sigmoid', args);
    const grown = writer.node('Add', [writer.node('Exp', [writer.node('Neg', args)]), writer.scalar(1)]);
    return writer.node('Div', [writer.scalar(1), grown]);
  },
  relu: by('Relu'),
  // Beyond the threshold e^x would overflow.
  softplus: (writer, [u = '']) => {
    const threshold = writer.scalar(20);
    const small = writer.node('Exp', [writer.node('Min', [u, threshold])]);
    const bent = writer.node('Log', [writer.node('Add', [small, writer.scalar(1)])]);
    return writer.node('Where', [writer.node('Greater', [u, threshold]), u, bent]);
  },
  erf: (writer, [u = '']) => writer.erf(u),
  normalProbability: (writer, [u = '']) => {
    const scaled = writer.node('Mul', [u, writer.scalar(Math.SQRT1_2)]);
    const whole = writer.node('Add', [writer.erf(scaled), writer.scalar(1)]);
    return writer.node('Mul', [whole, writer.scalar(0.5)]);
  },
  normalDensity: (writer, [u = '']) => {
    const exponent = writer.node('Mul', [writer.node('Mul', [u, u]), writer.scalar(-0.5)]);
    return writer.node('Mul', [writer.node('Exp', [exponent]), writer.scalar(0.3989422804014327)]);
  },
  floor: by('Floor'),
  select: (writer, [a = '', b = '', greater = '', otherwise = '']) =>
    writer.node('Where', [writer.node('Greater', [a, b]), greater, otherwise]),
};

/** @param variables names of the values that stand for the variables; one of them gives a constant its shape */
export function expressionNodes(
  writer: GraphWriter,
  expression: Expression,
  variables: Readonly<Record<string, string>>,
): string {
  const settled = withoutConstantParts(expression);
  const known = new Map<Expression, string>();
  const nameOf = (part: Expression): string => {
    if (part.kind === 'number') return writer.scalar(part.value);
    if (part.kind === 'variable') return variables[part.name] ?? part.name;
    const found = known.get(part) ?? written(part);
    known.set(part, found);
    return found;
  };
  const written = ({ function: name, arguments: parts }: CallExpression): string =>
    nodeRules[name](writer, parts.map(nameOf));
  if (variablesOf(settled).size > 0) return nameOf(settled);
  const [any = ''] = Object.values(variables);
  const zeros = writer.node('Mul', [any, writer.scalar(0)]);
  return writer.node('Add', [zeros, nameOf(settled)]);
}
