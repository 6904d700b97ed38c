// Distance of a pass from a kink, where a central difference is not the derivative.
import { kinkedNumbers } from '#core/graph/operations/operation-rules.ts';
import type { Trace } from '#core/graph/trace.ts';

/** Draws nearer than this are drawn again. */
export const kinkMargin = 1e-3;

/** Distance of the nearest number that is read, or output − target, to a kink of its function. */
export function distanceToKinks(trace: Trace): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const operation of trace.graph.operations) {
    const { kinks, numbers } = kinkedNumbers(operation, trace) ?? { kinks: [], numbers: [] };
    for (const number of numbers) for (const kink of kinks) distance = Math.min(distance, Math.abs(number - kink));
  }
  return distance;
}
