// The neurons that the loss is computed from, in the order of the targets, at their activations or at z.
import {
  type ComputationGraph,
  lossOperationOf,
  lossTerms,
  type OperationIndex,
} from '#core/graph/computation-graph.ts';
import { type LossKind, lossInput } from '#core/learning/losses/loss-functions.ts';
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
  const operation = lossOperationOf(graph);
  const layers = outputOperations(graph).map((output) => {
    const first = neurons.firstOf[output] as NeuronIndex;
    const width = graph.operations[output]?.width ?? 0;
    return Array.from({ length: width }, (_, unit) => first + unit);
  });
  const [kind, groups] =
    operation.kind === 'crossEntropy' ? [operation.kind, layers] : [operation.loss, [layers.flat()]];
  return { kind, fromLogits: lossInput(kind) === 'logits', groups, terms: lossTerms(graph) };
}

function outputOperations(graph: ComputationGraph): readonly OperationIndex[] {
  const output = graph.operations[graph.output];
  return output?.kind === 'concatenate' ? output.inputs : [graph.output];
}
