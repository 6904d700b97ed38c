// Whether the computation graph is looked at, and of what: the whole network, the selected neuron, or one that was chosen.
import { create } from 'zustand';
import type { NeuronReference } from '#core/network/network.ts';

export type GraphSubject = 'whole' | 'selected' | NeuronReference;

interface OperationGraphState {
  readonly isOpen: boolean;
  readonly subject: GraphSubject;
  /** Over the whole canvas. */
  readonly isLarge: boolean;
}

export const useOperationGraph = create<OperationGraphState>(() => ({
  isOpen: false,
  subject: 'whole',
  isLarge: false,
}));

export function openOperationGraph(subject: GraphSubject): void {
  useOperationGraph.setState({ isOpen: true, subject });
}

export function closeOperationGraph(): void {
  useOperationGraph.setState({ isOpen: false, isLarge: false });
}

/** What is written on the canvas can be seen. */
export function uncoverCanvas(): void {
  useOperationGraph.setState({ isLarge: false });
}
