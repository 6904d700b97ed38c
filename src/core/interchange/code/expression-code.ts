// An expression as source code: operators are the same in every language, functions are the language's own.
import { call, type Expression, type FunctionName, variablesOf } from '#core/expression/expression.ts';
import { functionOf } from '#core/expression/program.ts';
import { closest, ofSign, type Written, withinBy, writtenWithSign } from '#core/expression/text.ts';

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

/** @param variables code of each variable, in no need of parentheses; one without an entry is written by its name */
export function codeOf(
  expression: Expression,
  language: CodeLanguage,
  variables: Readonly<Record<string, string>> = {},
): string {
  const written = (part: Expression): Written => {
    if (part.kind === 'variable') return { text: variables[part.name] ?? part.name, tightness: closest };
    if (part.kind === 'number') {
      const text = language.number(part.value);
      return { text, tightness: text.startsWith('-') ? ofSign : closest };
    }
    const signed = writtenWithSign(part, within);
    if (signed !== null) return signed;
    const { function: name, arguments: parts } = part;
    if (name === 'negate') return { text: `-${within(parts[0], closest)}`, tightness: ofSign };
    const write = language.functions[name as Exclude<FunctionName, Operator>];
    const args = parts.map((each) => written(each).text);
    return { text: write(args, parts), tightness: closest };
  };
  const within = withinBy(written);
  return written(withoutConstantParts(expression)).text;
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
