// The loss of some rows in PyTorch, summed: what it is divided by is the whole mini-batch's, so that workers can share one.
import { type ComputationGraph, lossOperationOf, lossTerms } from '#core/graph/computation-graph.ts';
import { type ElementwiseLossKind, elementwiseLosses, lossInput } from '#core/learning/losses/loss-functions.ts';
import { codeOf } from '../code/expression-code.ts';
import { torchLanguage } from './torch-language.ts';

/** What PyTorch has of its own; a loss without a row is written out. */
const known: { readonly [Kind in ElementwiseLossKind]?: string } = {
  meanSquaredError: 'nn.functional.mse_loss',
  meanAbsoluteError: 'nn.functional.l1_loss',
  huber: 'nn.functional.huber_loss',
  binaryCrossEntropy: 'nn.functional.binary_cross_entropy_with_logits',
};

/** Definitions of `loss_sum(outputs, logits, targets)` and `TERMS_PER_ROW`. */
export function lossCode(graph: ComputationGraph): readonly string[] {
  const operation = lossOperationOf(graph);
  const isElementwise = operation.kind === 'elementwiseLoss';
  return [
    isElementwise
      ? '# The loss is the mean over rows and outputs.'
      : '# The loss is the mean over rows, of several output layers their sum.',
    `TERMS_PER_ROW = ${lossTerms(graph)}`,
    '',
    '',
    'def loss_sum(outputs, logits, targets):',
    `    return ${isElementwise ? elementwiseSum(operation.loss) : crossEntropySum(operation.groups)}`,
  ];
}

function elementwiseSum(kind: ElementwiseLossKind): string {
  const input = lossInput(kind) === 'logits' ? 'logits' : 'outputs';
  const own = (known as Readonly<Record<string, string | undefined>>)[kind];
  const term = codeOf(elementwiseLosses[kind].rule.term, torchLanguage, { output: input, target: 'targets' });
  return own === undefined ? `(${term}).sum()` : `${own}(${input}, targets, reduction="sum")`;
}

/** @param groups first column of each output layer, and the width of all of them */
function crossEntropySum(groups: readonly number[]): string {
  const parts = groups.slice(1).map((end, group) => {
    const columns = groups.length === 2 ? '' : `[:, ${groups[group]}:${end}]`;
    return `nn.functional.cross_entropy(logits${columns}, targets${columns}, reduction="sum")`;
  });
  return parts.join(' + ');
}
