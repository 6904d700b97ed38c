// How near a pass comes to a kink, where a central difference is not the derivative.
import type { Operation } from '#core/graph/computation-graph.ts';
import { type Trace, valuesAt } from '#core/graph/trace.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';

/** Draws nearer than this are drawn again. */
export const kinkMargin = 1e-3;

/** Distance of the nearest pre-activation or output − target to a kink of its function. */
export function distanceToKinks(trace: Trace): number {
  return Math.min(...trace.graph.operations.map((operation) => distanceOf(operation, trace)));
}

function distanceOf(operation: Operation, trace: Trace): number {
  if (operation.kind === 'activation') {
    const length = trace.count * operation.width;
    return nearest(
      valuesAt(trace, operation.input).subarray(0, length),
      elementwiseActivation(operation.function).kinks,
    );
  }
  if (operation.kind === 'elementwiseLoss') {
    const errors = trace.targets.map((target, at) => (valuesAt(trace, operation.input)[at] as number) - target);
    return nearest(errors, elementwiseLosses[operation.loss].kinks);
  }
  return Number.POSITIVE_INFINITY;
}

function nearest(values: Float64Array, kinks: readonly number[]): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const value of values) {
    for (const kink of kinks) distance = Math.min(distance, Math.abs(value - kink));
  }
  return distance;
}
