// The numbers of one example at the places of its graph: values, gradients, and the local derivatives between places.
import { localDerivative } from '#core/graph/operations/operation-rules.ts';
import type { Trace } from '#core/graph/trace.ts';
import { type Place, placesOf, unitAt } from './places.ts';

export function valueAt(trace: Trace, place: Place): number {
  return numberAt(trace, trace.values, place);
}

/** ∂L/∂(the number). */
export function gradientAt(trace: Trace, place: Place): number {
  return numberAt(trace, trace.gradients, place);
}

/** @param wire the one between a sum and what it reads; −1 elsewhere */
export function derivativeAt(trace: Trace, output: Place, input: Place, wire = -1): number {
  const { graph } = trace;
  const { operationOf } = placesOf(graph);
  const read = { source: operationOf[input] as number, unit: unitAt(graph, input), wire };
  return localDerivative(trace, operationOf[output] as number, unitAt(graph, output), read);
}

function numberAt({ graph }: Trace, arrays: readonly Float64Array[], place: Place): number {
  return arrays[placesOf(graph).operationOf[place] as number]?.[unitAt(graph, place)] as number;
}
