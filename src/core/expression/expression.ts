// A scalar rule as a tree: numbers, variables and functions of them. Operators are functions like any other.

export type FunctionName =
  | 'negate'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'sqrt'
  | 'abs'
  | 'sign'
  | 'min'
  | 'max'
  | 'sin'
  | 'cos'
  | 'tanh'
  | 'sigmoid'
  | 'relu'
  | 'softplus'
  | 'erf'
  | 'normalProbability'
  | 'normalDensity'
  | 'select'
  | 'floor';

export interface NumberExpression {
  readonly kind: 'number';
  readonly value: number;
}

export interface VariableExpression {
  readonly kind: 'variable';
  readonly name: string;
}

/** `select` has four arguments: where the first is greater than the second it is the third, elsewhere the fourth. */
export interface CallExpression {
  readonly kind: 'call';
  readonly function: FunctionName;
  readonly arguments: readonly Expression[];
}

export type Expression = NumberExpression | VariableExpression | CallExpression;

export function call(name: FunctionName, ...parts: readonly Expression[]): CallExpression {
  return { kind: 'call', function: name, arguments: parts };
}

/** With other expressions in the places of variables; a variable that has none stays. */
export function substitute(expression: Expression, values: Readonly<Record<string, Expression>>): Expression {
  const known = new Map<Expression, Expression>();
  const replaced = (part: Expression): Expression => {
    if (part.kind === 'number') return part;
    if (part.kind === 'variable') return values[part.name] ?? part;
    const found = known.get(part) ?? call(part.function, ...part.arguments.map(replaced));
    known.set(part, found);
    return found;
  };
  return replaced(expression);
}

/** Names of the variables that it reads. */
export function variablesOf(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<Expression>();
  const visit = (part: Expression): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === 'variable') names.add(part.name);
    if (part.kind === 'call') part.arguments.forEach(visit);
  };
  visit(expression);
  return names;
}
