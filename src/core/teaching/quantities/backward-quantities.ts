// The numbers of the backward pass of one row: ∂L/∂a, f′(z) and δ of every neuron, the last layer first.
import { type Expression, substitute } from '#core/expression/expression.ts';
import { add, multiply, subtract, sumOf, zero } from '#core/expression/simplify.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import type { LossInput } from '#core/learning/losses/loss-function.ts';
import type { DenseLayer, NeuronReference } from '#core/network/network.ts';
import { type Name, newName } from './names.ts';
import type { Quantity, Slip } from './quantity.ts';
import {
  isSameNeuron,
  lossSidesIn,
  neuronNames,
  type ShownRow,
  type StepContext,
  slip,
  unitsOf,
  variable,
  type WiredNeurons,
  weightedSum,
} from './step-context.ts';
import { swappedWires } from './swapped-wires.ts';

export function backwardQuantities(context: StepContext, row: ShownRow): readonly Quantity[] {
  return context.denseLayers.toReversed().flatMap((layer) => {
    const neurons = unitsOf(context.step.network, layer.id);
    const gradients = neurons.flatMap((neuron) => activationGradient(context, neuron, row) ?? []);
    const reached = gradients.length > 0;
    const derivatives = reached ? neurons.flatMap((neuron) => localDerivative(context, layer, neuron, row)) : [];
    return [...gradients, ...derivatives, ...neurons.map((neuron) => delta(context, layer, neuron, row, gradients))];
  });
}

/** ∂L/∂a, or ∂L/∂z of a loss that is computed from logits; null where the loss doesn't look. */
function lossSlope(
  context: StepContext,
  neuron: NeuronReference,
  row: ShownRow,
  at: LossInput,
): { readonly right: Expression; readonly slips: readonly Slip[] } | null {
  if (!context.outputs.some((output) => isSameNeuron(output, neuron))) return null;
  const sides = lossSidesIn(context, row);
  return sides.input === at ? sides.slope(neuron) : null;
}

/** What arrives at a: from the loss, and from the neurons that it leads to. Null where nothing does. */
function activationGradient(context: StepContext, neuron: NeuronReference, row: ShownRow): Quantity | null {
  const { names, step } = context;
  const fromLoss = lossSlope(context, neuron, row, 'activations');
  const wires = context.wires.filter(({ source }) => isSameNeuron(source, neuron));
  if (fromLoss === null && wires.length === 0) return null;
  const own = fromLoss?.right ?? zero;
  const back = (weight: (wired: WiredNeurons) => Name | null): Expression | null =>
    weightedSum(wires, weight, ({ target }) => neuronNames(context, target, row).delta);
  const rest = back(({ wire }) => names.weight(wire)) ?? zero;
  const slips = (fromLoss?.slips ?? []).map(({ kind, rule }) => slip(kind, add(rule, rest)));
  const withNew = back(({ wire }) => newName(names.weight(wire)));
  const mixed = back(({ wire }) => {
    const { backward } = swappedWires(step.network, wire);
    return backward === null ? null : names.weight(backward);
  });
  if (wires.length > 0 && withNew !== null) slips.push(slip('newInsteadOfOldWeight', add(own, withNew)));
  if (wires.length > 0 && mixed !== null) slips.push(slip('rowsAndColumns', add(own, mixed)));
  const name = neuronNames(context, neuron, row).activationGradient;
  return { ...name, kind: 'activationGradient', place: neuron, row, rule: add(own, rest), slips };
}

/** f′(z). Softmax has none of one number: it joins the units of its layer. */
function localDerivative(
  context: StepContext,
  { activation }: DenseLayer,
  neuron: NeuronReference,
  row: ShownRow,
): readonly Quantity[] {
  if (activation === 'softmax') return [];
  const { a, z, localDerivative: name } = neuronNames(context, neuron, row);
  const rule = substitute(elementwiseActivation(activation).rule.derivative, { z: variable(z), a: variable(a) });
  return [{ ...name, kind: 'localDerivative', place: neuron, row, rule, slips: [] }];
}

function delta(
  context: StepContext,
  layer: DenseLayer,
  neuron: NeuronReference,
  row: ShownRow,
  gradients: readonly Quantity[],
): Quantity {
  const { delta: name, activationGradient: gradient, localDerivative: local } = neuronNames(context, neuron, row);
  const fromLoss = lossSlope(context, neuron, row, 'logits');
  const own = fromLoss?.right ?? zero;
  const slips = (fromLoss?.slips ?? []).map(({ kind, rule }) => slip(kind, rule));
  const arrives = gradients.some(({ id }) => id === gradient.id);
  let rule = own;
  if (layer.activation === 'softmax') rule = add(own, softmaxBackward(context, layer, neuron, row, gradients));
  else if (arrives) {
    rule = add(own, multiply(variable(gradient), variable(local)));
    slips.push(slip('forgottenLocalDerivative', add(own, variable(gradient))));
  }
  return { ...name, kind: 'delta', place: neuron, row, rule, slips };
}

/** a · (∂L/∂a − Σ aⱼ ∂L/∂aⱼ), where nothing arrives at some of them 0 in its place. */
function softmaxBackward(
  context: StepContext,
  { id }: DenseLayer,
  neuron: NeuronReference,
  row: ShownRow,
  gradients: readonly Quantity[],
): Expression {
  const sides = (each: NeuronReference) => {
    const { a, activationGradient: g } = neuronNames(context, each, row);
    return { a: variable(a), g: gradients.some((gradient) => gradient.id === g.id) ? variable(g) : zero };
  };
  const products = unitsOf(context.step.network, id).map((each) => multiply(sides(each).a, sides(each).g));
  return multiply(sides(neuron).a, subtract(sides(neuron).g, sumOf(products)));
}
