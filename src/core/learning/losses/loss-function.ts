// The contract of a loss function, made from the expression of its term. Names, defaults and arithmetic are PyTorch's with reduction="mean".
import { derivedOnce } from '#core/expression/derived-once.ts';
import { type Expression, substitute } from '#core/expression/expression.ts';
import { derivativeOf } from '#core/expression/functions.ts';
import { kinksOf } from '#core/expression/kinks.ts';
import { parseExpression } from '#core/expression/parse.ts';
import { functionOf } from '#core/expression/program.ts';
import { ruleLanguage } from '#core/expression/rule-language.ts';
import { zero } from '#core/expression/simplify.ts';

/** What a loss compares with the targets: activations, or (for a stable computation) the logits z. */
export type LossInput = 'activations' | 'logits';

/** A loss that is a mean over examples × output units of a term per output. */
export interface ElementwiseLoss {
  readonly kind: string;
  readonly input: LossInput;
  /** The only activation function that outputs may have; null: any. */
  readonly wantedActivation: 'sigmoid' | null;
  /** Its name in the formulas of computation graphs. */
  readonly name: string;
  /** One output's share before the mean. */
  term(output: number, target: number): number;
  /** Derivative of `term` by `output`. */
  derivative(output: number, target: number): number;
  /** Values of output − target where the derivative jumps or bends. */
  readonly kinks: readonly number[];
  /** What numbers and formulas are made of, in output and target; `shown` is the term as people read it. */
  readonly rule: { readonly term: Expression; readonly shown: Expression; readonly derivative: Expression };
}

interface Definition {
  readonly kind: string;
  readonly name: string;
  /** The one activation function from whose logits it is computed; absent: it is computed from activations, of any. */
  readonly logitsOf?: 'sigmoid';
  /** In output and target. */
  readonly term: string;
  /** The same in the form that people read; absent: the term itself. */
  readonly shown?: string;
  /** Where it can be had more cheaply or more exactly; absent: the derivative of the term. */
  readonly derivative?: string;
}

/** What the rules of losses read. */
export const lossVariables: readonly string[] = ['output', 'target'];

/** @throws ParseProblem for a rule that does not read */
export function lossOf({ kind, name, logitsOf, term, shown = term, derivative }: Definition): ElementwiseLoss {
  const language = { ...ruleLanguage, variables: lossVariables };
  const expression = parseExpression(term, language);
  const slope = derivative === undefined ? derivativeOf(expression, 'output') : parseExpression(derivative, language);
  const kinks = derivedOnce(() =>
    logitsOf === undefined ? kinksOf(substitute(expression, { target: zero }), 'output') : [],
  );
  return {
    kind,
    name,
    input: logitsOf === undefined ? 'activations' : 'logits',
    wantedActivation: logitsOf ?? null,
    term: functionOf(expression, lossVariables) as ElementwiseLoss['term'],
    derivative: functionOf(slope, lossVariables) as ElementwiseLoss['derivative'],
    get kinks() {
      return kinks();
    },
    rule: { term: expression, shown: parseExpression(shown, language), derivative: slope },
  };
}
