// Store of the Outline: what is open, where the keyboard is, what is edited. Never undone, never saved.

import type { LayerId, NeuronReference, WireReference } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';
import { emptySelection, type Selection, useUi } from '#renderer/state/window/ui-store.ts';
import type { Opened } from './outline-rows.ts';

/** The field of a row that is being edited. */
export type RowField =
  | { readonly kind: 'weight'; readonly wire: WireReference }
  | { readonly kind: 'bias'; readonly neuron: NeuronReference }
  | { readonly kind: 'name'; readonly layer: LayerId }
  | { readonly kind: 'words'; readonly note: string };

interface OutlineState {
  /** Which of the opened documents it shows. */
  readonly generation: number;
  readonly opened: Opened;
  /** Key of the one row that Tab reaches; null: the first. */
  readonly active: string | null;
  /** Key of the row from which Shift extends. */
  readonly anchor: string | null;
  /** Counts requests to move the keyboard to the active row. */
  readonly focusRequest: number;
  readonly editing: { readonly row: string; readonly field: RowField } | null;
  /** The layer whose activation function is being chosen. */
  readonly activationMenu: LayerId | null;
  readonly filter: string;
  /** The last selection that was made here. */
  readonly ownSelection: Selection | null;
}

const initial: OutlineState = {
  generation: -1,
  opened: new Map(),
  active: null,
  anchor: null,
  focusRequest: 0,
  editing: null,
  activationMenu: null,
  filter: '',
  ownSelection: null,
};

export const useOutline = createStore<OutlineState>(() => initial);

/** Of another document nothing is kept. */
export function showOutlineOf(generation: number): void {
  if (useOutline.getState().generation !== generation) useOutline.setState({ ...initial, generation });
}

export function setOpen(keys: readonly string[], isOpen: boolean): void {
  useOutline.setState(({ opened }) => {
    const changed = new Map(opened);
    for (const key of keys) changed.set(key, isOpen);
    return { opened: changed };
  });
}

/** Moves the keyboard to a row, which is brought into view. */
export function goTo(key: string): void {
  useOutline.setState(({ focusRequest }) => ({ active: key, focusRequest: focusRequest + 1 }));
}

export function editRow(row: string, field: RowField): void {
  useOutline.setState({ active: row, editing: { row, field } });
}

/** Selects without the Outline having to follow. */
export function selectHere(selection: Partial<Selection>): void {
  const own = { ...emptySelection, ...selection };
  useOutline.setState({ ownSelection: own });
  useUi.setState({ selection: own });
}
