// The names by which rules that come with the program call functions; those that users type may call are fewer.
import type { FunctionName } from './expression.ts';

type Called = Exclude<FunctionName, 'add' | 'subtract' | 'negate' | 'multiply' | 'divide' | 'power'>;

/** What an expression of one's own may call; the names are part of the file format. */
const ownFunctions = [
  'exp',
  'log',
  'sqrt',
  'abs',
  'min',
  'max',
  'sin',
  'cos',
  'tanh',
  'sigmoid',
  'relu',
  'softplus',
  'erf',
] as const satisfies readonly Called[];

const others = [
  'expm1',
  'log1p',
  'sign',
  'normalProbability',
  'normalDensity',
  'select',
  'floor',
] as const satisfies readonly Called[];

function byName(names: readonly Called[]): Readonly<Record<string, FunctionName>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

export const ownLanguage = { variables: ['x'], functions: byName(ownFunctions) } as const;

export const ruleLanguage = { variables: [] as readonly string[], functions: byName([...ownFunctions, ...others]) };
