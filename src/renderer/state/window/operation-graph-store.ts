// Store of what the computation graph shows: the whole network, the selected neuron, or one that was chosen.

import type { NeuronReference } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';
import { openPanel } from './panel-beside-store.ts';

export type GraphSubject = 'whole' | 'selected' | NeuronReference;

export const useOperationGraph = createStore<{ readonly subject: GraphSubject }>(() => ({ subject: 'whole' }));

export function openOperationGraph(subject: GraphSubject): void {
  useOperationGraph.setState({ subject });
  openPanel('graph');
}
