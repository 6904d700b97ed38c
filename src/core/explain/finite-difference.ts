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
export const agreement = 1e-4;

export function finiteDifference(
  evaluate: (parameters: Float64Array) => number,
  parameters: Float64Array,
  index: number,
): FiniteDifference {
  const value = parameters[index] ?? Number.NaN;
  const scale = Math.max(1, Math.abs(value));
  const lossAt = (nudged: number): number => evaluate(parameters.with(index, nudged));
  let best = { derivative: Number.NaN, reach: firstStep * scale, error: Number.POSITIVE_INFINITY };
  let previous: readonly number[] = [];
  for (let level = 0; level < levels; level += 1) {
    const step = firstStep * scale * 0.5 ** level;
    const row = [(lossAt(value + step) - lossAt(value - step)) / (value + step - (value - step))];
    for (const [order, coarser] of previous.entries()) {
      const finer = row[order] ?? Number.NaN;
      const weight = 4 ** (order + 1);
      const derivative = (weight * finer - coarser) / (weight - 1);
      row.push(derivative);
      const error = Math.max(Math.abs(derivative - finer), Math.abs(derivative - coarser));
      if (error < best.error) best = { derivative, reach: step * 2 ** (order + 1), error };
    }
    previous = row;
  }
  return { derivative: best.derivative, reach: best.reach };
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
