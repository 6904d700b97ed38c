// The neurons that the loss is computed from, in the order of the targets, at their activations or at z.
import type { ComputationGraph, LossOperation, OperationIndex } from '#core/graph/computation-graph.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { lossInput } from '#core/learning/losses/loss-functions.ts';
import type { NeuronIndex, Neurons } from './plan-neurons.ts';

export interface PlannedLoss {
  readonly kind: LossKind;
  readonly fromLogits: boolean;
  /** Output neurons that are compared together: cross-entropy's by layer, the other losses' all at once. */
  readonly groups: readonly (readonly NeuronIndex[])[];
  /** Terms per example of which the loss is the mean. */
  readonly terms: number;
}

export function plannedLoss(graph: ComputationGraph, neurons: Neurons): PlannedLoss {
  const operation = graph.operations[graph.loss] as LossOperation;
  const kind = operation.kind === 'crossEntropy' ? 'crossEntropy' : operation.loss;
  const layers = outputOperations(graph).map((output) => {
    const first = neurons.firstOf[output] as NeuronIndex;
    const width = graph.operations[output]?.width ?? 0;
    return Array.from({ length: width }, (_, unit) => first + unit);
  });
  const terms = kind === 'crossEntropy' ? 1 : graph.outputWidth;
  const groups = kind === 'crossEntropy' ? layers : [layers.flat()];
  return { kind, fromLogits: lossInput(kind) === 'logits', groups, terms };
}

function outputOperations(graph: ComputationGraph): readonly OperationIndex[] {
  const output = graph.operations[graph.output];
  return output?.kind === 'concatenate' ? output.inputs : [graph.output];
}
