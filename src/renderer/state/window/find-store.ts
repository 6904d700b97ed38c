// Store of the search on the canvas. The field over the canvas finds it; commands open the field and go through what it found.

import type { NeuronReference } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';
import { neuronKey } from './ui-store.ts';

interface FindState {
  readonly isOpen: boolean;
  readonly query: string;
  /** Counts the requests to type into the field. */
  readonly requests: number;
  /** The last request to go to the next or the previous one; `count` tells two of them apart. */
  readonly step: { readonly by: 1 | -1; readonly count: number };
  /** Keys of the neurons and wires that were found, to be lit lightly. */
  readonly found: ReadonlySet<string>;
}

const nothingFound: ReadonlySet<string> = new Set();

export const useFind = createStore<FindState>(() => ({
  isOpen: false,
  query: '',
  requests: 0,
  step: { by: 1, count: 0 },
  found: nothingFound,
}));

export function openFind(): void {
  useFind.setState(({ requests }) => ({ isOpen: true, requests: requests + 1 }));
}

export function closeFind(): void {
  useFind.setState({ isOpen: false, found: nothingFound });
}

/** With the field closed, the first step opens it again. */
export function stepThroughFound(by: 1 | -1): void {
  const { isOpen, query } = useFind.getState();
  if (!isOpen || query === '') openFind();
  useFind.setState(({ step }) => ({ step: { by, count: step.count + 1 } }));
}

export function isFoundNeuron(found: ReadonlySet<string>, neuron: NeuronReference): boolean {
  return found.size > 0 && found.has(neuronKey(neuron));
}
