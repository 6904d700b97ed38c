// Equations from rules: the parts with signs between them where there is nothing else, and else the parts inside a formula.
import { type Expression, variablesOf } from '#core/expression/expression.ts';
import { Evaluator, programOf } from '#core/expression/program.ts';
import { texOf } from '#core/expression/tex.ts';
import { expression, formula, type Head, product } from './equations.ts';
import type { Equation, Factor } from './explanation.ts';

/** Every number that a rule may read, by its name there. */
export type Known = ReadonlyMap<string, Factor>;

/** A rule with its numbers in it. Of a rule with cases the one that holds is written. */
export function ruleEquation(head: Omit<Head, 'value'>, rule: Expression, known: Known): Equation {
  const chosen = caseOf(rule, known);
  const negated = negatedProduct(chosen, known);
  if (negated !== null) return product({ ...head, value: negated[0].value * negated[1].value }, negated);
  const signs = signsOf(chosen);
  const names = signs?.names ?? [...known.keys()].filter((name) => variablesOf(chosen).has(name));
  const parts = names.map((name) => known.get(name) as Factor);
  const combine = combinationOf(chosen, names);
  const whole = { ...head, value: combine(parts.map((part) => part.value)) };
  if (signs !== null) return expression(whole, parts, signs.joints, combine);
  const template = (tex: readonly string[]): string =>
    texOf(chosen, { variables: Object.fromEntries(names.map((name, at) => [name, tex[at] ?? name])), isGreater: null });
  return formula(whole, parts, template, combine);
}

export function valueAt(rule: Expression, known: Known): number {
  const names = [...variablesOf(rule)];
  return combinationOf(rule, names)(names.map((name) => known.get(name)?.value ?? Number.NaN));
}

/** The rule without its cases that do not hold. */
export function caseOf(rule: Expression, known: Known): Expression {
  if (rule.kind !== 'call') return rule;
  const [a, b, greater, otherwise] = rule.arguments;
  if (rule.function !== 'select' || a === undefined || b === undefined) {
    return { ...rule, arguments: rule.arguments.map((part) => caseOf(part, known)) };
  }
  return caseOf((valueAt(a, known) > valueAt(b, known) ? greater : otherwise) as Expression, known);
}

function combinationOf(rule: Expression, names: readonly string[]): Equation['combine'] {
  const inputs = [...new Set(names)];
  const evaluator = new Evaluator(programOf([rule], inputs));
  const places = names.map((name) => inputs.indexOf(name));
  return (numbers) => {
    for (const [at, place] of places.entries()) evaluator.inputs[place] = numbers[at] ?? Number.NaN;
    evaluator.run();
    return evaluator.output(0);
  };
}

/** −a × b is shown factor by factor. */
function negatedProduct(rule: Expression, known: Known): readonly [Factor, Factor] | null {
  const inner = rule.kind === 'call' && rule.function === 'negate' ? rule.arguments[0] : undefined;
  if (inner?.kind !== 'call' || inner.function !== 'multiply') return null;
  const [a, b] = inner.arguments.map((part) => (part.kind === 'variable' ? known.get(part.name) : undefined));
  if (a === undefined || b === undefined) return null;
  return [{ ...a, symbol: `-${a.symbol}`, value: -a.value }, b];
}

/** Variables, and what stands before, between and after them. */
interface Signs {
  readonly names: readonly string[];
  readonly joints: readonly string[];
}

/** Null for a rule with more in it than + − × ÷, squares, sizes and parentheses. */
function signsOf(rule: Expression): Signs | null {
  if (rule.kind === 'variable') return { names: [rule.name], joints: ['', ''] };
  if (rule.kind === 'number') {
    const text = rule.value === 0.5 ? '½' : String(rule.value);
    return rule.value < 0 || text.length > 4 ? null : { names: [], joints: [text] };
  }
  const [a, b] = rule.arguments.map(signsOf);
  const isSum = (at: number): boolean => isSumOf(rule.arguments[at]);
  switch (rule.function) {
    case 'add':
      return between(a, '+', b);
    case 'subtract':
      return between(a, '−', isSum(1) ? around('(', b, ')') : b);
    case 'multiply':
      return between(isSum(0) ? around('(', a, ')') : a, '×', isSum(1) ? around('(', b, ')') : b);
    case 'power':
      return rule.arguments[1]?.kind === 'number' && rule.arguments[1].value === 2
        ? around(isSum(0) ? '(' : '', a, isSum(0) ? ')²' : '²')
        : null;
    case 'abs':
      return around('|', a, '|');
    default:
      return null;
  }
}

function isSumOf(rule: Expression | undefined): boolean {
  return rule?.kind === 'call' && (rule.function === 'add' || rule.function === 'subtract');
}

function around(before: string, signs: Signs | null | undefined, after: string): Signs | null {
  if (signs === null || signs === undefined) return null;
  const joints = [...signs.joints];
  joints[0] = `${before}${joints[0] ?? ''}`;
  joints[joints.length - 1] = `${joints.at(-1) ?? ''}${after}`;
  return { names: signs.names, joints };
}

function between(a: Signs | null | undefined, sign: string, b: Signs | null | undefined): Signs | null {
  if (!a || !b) return null;
  const [last = '', first = ''] = [a.joints.at(-1), b.joints[0]];
  const right = first === '' || first.startsWith('(') ? `${sign}${first}` : `${sign} ${first}`;
  // A half stands at what it halves.
  const joint = last === '½' && sign === '×' ? `½ ${first}` : `${last}${last === '' ? '' : ' '}${right}`;
  return { names: [...a.names, ...b.names], joints: [...a.joints.slice(0, -1), joint, ...b.joints.slice(1)] };
}
