// The next step without taking it, by the reference engine: its mini-batch's gradients and its updates.

import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import { parameterRoles } from '#core/compile/parameter-roles.ts';
import type { Examples } from '#core/data/dataset.ts';
import { examplesAt } from '#core/data/examples-at.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { cloneOptimizerState, type OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { applyUpdate } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { Network } from '#core/network/network.ts';
import type { RandomState } from '#core/numeric/random-stream.ts';
import { drawDropout, dropoutProbabilities } from './dropout-masks.ts';

/** The run as the next step will find it. */
export interface StepToCome {
  readonly network: Network;
  readonly compiled: CompiledNetwork;
  readonly dataset: Examples;
  readonly parameters: Float64Array;
  /** The examples of its mini-batch. */
  readonly rows: Int32Array;
  readonly update: UpdateSettings;
  readonly optimizerState: OptimizerState;
  /** The stream that its dropout is drawn from. */
  readonly dropout: RandomState;
}

export interface PlannedStep {
  /** Mean over the mini-batch, with the activations dropped that the step will drop. */
  readonly gradients: Float64Array;
  /** What the step would add to each parameter. */
  readonly updates: Float64Array;
}

/** Changes nothing. */
export function planStep(step: StepToCome): PlannedStep {
  const gradients = miniBatchGradients(step);
  const moved = step.parameters.slice();
  const roles = parameterRoles(step.network, step.compiled);
  applyUpdate(step.update, roles, moved, gradients, cloneOptimizerState(step.optimizerState));
  return { gradients, updates: moved.map((value, index) => value - (step.parameters[index] as number)) };
}

function miniBatchGradients({ compiled: { graph }, parameters, dataset, rows, dropout }: StepToCome): Float64Array {
  const { features, targets } = examplesAt(dataset, rows);
  const { multipliers } = drawDropout(dropoutProbabilities(graph), rows.length, dropout);
  return evaluateExamples(graph, parameters, features, targets, multipliers).trace.parameterGradients;
}
