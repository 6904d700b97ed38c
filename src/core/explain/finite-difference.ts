// A gradient without the chain rule: nudge the parameter both ways, look at the loss, and compare.

/** Central differences at halved steps, extrapolated to step 0 (Ridders, 1982). */
export interface FiniteDifference {
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

export interface GradientCheck extends FiniteDifference {
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
