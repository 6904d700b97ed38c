// The numbers of the forward pass of one row: z and a of every neuron, then the loss.
import { call, type Expression, substitute } from '#core/expression/expression.ts';
import { add, divide, one, subtract, sumOf, zero } from '#core/expression/simplify.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import type { DenseLayer, NeuronReference } from '#core/network/network.ts';
import type { Name } from './names.ts';
import type { Quantity, Slip } from './quantity.ts';
import {
  isSameNeuron,
  lossName,
  lossSidesIn,
  neuronNames,
  type ShownRow,
  type StepContext,
  slip,
  unitsOf,
  variable,
  weightedSum,
} from './step-context.ts';
import { swappedWires } from './swapped-wires.ts';

export function forwardQuantities(context: StepContext, row: ShownRow): readonly Quantity[] {
  const { value } = lossSidesIn(context, row);
  const { id, symbol } = lossName(row);
  return [
    ...context.denseLayers.flatMap((layer) => layerQuantities(context, layer, row)),
    { id, symbol, kind: 'loss', place: null, row, rule: value, slips: [] },
  ];
}

function layerQuantities(context: StepContext, layer: DenseLayer, row: ShownRow): readonly Quantity[] {
  const neurons = unitsOf(context.step.network, layer.id);
  const sums = neurons.map((neuron): Quantity => {
    const { z } = neuronNames(context, neuron, row);
    const [rule, slips] = sumRule(context, layer, neuron, row);
    return { ...z, kind: 'preActivation', place: neuron, row, rule, slips };
  });
  const activations = neurons.map((neuron): Quantity => {
    const { a } = neuronNames(context, neuron, row);
    const rule = activationRule(context, layer, neuron, row);
    return { ...a, kind: 'activation', place: neuron, row, rule, slips: [] };
  });
  return [...sums, ...activations];
}

function sumRule(
  context: StepContext,
  { biases }: DenseLayer,
  neuron: NeuronReference,
  row: ShownRow,
): readonly [Expression, readonly Slip[]] {
  const { names, step } = context;
  const wires = context.wires.filter(({ target }) => isSameNeuron(target, neuron));
  const source = ({ source: from }: { readonly source: NeuronReference }): Name => neuronNames(context, from, row).a;
  const bias = biases === null ? zero : variable(names.bias(neuron));
  const right = weightedSum(wires, ({ wire }) => names.weight(wire), source) ?? zero;
  const mixed = weightedSum(
    wires,
    ({ wire }) => {
      const { forward } = swappedWires(step.network, wire);
      return forward === null ? null : names.weight(forward);
    },
    source,
  );
  return [add(bias, right), mixed === null ? [] : [slip('rowsAndColumns', add(bias, mixed))]];
}

function activationRule(
  context: StepContext,
  { id, activation }: DenseLayer,
  neuron: NeuronReference,
  row: ShownRow,
): Expression {
  const z = variable(neuronNames(context, neuron, row).z);
  if (activation !== 'softmax') return substitute(elementwiseActivation(activation).rule.value, { z });
  const others = unitsOf(context.step.network, id).filter((other) => !isSameNeuron(other, neuron));
  const powers = others.map((other) => call('exp', subtract(variable(neuronNames(context, other, row).z), z)));
  return divide(one, add(one, sumOf(powers)));
}
