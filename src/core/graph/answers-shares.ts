// Networks that answer with shares of classes, each between 0 and 1: their loss or their outputs' activation functions say so.
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { wantedActivation } from '#core/learning/losses/loss-functions.ts';
import { type ComputationGraph, lossOperationOf, type OperationIndex } from './computation-graph.ts';

/** Where it does, a column that holds nothing but 0, or nothing but 1, is a class too; elsewhere it is a value to be predicted. */
export function answersShares(graph: ComputationGraph): boolean {
  const loss = lossOperationOf(graph);
  const kind = loss.kind === 'crossEntropy' ? loss.kind : loss.loss;
  return wantedActivation(kind) !== null || isShare(graph, graph.output);
}

function isShare(graph: ComputationGraph, index: OperationIndex): boolean {
  const operation = graph.operations[index];
  switch (operation?.kind) {
    case 'softmax':
      return true;
    case 'activation': {
      const { bounds } = elementwiseActivation(operation.function);
      return bounds?.minimum === 0 && bounds.maximum === 1;
    }
    case 'concatenate':
      return operation.inputs.every((input) => isShare(graph, input));
    default:
      return false;
  }
}
