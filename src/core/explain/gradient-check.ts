// The finite-difference check of an explained gradient, on the rows that it is about, with the corners that spoil it.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { ExplanationContext } from './explanation-context.ts';
import { checkGradient, finiteDifference, type GradientCheck } from './finite-difference.ts';
import { type Kink, kinksBetween } from './kinks.ts';
import { type RowSource, type RowTrace, traceRow } from './row-trace.ts';

export interface ExplainedCheck extends GradientCheck {
  /** Corners within reach of the nudge. */
  readonly kinks: readonly Kink[];
}

/** Checks the gradient of the mean loss over these rows by one parameter. */
export function checkExplainedGradient(
  { network, parameters }: Pick<ExplanationContext, 'network' | 'parameters'>,
  compiled: CompiledNetwork,
  source: RowSource,
  rows: readonly number[],
  parameter: number,
): ExplainedCheck {
  const trace = (values: Float64Array): readonly RowTrace[] =>
    rows.map((row) => traceRow(compiled, values, source, row));
  const meanOf = (traces: readonly RowTrace[], read: (trace: RowTrace) => number): number =>
    traces.reduce((sum, each) => sum + read(each), 0) / traces.length;
  const gradient = meanOf(trace(parameters), (each) => each.gradients[parameter] ?? Number.NaN);
  const difference = finiteDifference((values) => meanOf(trace(values), (each) => each.loss), parameters, parameter);
  const value = parameters[parameter] ?? Number.NaN;
  const low = trace(parameters.with(parameter, value - difference.reach));
  const high = trace(parameters.with(parameter, value + difference.reach));
  const kinks = low.flatMap((each, at) => {
    const other = high[at];
    return other === undefined ? [] : kinksBetween({ network }, each, other);
  });
  return { ...checkGradient(gradient, difference), kinks };
}
