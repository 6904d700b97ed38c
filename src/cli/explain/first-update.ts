// The update of one parameter in the first step of a run from the document or from a saved moment of it, with its parts.

import { runStateAt } from '#core/checkpoints/checkpoint-of.ts';
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import { parameterRoles } from '#core/compile/parameter-roles.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { explainNumber } from '#core/explain/explain-number.ts';
import type { ParameterUpdate } from '#core/explain/explanation.ts';
import { type PathStart, targetOfStart } from '#core/explain/paths/path-ledger.ts';
import type { RowTrace } from '#core/explain/row-trace.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { firstDropoutState } from '#core/training/dropout-masks.ts';
import { nextUpdate } from '#core/training/next-update.ts';
import { planStep } from '#core/training/planned-step.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { nextMiniBatch } from '#core/training/run-state.ts';

export interface ExplainedDocument {
  readonly document: NetworkDocument;
  readonly compiled: CompiledNetwork;
  readonly dataset: Dataset;
  readonly trace: RowTrace;
  /** The saved moment that the document stands at; null: none. */
  readonly checkpoint: Checkpoint | null;
}

/** Null when the run needs more memory than there is, or the step leads to no number. */
export function firstUpdate(explained: ExplainedDocument, start: PathStart): ParameterUpdate | null {
  const { document, compiled, dataset, trace, checkpoint } = explained;
  const { network, training } = document;
  const run = prepareRun({
    network,
    settings: training,
    dataset,
    createEngine: createReferenceEngine,
    ...(checkpoint === null ? {} : { state: runStateAt(document, checkpoint, dataset.split) }),
  });
  if (!isPrepared(run)) return null;
  const state = run.trainer.state();
  const parameters = readParameters(network);
  const { optimizerState } = state;
  const update = nextUpdate(training, state);
  const rows = nextMiniBatch(state, training.batchSize);
  const dropout = state.dropout ?? firstDropoutState(training.seed);
  const planned = planStep({ network, compiled, dataset, parameters, rows, update, optimizerState, dropout });
  const context = {
    network,
    layout: compiled.layout,
    loss: training.loss,
    parameters,
    startParameters: null,
    scope: 'row',
    row: trace,
    miniBatch: [],
    step: { update, roles: parameterRoles(network, compiled), parameters, optimizerState, ...planned },
  } as const;
  const explanation = explainNumber(context, targetOfStart(start))?.update ?? null;
  return explanation !== null && Number.isFinite(explanation.change.value) ? explanation : null;
}
