// The functions of expressions in plain Python and TypeScript: the languages' own, and small ones that the code brings along.
import type { Expression } from '#core/expression/expression.ts';
import type { CodeLanguage } from './expression-code.ts';
import { pythonNumber } from './python-text.ts';

type Writer = (args: readonly string[], parts: readonly Expression[]) => string;

const of =
  (name: string): Writer =>
  (args) =>
    `${name}(${args.join(', ')})`;

/** The same helpers by the same names in both. */
const helpers = {
  expm1: of('expm1'),
  log1p: of('log1p'),
  sign: of('sign'),
  sigmoid: of('sigmoid'),
  relu: of('relu'),
  softplus: of('softplus'),
  erf: of('erf'),
  exp: of('exp'),
  power: of('power'),
  normalProbability: ([u = '']: readonly string[]) => `(0.5 * erfc(-(${u}) * ${Math.SQRT1_2}))`,
  normalDensity: ([u = '']: readonly string[]) => `(0.3989422804014327 * exp(-0.5 * (${u}) * (${u})))`,
} as const;

export const pythonLanguage: CodeLanguage = {
  number: pythonNumber,
  functions: {
    ...helpers,
    log: of('math.log'),
    sqrt: of('math.sqrt'),
    abs: of('abs'),
    min: of('min'),
    max: of('max'),
    sin: of('math.sin'),
    cos: of('math.cos'),
    tanh: of('math.tanh'),
    floor: of('math.floor'),
    select: ([a, b, greater, otherwise]) => `(${greater} if ${a} > ${b} else ${otherwise})`,
  },
};

export const typescriptLanguage: CodeLanguage = {
  number: (value) => (Object.is(value, -0) ? '-0' : String(value)),
  functions: {
    ...helpers,
    log: of('Math.log'),
    sqrt: of('Math.sqrt'),
    abs: of('Math.abs'),
    min: of('Math.min'),
    max: of('Math.max'),
    sin: of('Math.sin'),
    cos: of('Math.cos'),
    tanh: of('Math.tanh'),
    floor: of('Math.floor'),
    select: ([a, b, greater, otherwise]) => `(${a} > ${b} ? ${greater} : ${otherwise})`,
  },
};
