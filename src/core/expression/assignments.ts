// Lines `name = expression`, each over the names that stand above it.
import { type Expression, substitute } from './expression.ts';
import { parseExpression } from './parse.ts';
import { ruleLanguage } from './rule-language.ts';

/** `name = value`, in the order in which they are computed. */
export interface Assignment {
  readonly name: string;
  readonly value: Expression;
}

export type Line = `${string} = ${string}`;

/**
 * @param start the names that the first line may read; each of the others may read those above it too
 * @throws ParseProblem for a line that does not read
 */
export function assignments(lines: readonly Line[], start: readonly string[]): readonly Assignment[] {
  const known = [...start];
  return lines.map((line): Assignment => {
    const [name = '', value = ''] = line.split(/ = (.*)/);
    const assignment = { name, value: parseExpression(value, { ...ruleLanguage, variables: known }) };
    known.push(name);
    return assignment;
  });
}

/** The value of each name over what was known before the first line, which has the values of `start`. */
export function substituted(
  lines: readonly Assignment[],
  start: Readonly<Record<string, Expression>> = {},
): Readonly<Record<string, Expression>> {
  const known: Record<string, Expression> = { ...start };
  for (const { name, value } of lines) known[name] = substitute(value, known);
  return known;
}
