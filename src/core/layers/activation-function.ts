// An activation function, made from the one expression that says what it is: number, derivative, kinks and tails follow.
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
  readonly tails: Tails;
  /** What number and formula are made of: the value in z, the derivative in z and a. */
  readonly rule: ActivationRule;
  /** Its name in the formulas of computation graphs; empty where it does nothing. */
  readonly name: string;
}

export interface ActivationRule {
  readonly value: Expression;
  readonly derivative: Expression;
}

/**
 * How a function ends far from 0: `silent` where its negative side is 0, however far one goes; `flat` where it flattens
 * on both sides, with its steepest slope.
 */
export type Tails =
  | { readonly kind: 'open' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'flat'; readonly steepest: number };

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
  const slope = (z: number): number => derivative(z, value(z));
  const kinks = derivedOnce(() => kinksOf(rule.value, 'z'));
  const tails = derivedOnce(() => tailsOf(value, slope));
  return {
    kind,
    name,
    rule,
    value: (z) => value(z),
    derivative: (z, a) => derivative(z, a),
    get kinks() {
      return kinks();
    },
    get tails() {
      return tails();
    },
  };
}

const farOut = 1e4;
const quiet = 1e-9;

function tailsOf(value: (z: number) => number, slope: (z: number) => number): Tails {
  const isFlat = (z: number): boolean => Math.abs(slope(z)) <= quiet;
  if (isFlat(-farOut) && isFlat(farOut)) {
    const slopes = Array.from({ length: 161 }, (_, index) => Math.abs(slope((index - 80) / 8)));
    return { kind: 'flat', steepest: Math.max(...slopes) };
  }
  return isFlat(-farOut) && Math.abs(value(-farOut)) <= quiet ? { kind: 'silent' } : { kind: 'open' };
}

/** Computed when it is first asked for, and remembered. */
function derivedOnce<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
