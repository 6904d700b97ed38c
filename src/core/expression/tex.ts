// TeX of an expression, with TeX of one's own in the places of its variables: symbols, or the numbers of the moment.
import { type CallExpression, type Expression, type FunctionName, substitute } from './expression.ts';
import { parseExpression } from './parse.ts';
import { ruleLanguage } from './rule-language.ts';

export interface TexInput {
  /** A variable without an entry is written by its name. */
  readonly variables: Readonly<Record<string, string>>;
  /** Which way a `select` goes, so that only the case that holds is written; null writes both. */
  readonly isGreater: ((a: Expression, b: Expression) => boolean) | null;
}

/** How closely the outermost sign binds. */
type Tightness = 'sum' | 'product' | 'power';

interface Printed {
  readonly tex: string;
  readonly tightness: Tightness;
}

const order: readonly Tightness[] = ['sum', 'product', 'power'];

/** In parentheses when it would change its meaning beside another sign: (−2), (3×10⁻⁴). */
export function grouped(tex: string): string {
  const isGrouped = tex.startsWith('(') && tex.endsWith(')');
  return !isGrouped && (tex.startsWith('-') || tex.includes('\\times')) ? `(${tex})` : tex;
}

export function texOf(expression: Expression, input: TexInput): string {
  return new TexWriter(input).print(spelledOut(expression)).tex;
}

/** A function that is the whole of a rule is written by what it is, not by its name. */
const definitions: { readonly [Name in FunctionName]?: string } = {
  sigmoid: '1 / (1 + exp(-u))',
  softplus: 'log(1 + exp(u))',
  relu: 'max(0, u)',
};

function spelledOut(expression: Expression): Expression {
  const definition = expression.kind === 'call' ? definitions[expression.function] : undefined;
  if (definition === undefined || expression.kind !== 'call') return expression;
  const spelled = parseExpression(definition, { ...ruleLanguage, variables: ['u'] });
  return substitute(spelled, { u: expression.arguments[0] as Expression });
}

class TexWriter {
  readonly #input: TexInput;

  constructor(input: TexInput) {
    this.#input = input;
  }

  print(expression: Expression): Printed {
    if (expression.kind === 'number') return numberTex(expression.value);
    if (expression.kind === 'variable') {
      const tex = this.#input.variables[expression.name] ?? expression.name;
      return { tex, tightness: grouped(tex) === tex ? 'power' : 'sum' };
    }
    return this.#call(expression);
  }

  #tex(expression: Expression | undefined): string {
    return expression === undefined ? '' : this.print(expression).tex;
  }

  /** In parentheses unless it binds at least as closely. */
  #within(expression: Expression | undefined, least: Tightness): string {
    if (expression === undefined) return '';
    const { tex, tightness } = this.print(expression);
    return order.indexOf(tightness) >= order.indexOf(least) ? tex : `(${tex})`;
  }

  #call({ function: name, arguments: parts }: CallExpression): Printed {
    const [a, b] = parts;
    switch (name) {
      case 'add':
        return { tex: `${this.#tex(a)}+${this.#term(b)}`, tightness: 'sum' };
      case 'subtract':
        return { tex: `${this.#tex(a)}-${this.#within(b, 'product')}`, tightness: 'sum' };
      case 'negate':
        return { tex: `-${this.#within(a, 'product')}`, tightness: 'sum' };
      case 'multiply':
        return { tex: this.#product(a, b), tightness: 'product' };
      case 'divide':
        return { tex: `\\frac{${this.#tex(a)}}{${this.#tex(b)}}`, tightness: 'power' };
      case 'power':
        return { tex: `${this.#base(a)}^{${this.#tex(b)}}`, tightness: 'product' };
      case 'select':
        return this.#select(parts);
      default:
        return { tex: functionTex[name](this.#arguments(name, parts)), tightness: name === 'expm1' ? 'sum' : 'power' };
    }
  }

  /** A sum behind a plus stays as it is; what begins with a minus does not. */
  #term(expression: Expression | undefined): string {
    const tex = this.#tex(expression);
    return tex.startsWith('-') ? `(${tex})` : tex;
  }

  #product(a: Expression | undefined, b: Expression | undefined): string {
    const right = this.#within(b, 'product');
    const space = /^[\d.]/.test(right) || b?.kind !== 'call' ? '\\cdot ' : '\\,';
    return `${this.#within(a, 'product')}${space}${right}`;
  }

  /** A fraction or a function in a base is hard to read without parentheses. */
  #base(expression: Expression | undefined): string {
    const tex = this.#within(expression, 'power');
    return expression?.kind === 'call' && !tex.startsWith('(') ? `\\left(${tex}\\right)` : tex;
  }

  #arguments(name: FunctionName, parts: readonly Expression[]): readonly string[] {
    return parts.map((part) => (name === 'log1p' ? this.#within(part, 'product') : this.#tex(part)));
  }

  #select([a, b, greater, otherwise]: readonly Expression[]): Printed {
    const { isGreater } = this.#input;
    if (a === undefined || b === undefined || greater === undefined || otherwise === undefined)
      return numberTex(Number.NaN);
    if (isGreater !== null) return this.print(isGreater(a, b) ? greater : otherwise);
    const [left, right] = [this.#tex(a), this.#tex(b)];
    const tex = `\\begin{cases}${this.#tex(greater)} & ${left}>${right}\\\\ ${this.#tex(otherwise)} & ${left}\\le ${right}\\end{cases}`;
    return { tex, tightness: 'power' };
  }
}

function numberTex(value: number): Printed {
  const negative = value < 0 || Object.is(value, -0);
  const [digits = '', exponent] = String(Math.abs(value)).split('e');
  if (value === Math.PI) return { tex: '\\pi', tightness: 'power' };
  if (exponent === undefined) return { tex: negative ? `-${digits}` : digits, tightness: negative ? 'sum' : 'power' };
  const tex = `${negative ? '-' : ''}${digits}\\times 10^{${exponent.replace('+', '')}}`;
  return { tex, tightness: 'sum' };
}

type PlainFunction = Exclude<FunctionName, 'add' | 'subtract' | 'negate' | 'multiply' | 'divide' | 'power' | 'select'>;

const of =
  (symbol: string) =>
  ([u = '']: readonly string[]): string =>
    `${symbol}\\!\\left(${u}\\right)`;
const ofTwo =
  (symbol: string) =>
  ([a = '', b = '']: readonly string[]): string =>
    `${symbol}(${a},\\,${b})`;

const functionTex: { readonly [Name in PlainFunction]: (parts: readonly string[]) => string } = {
  exp: ([u = '']) => `e^{${grouped(u)}}`,
  expm1: ([u = '']) => `e^{${grouped(u)}}-1`,
  log: of('\\ln'),
  log1p: ([u = '']) => `\\ln\\!\\left(1+${u}\\right)`,
  sqrt: ([u = '']) => `\\sqrt{${u}}`,
  abs: ([u = '']) => `\\left|${u}\\right|`,
  sign: of('\\operatorname{sign}'),
  min: ofTwo('\\min'),
  max: ofTwo('\\max'),
  sin: of('\\sin'),
  cos: of('\\cos'),
  tanh: of('\\tanh'),
  sigmoid: of('\\sigma'),
  relu: of('\\operatorname{ReLU}'),
  softplus: of('\\operatorname{softplus}'),
  erf: of('\\operatorname{erf}'),
  normalProbability: of('\\Phi'),
  normalDensity: of('\\varphi'),
  floor: ([u = '']) => `\\left\\lfloor ${u}\\right\\rfloor`,
};
