// All numbers of one training step of a drawn network on some of its rows, in the order in which one computes them by hand.

import { call, type Expression } from '#core/expression/expression.ts';
import { constant, divide, multiply, sumOf } from '#core/expression/simplify.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf, weightOf } from '#core/network/network-queries.ts';
import { biasParameter, layOutParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { backwardQuantities } from './backward-quantities.ts';
import { forwardQuantities } from './forward-quantities.ts';
import { type Name, newName } from './names.ts';
import type { Quantity, StepQuantities } from './quantity.ts';
import {
  gradientName,
  lossName,
  neuronNames,
  rateName,
  type ShownRow,
  type Step,
  type StepContext,
  slip,
  stepContext,
  variable,
  type WiredNeurons,
} from './step-context.ts';
import { newParameter } from './update-rule.ts';

/** Of a network that can be computed by hand: input and dense layers, no loop, everything in its size. */
export function stepQuantities(step: Step): StepQuantities {
  const context = stepContext(step);
  const rows = step.rows.length === 1 ? [null] : step.rows;
  const biases = biasQuantities(context);
  return [
    ...weightQuantities(context),
    ...biases,
    given('learningRate', rateName, step.update.optimizer.learningRate),
    ...rows.flatMap((row, index) => [
      ...examples(context, step.rows[index] as number, row),
      ...forwardQuantities(context, row),
    ]),
    ...(step.rows.length === 1 ? [] : [meanLoss(step)]),
    ...rows.flatMap((row) => backwardQuantities(context, row)),
    ...weightGradients(context, rows),
    ...biases.map((bias) => biasGradient(context, bias, rows)),
    ...newParameters(context, biases),
  ];
}

function given(
  kind: Quantity['kind'],
  name: Name,
  value: number,
  place: Quantity['place'] = null,
  row: ShownRow = null,
): Quantity {
  return { ...name, kind, place, row, rule: constant(value), slips: [] };
}

function weightQuantities({ wires, names, step }: StepContext): readonly Quantity[] {
  return wires.map(({ wire }) => given('weight', names.weight(wire), weightOf(step.network, wire) ?? Number.NaN, wire));
}

function biasQuantities({ names, step }: StepContext): readonly Quantity[] {
  return step.network.layers.flatMap((layer) => {
    if (!hasActivation(layer)) return [];
    return (layer.biases ?? []).map((bias, unit) => {
      const neuron = { layer: layer.id, unit };
      return given('bias', names.bias(neuron), bias, neuron);
    });
  });
}

function examples(context: StepContext, row: number, shown: ShownRow): readonly Quantity[] {
  const { inputs, outputs, step } = context;
  const at = (values: Float64Array, width: number, column: number): number =>
    values[row * width + column] ?? Number.NaN;
  const features = inputs.map((neuron, column) => {
    const value = at(step.data.features, inputs.length, column);
    return given('input', neuronNames(context, neuron, shown).a, value, neuron, shown);
  });
  const targets = outputs.map((neuron, column) => {
    const value = at(step.data.targets, outputs.length, column);
    return given('target', neuronNames(context, neuron, shown).y, value, neuron, shown);
  });
  return [...features, ...targets];
}

function meanLoss({ rows }: Step): Quantity {
  const rule = meanOver(rows, (row) => variable(lossName(row)));
  return { ...lossName(null), kind: 'loss', place: null, row: null, rule, slips: [] };
}

function meanOver(rows: readonly ShownRow[], inRow: (row: ShownRow) => Expression): Expression {
  return divide(sumOf(rows.map(inRow)), constant(rows.length));
}

function weightGradients(context: StepContext, rows: readonly ShownRow[]): readonly Quantity[] {
  return context.wires.map((wired) => {
    const product = (to: NeuronReference, from: NeuronReference): Expression =>
      meanOver(rows, (row) =>
        multiply(variable(neuronNames(context, to, row).delta), variable(neuronNames(context, from, row).a)),
      );
    const { wire, source, target } = wired;
    const mixed = mirrored(context, wired);
    const slips = mixed === null ? [] : [slip('rowsAndColumns', product(mixed.target, mixed.source))];
    const name = gradientName(context.names.weight(wire));
    return { ...name, kind: 'weightGradient', place: wire, row: null, rule: product(target, source), slips };
  });
}

/** The pair of neurons with their numbers exchanged, where there are such. */
function mirrored({ step }: StepContext, { wire, source, target }: WiredNeurons): Omit<WiredNeurons, 'wire'> | null {
  const has = ({ layer, unit }: NeuronReference): boolean => unit < (layerOf(step.network, layer)?.units ?? 0);
  const pair = { source: { ...source, unit: wire.target }, target: { ...target, unit: wire.source } };
  return wire.source !== wire.target && has(pair.source) && has(pair.target) ? pair : null;
}

function biasGradient(context: StepContext, bias: Quantity, rows: readonly ShownRow[]): Quantity {
  const { id, symbol, place } = bias;
  const rule = meanOver(rows, (row) => variable(neuronNames(context, place as NeuronReference, row).delta));
  return { ...gradientName({ id, symbol }), kind: 'biasGradient', place, row: null, rule, slips: [] };
}

function newParameters({ step, names, wires }: StepContext, biases: readonly Quantity[]): readonly Quantity[] {
  const layout = layOutParameters(step.network);
  const untrained = untrainedParameters(step.network, layout);
  const isMoved = (parameter: number | null): boolean => parameter !== null && untrained?.[parameter] !== 1;
  const weights = wires.map(({ wire }) => {
    const moves = isMoved(wireParameter(layout, wire));
    return newQuantity(step, 'newWeight', names.weight(wire), wire, moves);
  });
  const others = biases.map(({ id, symbol, place }) => {
    const { layer, unit } = place as NeuronReference;
    return newQuantity(step, 'newBias', { id, symbol }, place, isMoved(biasParameter(layout, layer, unit)));
  });
  return [...weights, ...others];
}

function newQuantity(
  { update }: Step,
  kind: 'newWeight' | 'newBias',
  name: Name,
  place: Quantity['place'],
  moves: boolean,
): Quantity {
  const w = variable(name);
  const g = variable(gradientName(name));
  const rule = (slope: Expression): Expression =>
    newParameter(update, kind === 'newWeight', { w, g: slope, rate: variable(rateName) });
  const slips = moves ? [slip('wrongDirection', rule(call('negate', g)))] : [];
  return { ...newName(name), kind, place, row: null, rule: moves ? rule(g) : w, slips };
}
