// The finite-difference check of an explained gradient, on the rows that it is about, with the corners that spoil it.
import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { ExplanationContext } from './explanation-context.ts';
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
/** Central differences at halved steps, extrapolated to step 0 (Ridders, 1982). */
interface FiniteDifference {
  readonly derivative: number;
  /** The largest nudge that the result rests on; a kink within it can spoil it. */
  readonly reach: number;
}

const firstStep = 1e-2;
const levels = 7;
/** Below this size two derivatives differ by rounding alone. */
const smallestScale = 1e-8;
/** Up to this relative error two derivatives count as equal. */
const agreement = 1e-4;

export function finiteDifference(
  evaluate: (parameters: Float64Array) => number,
  parameters: Float64Array,
  index: number,
): FiniteDifference {
  const value = parameters[index] ?? Number.NaN;
  const lossAt = (nudged: number): number => evaluate(parameters.with(index, nudged));
  const centralDifference = (step: number): number =>
    (lossAt(value + step) - lossAt(value - step)) / (value + step - (value - step));
  let step = firstStep * Math.max(1, Math.abs(value));
  let derivatives = [centralDifference(step)];
  let best: Estimate = { derivative: derivatives[0] ?? Number.NaN, reach: step, error: Number.POSITIVE_INFINITY };
  for (let level = 1; level < levels; level += 1) {
    step /= 2;
    const difference = centralDifference(step);
    const estimates = extrapolated(derivatives, difference, step);
    best = estimates.reduce((least, each) => (each.error < least.error ? each : least), best);
    derivatives = [difference, ...estimates.map((estimate) => estimate.derivative)];
  }
  return { derivative: best.derivative, reach: best.reach };
}

interface Estimate extends FiniteDifference {
  /** How far the estimate is from those that it was made of. */
  readonly error: number;
}

/** Each estimate takes one more power of the step out of the error, from the estimates at twice the step. */
function extrapolated(coarser: readonly number[], difference: number, step: number): readonly Estimate[] {
  const estimates: Estimate[] = [];
  let finer = difference;
  let weight = 4;
  let reach = 2 * step;
  for (const other of coarser) {
    const derivative = (weight * finer - other) / (weight - 1);
    const error = Math.max(Math.abs(derivative - finer), Math.abs(derivative - other));
    estimates.push({ derivative, reach, error });
    finer = derivative;
    weight *= 4;
    reach *= 2;
  }
  return estimates;
}

interface GradientCheck extends FiniteDifference {
  /** By the chain rule. */
  readonly gradient: number;
  readonly relativeError: number;
  readonly agrees: boolean;
}

/** Compares a gradient with the finite difference of the loss that it belongs to. */
export function checkGradient(gradient: number, difference: FiniteDifference): GradientCheck {
  const { derivative } = difference;
  const scale = Math.max(Math.abs(gradient), Math.abs(derivative), smallestScale);
  const relativeError = Math.abs(gradient - derivative) / scale;
  return { ...difference, gradient, relativeError, agrees: relativeError < agreement };
}
