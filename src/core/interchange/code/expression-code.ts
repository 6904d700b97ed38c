// An expression as source code: operators are the same in every language, functions are the language's own.
import {
  type CallExpression,
  call,
  type Expression,
  type FunctionName,
  variablesOf,
} from '#core/expression/expression.ts';
import { functionOf } from '#core/expression/program.ts';

type Operator = 'negate' | 'add' | 'subtract' | 'multiply' | 'divide';

export interface CodeLanguage {
  number(value: number): string;
  /** A function with the code of its arguments, each in no need of parentheses among commas; `parts` are what they came from. */
  readonly functions: {
    readonly [Name in Exclude<FunctionName, Operator>]: (
      args: readonly string[],
      parts: readonly Expression[],
    ) => string;
  };
}

const signs: { readonly [Name in FunctionName]?: readonly [sign: string, tightness: number] } = {
  add: [' + ', 1],
  subtract: [' - ', 1],
  multiply: [' * ', 2],
  divide: [' / ', 2],
};
const ofSign = 3;
const closest = 4;

interface Written {
  readonly code: string;
  readonly tightness: number;
}

/** @param variables code of each variable, in no need of parentheses; one without an entry is written by its name */
export function codeOf(
  expression: Expression,
  language: CodeLanguage,
  variables: Readonly<Record<string, string>> = {},
): string {
  return new CodeWriter(language, variables).write(withoutConstantParts(expression)).code;
}

/** Parts that hang on nothing become their number, and a choice between two numbers is made. */
export function withoutConstantParts(expression: Expression): Expression {
  if (expression.kind !== 'call') return expression;
  if (variablesOf(expression).size === 0) return { kind: 'number', value: functionOf(expression, ['x'])(0) };
  const parts = expression.arguments.map(withoutConstantParts);
  const [a, b, greater, otherwise] = parts;
  const isChosen = expression.function === 'select' && a?.kind === 'number' && b?.kind === 'number';
  if (isChosen) return (a.value > b.value ? greater : otherwise) as Expression;
  return call(expression.function, ...parts);
}

class CodeWriter {
  readonly #language: CodeLanguage;
  readonly #variables: Readonly<Record<string, string>>;

  constructor(language: CodeLanguage, variables: Readonly<Record<string, string>>) {
    this.#language = language;
    this.#variables = variables;
  }

  write(expression: Expression): Written {
    if (expression.kind === 'variable') {
      return { code: this.#variables[expression.name] ?? expression.name, tightness: closest };
    }
    if (expression.kind === 'number') {
      const code = this.#language.number(expression.value);
      return { code, tightness: code.startsWith('-') ? ofSign : closest };
    }
    return this.#call(expression);
  }

  #call({ function: name, arguments: parts }: CallExpression): Written {
    const [a, b] = parts;
    const sign = signs[name];
    if (sign !== undefined) {
      const [text, tightness] = sign;
      return { code: `${this.#within(a, tightness)}${text}${this.#within(b, tightness + 1)}`, tightness };
    }
    if (name === 'negate') return { code: `-${this.#within(a, closest)}`, tightness: ofSign };
    const write = this.#language.functions[name as Exclude<FunctionName, Operator>];
    return {
      code: write(
        parts.map((part) => this.write(part).code),
        parts,
      ),
      tightness: closest,
    };
  }

  #within(expression: Expression | undefined, least: number): string {
    if (expression === undefined) return '';
    const { code, tightness } = this.write(expression);
    return tightness >= least ? code : `(${code})`;
  }
}
