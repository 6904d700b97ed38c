// Finds the corners of an activation function or of the loss that a nudge of one parameter crosses.
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import type { ExplanationContext } from './explanation-context.ts';
import { numberOf, type RowTrace } from './row-trace.ts';
import { neuronsOf, outputNeurons } from './wires.ts';

/** A place where a derivative jumps, so that a difference across it means nothing. */
export interface Kink {
  readonly kind: 'activation' | 'loss';
  readonly neuron: NeuronReference;
  /** Row of the dataset, from 0. */
  readonly row: number;
}

type Drawing = Pick<ExplanationContext, 'network' | 'loss'>;

/** Every corner between two traces of one row, before and after the nudge; both ends count. */
export function kinksBetween(drawing: Drawing, low: RowTrace, high: RowTrace): readonly Kink[] {
  const activations = drawing.network.layers.flatMap((layer) => {
    if (!hasActivation(layer) || layer.activation === 'softmax') return [];
    const { kinks } = elementwiseActivation(layer.activation);
    return neuronsOf(layer).filter((neuron) =>
      crosses(kinks, numberOf(low.preActivations, neuron), numberOf(high.preActivations, neuron)),
    );
  });
  return [
    ...activations.map((neuron) => ({ kind: 'activation' as const, neuron, row: low.row })),
    ...lossKinks(drawing, low, high).map((neuron) => ({ kind: 'loss' as const, neuron, row: low.row })),
  ];
}

function lossKinks(drawing: Drawing, low: RowTrace, high: RowTrace): readonly NeuronReference[] {
  if (drawing.loss === 'crossEntropy') return [];
  const { kinks } = elementwiseLosses[drawing.loss];
  return outputNeurons(drawing).filter((neuron, column) => {
    const target = low.targets[column] ?? Number.NaN;
    return crosses(kinks, numberOf(low.activations, neuron) - target, numberOf(high.activations, neuron) - target);
  });
}

function crosses(kinks: readonly number[], from: number, to: number): boolean {
  return from !== to && kinks.some((kink) => (from - kink) * (to - kink) <= 0);
}
