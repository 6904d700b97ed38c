// A neuron that is dragged into a lane or out of one: the lane that would take it or can't, or where it would stand.

import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';

interface Crossing {
  /** The lane that takes the dragged neuron when it is let go. */
  readonly joining: LayerId | null;
  /** The lane under it that can't take it, and why. */
  readonly refused: { readonly lane: LayerId; readonly reason: string } | null;
  /** Top-left corner of the unit that is dragged out of its lane, which shows it at its old place until then. */
  readonly leaving: Position | null;
}

const none: Crossing = { joining: null, refused: null, leaving: null };

export const useCrossing = createStore<Crossing>(() => none);

/** @param reason why the lane can't take it; null: it can */
export function showJoining(lane: LayerId | null, reason: string | null): void {
  const { joining, refused } = useCrossing.getState();
  if ((joining ?? refused?.lane ?? null) === lane) return;
  if (lane === null) useCrossing.setState(none);
  else useCrossing.setState(reason === null ? { ...none, joining: lane } : { ...none, refused: { lane, reason } });
}

export function showLeaving(leaving: Position): void {
  useCrossing.setState({ ...none, leaving });
}

export function endCrossing(): void {
  useCrossing.setState(none);
}
