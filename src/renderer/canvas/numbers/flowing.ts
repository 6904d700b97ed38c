// The quantities of a moment: the one on the wires, and the one that flows along them or moves their weights.
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import { isCalm } from '../scene/showing.ts';
import type { Phase } from './phase.ts';
import { quantitySymbols } from './wire-quantity.ts';

export interface Flowing {
  readonly mark: 'dot' | 'chevron' | 'pulse' | 'triangle';
  /** Symbol of what the wires show. */
  readonly wire: string;
  /** Symbol of what its marks tell. */
  readonly carried: string;
}

/** Null where nothing is marked. */
export function flowing(phase: Phase, quantity: FocusQuantity): Flowing | null {
  const wire = isCalm({ quantity, streaming: phase === 'stream' }) ? '|w|' : quantitySymbols[quantity];
  switch (phase) {
    case 'forward':
      return { mark: 'dot', wire, carried: quantitySymbols.signal };
    case 'backward':
      return { mark: 'chevron', wire, carried: 'δ·w' };
    case 'stream':
      return { mark: 'pulse', wire, carried: quantitySymbols.gradient };
    case 'update':
      return { mark: 'triangle', wire, carried: quantitySymbols.update };
    case 'rest':
    case 'input':
    case 'loss':
      return null;
  }
}
