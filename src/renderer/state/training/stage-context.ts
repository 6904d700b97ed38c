// Numbers for the sentences about a stage: of the row that is stepped through, before the step is taken.

import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Scope } from '#core/explain/explanation.ts';
import type { ExplanationContext } from '#core/explain/explanation-context.ts';
import type { ShownValues } from '../stores/shown-values.ts';

export function stageContext(
  { network, training }: NetworkDocument,
  { layout, parameters, parametersBefore = parameters, rowValues, miniBatch }: ShownValues,
  scope: Scope,
): ExplanationContext {
  return {
    network,
    layout,
    loss: training.loss,
    parameters: parametersBefore,
    startParameters: null,
    scope,
    row: rowValues,
    miniBatch: scope === 'miniBatch' ? (miniBatch?.() ?? []) : [],
    step: null,
  };
}
