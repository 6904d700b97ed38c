// The loss of one row as expressions: its value over the predictions, and its slope at each output.

import { throughActivation } from '#core/explain/loss.ts';
import { call, type Expression, substitute } from '#core/expression/expression.ts';
import { constant, divide, multiply, negate, subtract, sumOf } from '#core/expression/simplify.ts';
import type { LossInput } from '#core/learning/losses/loss-function.ts';
import { elementwiseLosses, type LossKind } from '#core/learning/losses/loss-functions.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import type { Slip } from './quantity.ts';

interface Sides {
  /** The sum of the prediction's neuron. */
  readonly z: Expression;
  /** The prediction. */
  readonly a: Expression;
  /** The target. */
  readonly y: Expression;
}

export interface LossSides {
  readonly input: LossInput;
  readonly value: Expression;
  /** By the activation, or by z of a loss that is computed from logits. */
  slope(output: NeuronReference): { readonly right: Expression; readonly slips: readonly Slip[] };
}

export function lossSides(network: Network, kind: LossKind, sidesOf: (output: NeuronReference) => Sides): LossSides {
  const outputs = outputLayers(network).flatMap((layer) => neuronsOf(layerOf(network, layer)));
  const count = constant(outputs.length);
  const slipsOf = (right: Expression, others: readonly Slip[] = []): readonly Slip[] => [
    { kind: 'signOfError', rule: negate(right) },
    ...others,
  ];
  if (kind === 'crossEntropy') {
    const targetSum = (layer: string): Expression =>
      sumOf(outputs.filter((each) => each.layer === layer).map((each) => sidesOf(each).y));
    return {
      input: 'logits',
      value: negate(sumOf(outputs.map(sidesOf).map(({ a, y }) => multiply(y, call('log', a))))),
      slope(output) {
        const { a, y } = sidesOf(output);
        const right = subtract(multiply(targetSum(output.layer), a), y);
        return { right, slips: slipsOf(right) };
      },
    };
  }
  const { rule, input, wantedActivation } = elementwiseLosses[kind];
  // By ŷ, as one does it by hand; the program computes such a loss from z, which keeps more places.
  const [term, slope] = [input === 'logits' ? rule.shown : rule.term, rule.derivative].map((part) =>
    throughActivation(part, wantedActivation),
  ) as [Expression, Expression];
  const at = (output: NeuronReference, part: Expression): Expression => {
    const { z, a, y } = sidesOf(output);
    return substitute(part, { output: input === 'logits' ? z : a, activation: a, target: y });
  };
  return {
    input,
    value: divide(sumOf(outputs.map((output) => at(output, term))), count),
    slope(output) {
      const right = divide(at(output, slope), count);
      const half = withoutFactorTwo(slope);
      const slips =
        half === null ? [] : [{ kind: 'forgottenFactorTwo', rule: divide(at(output, half), count) } as const];
      return { right, slips: slipsOf(right, slips) };
    },
  };
}

/** null: there is no factor 2 to forget. */
function withoutFactorTwo(slope: Expression): Expression | null {
  if (slope.kind !== 'call' || slope.function !== 'multiply') return null;
  const [factor, rest = null] = slope.arguments;
  return factor?.kind === 'number' && factor.value === 2 ? rest : null;
}
