// How a map asks the network that is shown: the same asking for as long as only weights change.
import { useMemo, useRef } from 'react';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { Network } from '#core/network/network.ts';
import type { Pausable } from '#core/training/pausable.ts';
import { Asking } from './asking.ts';
import { fewRows, shownParameters } from './prediction.ts';

type Question = (parameters: Float64Array, features: Float64Array, count: number) => Pausable<Float64Array>;

/**
 * @param graph of the whole network; null: it can't be asked
 * @param question the same function until another question is asked; null: there is none
 */
export function useAsking(graph: ComputationGraph | null, network: Network, question: Question | null): Asking | null {
  const newest = useRef(network);
  newest.current = network;
  return useMemo(() => {
    if (graph === null || question === null) return null;
    const parameters = (): Float64Array => shownParameters(graph, newest.current);
    return new Asking((features, count) => question(parameters(), features, count), fewRows(graph.parameterCount));
  }, [graph, question]);
}
