// Of what the computation graph is looked at: the whole network, the selected neuron, or one that was chosen.
import { create } from 'zustand';
import type { NeuronReference } from '#core/network/network.ts';
import { openPanel } from './panel-beside-store.ts';

export type GraphSubject = 'whole' | 'selected' | NeuronReference;

export const useOperationGraph = create<{ readonly subject: GraphSubject }>(() => ({ subject: 'whole' }));

export function openOperationGraph(subject: GraphSubject): void {
  useOperationGraph.setState({ subject });
  openPanel('graph');
}
