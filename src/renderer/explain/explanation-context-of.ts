// From what the window shows to what an explanation is computed from.
import { parameterRoles } from '#core/compile/parameter-roles.ts';
import { withParameters } from '#core/document/edits/steps/both-parameter-sets.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Scope } from '#core/explain/explanation.ts';
import type { ExplanationContext, StepContext } from '#core/explain/explanation-context.ts';
import type { ExplanationKind, ExplanationTarget } from '#core/explain/explanation-target.ts';
import type { RowTrace } from '#core/explain/row-trace.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { miniBatchTraces } from '#renderer/state/stores/mini-batch-traces.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';

/** What has happened to the shown step: nothing yet, it has just been taken, or one follows another. */
export type StepMoment = 'planned' | 'performed' | 'streaming';

export interface ShownMoment {
  readonly document: NetworkDocument;
  readonly values: ShownValues;
  readonly moment: StepMoment;
}

/** What comes back from the loss, which values that are only tried have none of. */
const comesBack: ReadonlySet<ExplanationKind> = new Set([
  'weightGradient',
  'biasGradient',
  'activationGradient',
  'delta',
  'layerParameterGradient',
  'loss',
]);

/** Null while the shown numbers are still those of another document. */
export function explanationContextOf(
  shown: ShownMoment,
  target: ExplanationTarget,
  scope: Scope,
): ExplanationContext | null {
  const { document, values } = shown;
  const { compiled } = compiledDocument(document);
  const layout = compiled?.layout ?? values.layout;
  if (layout.count !== values.parameters.length) return null;
  const before = parametersBeforeStep(shown);
  const isParameter = target.kind === 'weight' || target.kind === 'bias';
  const parameters = shown.moment === 'performed' && !isParameter ? before : values.parameters;
  return {
    network: document.network,
    layout,
    loss: document.training.loss,
    parameters,
    startParameters: startParametersOf(document),
    scope,
    row: values.isTried === true && comesBack.has(target.kind) ? null : values.rowValues,
    miniBatch: scope === 'miniBatch' ? rowsOf(shown, parameters) : [],
    step: stepOf(shown, before),
  };
}

/** Once a step is taken, the shown parameters are those after it. */
function parametersBeforeStep({ values, moment }: ShownMoment): Float64Array {
  const { parameters, updates } = values;
  if (moment === 'planned' || updates === null) return parameters;
  return parameters.map((value, index) => value - (updates[index] ?? 0));
}

function stepOf(shown: ShownMoment, before: Float64Array): StepContext | null {
  const { gradients, updates, optimizerState = null } = shown.values;
  const { compiled } = compiledDocument(shown.document);
  if (compiled === null || gradients === null || updates === null) return null;
  const roles = parameterRoles(shown.document.network, compiled);
  return { update: updateOf(shown), roles, parameters: before, gradients, updates, optimizerState };
}

/** While training streams, the epoch of the shown step is not known, and with it what a schedule makes of the rate. */
function updateOf({ document: { training }, values }: ShownMoment): UpdateSettings | null {
  return values.update ?? (training.schedule === undefined ? training : null);
}

function startParametersOf({ network, initial }: NetworkDocument): Float64Array {
  return readParameters(initial === undefined ? network : withParameters(network, initial));
}

/** While it trains, nobody could read the rows of a step. */
function rowsOf({ document, values, moment }: ShownMoment, parameters: Float64Array): readonly RowTrace[] {
  const { miniBatch, stepRows } = values;
  if (moment === 'streaming' || stepRows === undefined) return [];
  return miniBatch?.() ?? miniBatchTraces(document, stepRows, parameters);
}
