// The context that the writers of a step's numbers share: the names in each row, the layers in order, the wires at each neuron.

import type { RowSource } from '#core/explain/row-trace.ts';
import type { Expression } from '#core/expression/expression.ts';
import { multiply, sumOf } from '#core/expression/simplify.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { DenseLayer, LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, outputLayers, topologicalLayers } from '#core/network/network-queries.ts';
import { neuronsOf, type WireEnds, wireEnds } from '#core/network/neurons-and-wires.ts';
import { type LossSides, lossSides } from './loss-sides.ts';
import { deltaName, derivativeName, type Name, nameInRow, numberedWires, type StepNames, stepNames } from './names.ts';
import type { Slip, SlipKind } from './quantity.ts';

export interface Step {
  readonly network: Network;
  readonly loss: LossKind;
  readonly update: UpdateSettings;
  readonly data: RowSource;
  /** Rows of the dataset that the step is taken on: the mean of their gradients. */
  readonly rows: readonly number[];
}

/** A row of the dataset as names show it; null: the only one. */
export type ShownRow = number | null;

export interface WiredNeurons extends WireEnds {
  readonly wire: WireReference;
}

export interface StepContext {
  readonly step: Step;
  readonly names: StepNames;
  /** In an order in which every connection points forward. */
  readonly denseLayers: readonly DenseLayer[];
  readonly inputs: readonly NeuronReference[];
  readonly outputs: readonly NeuronReference[];
  readonly wires: readonly WiredNeurons[];
}

export function stepContext(step: Step): StepContext {
  const { network } = step;
  const sorted = topologicalLayers(network);
  const order = 'order' in sorted ? sorted.order : [];
  return {
    step,
    names: stepNames(network),
    denseLayers: order
      .flatMap((id) => layerOf(network, id) ?? [])
      .filter((layer): layer is DenseLayer => hasActivation(layer)),
    inputs: network.layers.flatMap(({ kind, id }) => (kind === 'input' ? unitsOf(network, id) : [])),
    outputs: outputLayers(network).flatMap((id) => unitsOf(network, id)),
    wires: numberedWires(network).flatMap((wire) => {
      const ends = wireEnds(network, wire);
      return ends === null ? [] : [{ wire, ...ends }];
    }),
  };
}

export function unitsOf(network: Network, layer: LayerId): readonly NeuronReference[] {
  return neuronsOf(layerOf(network, layer));
}

export function isSameNeuron(one: NeuronReference, other: NeuronReference): boolean {
  return one.layer === other.layer && one.unit === other.unit;
}

export const rateName: Name = { id: 'eta', symbol: 'η' };

export function lossName(row: ShownRow): Name {
  return nameInRow({ id: 'L', symbol: 'L' }, row);
}

/** By anything of the step: ∂L/∂w9. */
export function gradientName(name: Name): Name {
  return derivativeName(lossName(null), name);
}

/** The names of a neuron's numbers in one row. */
export function neuronNames({ names }: StepContext, neuron: NeuronReference, row: ShownRow) {
  const activation = names.activation(neuron);
  const own = names.neuron(neuron);
  return {
    a: nameInRow(activation, row),
    z: nameInRow(names.preActivation(neuron), row),
    y: nameInRow(names.target(neuron), row),
    delta: nameInRow(deltaName({ id: own, symbol: own }), row),
    activationGradient: nameInRow(gradientName(activation), row),
    localDerivative: nameInRow(derivativeName(activation, names.preActivation(neuron)), row),
  };
}

export function lossSidesIn(context: StepContext, row: ShownRow): LossSides {
  const { network, loss } = context.step;
  return lossSides(network, loss, (neuron) => {
    const { z, a, y } = neuronNames(context, neuron, row);
    return { z: variable(z), a: variable(a), y: variable(y) };
  });
}

export function variable({ id }: Name): Expression {
  return { kind: 'variable', name: id };
}

/** Σ weight · number; null where one of the weights isn't there. */
export function weightedSum(
  wires: readonly WiredNeurons[],
  weight: (wired: WiredNeurons) => Name | null,
  number: (wired: WiredNeurons) => Name,
): Expression | null {
  const parts = wires.map((wired) => {
    const taken = weight(wired);
    return taken === null ? null : multiply(variable(taken), variable(number(wired)));
  });
  return parts.includes(null) ? null : sumOf(parts.flatMap((part) => part ?? []));
}

export function slip(kind: SlipKind, rule: Expression): Slip {
  return { kind, rule };
}
