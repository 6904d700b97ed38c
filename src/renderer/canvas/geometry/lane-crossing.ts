// A neuron that is dragged into a lane or out of one: the lane that would take it, or where it would stand.
import { create } from 'zustand';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';

interface Crossing {
  /** The lane that takes the dragged neuron when it is let go. */
  readonly joining: LayerId | null;
  /** Top-left corner of the unit that is dragged out of its lane, which shows it at its old place until then. */
  readonly leaving: Position | null;
}

const none: Crossing = { joining: null, leaving: null };

export const useCrossing = create<Crossing>(() => none);

export function showJoining(joining: LayerId | null): void {
  if (useCrossing.getState().joining !== joining) useCrossing.setState({ ...none, joining });
}

export function showLeaving(leaving: Position): void {
  useCrossing.setState({ ...none, leaving });
}

export function endCrossing(): void {
  useCrossing.setState(none);
}
