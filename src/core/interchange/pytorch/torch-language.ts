// Expressions as PyTorch code over tensors.
import type { Expression } from '#core/expression/expression.ts';
import type { CodeLanguage } from '../code/expression-code.ts';
import { pythonNumber } from '../code/python-text.ts';

const of =
  (name: string) =>
  ([u = '']: readonly string[]): string =>
    `${name}(${u})`;

/** A bound that is a number is given to clamp, which takes none for a tensor. */
function extreme(name: 'minimum' | 'maximum', bound: 'max' | 'min') {
  return ([a = '', b = '']: readonly string[], [first, second]: readonly Expression[]): string => {
    if (first?.kind === 'number') return `torch.clamp(${b}, ${bound}=${a})`;
    return second?.kind === 'number' ? `torch.clamp(${a}, ${bound}=${b})` : `torch.${name}(${a}, ${b})`;
  };
}

export const torchLanguage: CodeLanguage = {
  number: pythonNumber,
  functions: {
    power: ([a = '', b = '']) => `torch.pow(${a}, ${b})`,
    exp: of('torch.exp'),
    expm1: of('torch.expm1'),
    log: of('torch.log'),
    log1p: of('torch.log1p'),
    sqrt: of('torch.sqrt'),
    abs: of('torch.abs'),
    sign: of('torch.sign'),
    min: extreme('minimum', 'max'),
    max: extreme('maximum', 'min'),
    sin: of('torch.sin'),
    cos: of('torch.cos'),
    tanh: of('torch.tanh'),
    sigmoid: of('torch.sigmoid'),
    relu: of('torch.relu'),
    softplus: of('nn.functional.softplus'),
    erf: of('torch.erf'),
    normalProbability: ([u = '']) => `(0.5 * torch.erfc(-(${u}) * ${pythonNumber(Math.SQRT1_2)}))`,
    normalDensity: ([u = '']) => `(${pythonNumber(0.3989422804014327)} * torch.exp(-0.5 * torch.square(${u})))`,
    floor: of('torch.floor'),
    select: ([a, b, greater, otherwise]) => `torch.where(${a} > ${b}, ${greater}, ${otherwise})`,
  },
};
