// The data of an explanation: the network, its present parameters, the rows that are looked at, the next step.
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import type { ParameterRoles } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { Network } from '#core/network/network.ts';
import type { ParameterLayout } from '#core/network/parameter-layout.ts';
import type { Scope } from './explanation.ts';
import type { Notation } from './notation.ts';
import type { RowTrace } from './row-trace.ts';

/** The step whose update is explained. */
export interface StepContext {
  /** With the learning rate of this very step; null when that is not known. */
  readonly update: UpdateSettings | null;
  readonly roles: ParameterRoles;
  /** The parameters before the step. */
  readonly parameters: Float64Array;
  /** Mean over its mini-batch, by parameter. */
  readonly gradients: Float64Array;
  /** What it adds to each parameter. */
  readonly updates: Float64Array;
  /** The optimizer's memory before the step; null when it is not known. */
  readonly optimizerState: OptimizerState | null;
}

export interface ExplanationContext {
  /** Only its structure and names count: the numbers are in `parameters`. */
  readonly network: Network;
  readonly layout: ParameterLayout;
  readonly loss: LossKind;
  readonly parameters: Float64Array;
  /** The parameters that training started from; null when they are not known. */
  readonly startParameters: Float64Array | null;
  readonly scope: Scope;
  /** The row that is looked at; null when none can be computed. */
  readonly row: RowTrace | null;
  /** Every row of the mini-batch, for the scope of that name; empty when they are not known. */
  readonly miniBatch: readonly RowTrace[];
  /** Null when the network can't be trained. */
  readonly step: StepContext | null;
}

/** One row, and the words and numbers to explain it with. */
export interface RowSubject {
  readonly context: ExplanationContext;
  readonly notation: Notation;
  readonly trace: RowTrace;
}
