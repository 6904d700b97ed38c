// Hook for a map's predictions of the shown network: the same object for as long as only weights change.
import { useMemo, useRef } from 'react';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { Network } from '#core/network/network.ts';
import { Asking, type Question } from './asking.ts';
import { fewRows, shownMoment } from './prediction.ts';

/**
 * @param graph of the whole network; null: it can't be asked
 * @param question the same function until another question is asked; null: there is none
 */
export function useAsking(graph: ComputationGraph | null, network: Network, question: Question | null): Asking | null {
  const newest = useRef(network);
  newest.current = network;
  return useMemo(() => {
    if (graph === null || question === null) return null;
    return new Asking(question, () => shownMoment(graph, newest.current), fewRows(graph.parameterCount));
  }, [graph, question]);
}
