// An activation function, made from the one expression that says what it is: number, derivative, kinks and bounds follow.
import { derivedOnce } from '#core/expression/derived-once.ts';
import type { Expression } from '#core/expression/expression.ts';
import { derivativeOf } from '#core/expression/functions.ts';
import { kinksOf } from '#core/expression/kinks.ts';
import { parseExpression } from '#core/expression/parse.ts';
import { functionOf } from '#core/expression/program.ts';
import { ruleLanguage } from '#core/expression/rule-language.ts';

/** A function of one number, applied to each pre-activation z on its own. */
export interface ElementwiseActivation {
  readonly kind: string;
  value(z: number): number;
  /** The derivative at z, given the value a = value(z) so that it need not be computed again. */
  derivative(z: number, a: number): number;
  /** Where the derivative jumps or bends; a central difference across one of these is not to be trusted. */
  readonly kinks: readonly number[];
  /** Between which its values lie, where it flattens on both sides; null for one that does not. */
  readonly bounds: Bounds | null;
  /** What number and formula are made of: the value in z, the derivative in z and a. */
  readonly rule: ActivationRule;
  /** Its name in the formulas of computation graphs; empty where it does nothing. */
  readonly name: string;
}

export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

export interface ActivationRule {
  readonly value: Expression;
  readonly derivative: Expression;
}

interface Definition {
  readonly kind: string;
  readonly name: string;
  /** In z. */
  readonly value: string;
  /** In z and a, where it can be had from a more cheaply or more exactly; absent: the derivative of the value. */
  readonly derivative?: string;
}

/** @throws ParseProblem for a rule that does not read */
export function activationOf({ kind, name, value, derivative }: Definition): ElementwiseActivation {
  const expression = parseExpression(value, { ...ruleLanguage, variables: ['z'] });
  const stated =
    derivative === undefined ? null : parseExpression(derivative, { ...ruleLanguage, variables: ['z', 'a'] });
  return activationByRule(kind, name, { value: expression, derivative: stated ?? derivativeOf(expression, 'z') });
}

export function activationByRule(kind: string, name: string, rule: ActivationRule): ElementwiseActivation {
  const value = functionOf(rule.value, ['z']);
  const derivative = functionOf(rule.derivative, ['z', 'a']);
  const kinks = derivedOnce(() => kinksOf(rule.value, 'z'));
  const bounds = derivedOnce(() => boundsOf(value, (z) => derivative(z, value(z))));
  return {
    kind,
    name,
    rule,
    value: (z) => value(z),
    derivative: (z, a) => derivative(z, a),
    get kinks() {
      return kinks();
    },
    get bounds() {
      return bounds();
    },
  };
}

const farOut = 1e4;
/** What comes to its end as slowly as 1/z is there; powers may have overflowed. */
const furthest = 1e16;
const quiet = 1e-9;
/** Even a logarithm of a logarithm grows more between the two. */
const still = 1e-2;

function boundsOf(value: (z: number) => number, slope: (z: number) => number): Bounds | null {
  const far = [-furthest, furthest].map(value).every(Number.isFinite) ? furthest : farOut;
  const isFlat = (side: number): boolean =>
    Math.abs(slope(side * far)) <= quiet && Math.abs(value(side * far) - value(side * farOut)) <= still;
  if (!isFlat(-1) || !isFlat(1)) return null;
  const between = Array.from({ length: 161 }, (_, step) => (step - 80) / 8);
  const values = [-far, ...between, far].map(value);
  return { minimum: Math.min(...values), maximum: Math.max(...values) };
}
