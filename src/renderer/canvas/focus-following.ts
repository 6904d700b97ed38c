// Keeps one item of the canvas reachable with Tab, and the keyboard on what a command has just added or left over.
import { useLayoutEffect, useRef } from 'react';
import type { NeuronReference } from '#core/network/network.ts';
import { sameNeuron, useUi } from '#renderer/state/ui-store.ts';
import { type CanvasItem, focusItem, sameItem, useCanvasView } from './canvas-view.ts';
import type { CanvasModel } from './use-canvas-model.ts';
import { indexOfWire } from './wire-set.ts';

export function useFocusFollowing(model: CanvasModel): void {
  useTabStopKept(model);
  useSelectionFollowed(model);
}

function useTabStopKept(model: CanvasModel): void {
  const focus = useCanvasView((state) => state.focus);
  useLayoutEffect(() => {
    if (focus !== null && isThere(model, focus)) return;
    const [first] = model.geometry.neurons;
    const next: CanvasItem | null =
      first === undefined ? null : { kind: 'neuron', neuron: { layer: first.layer, unit: first.unit } };
    // The keyboard does not fall out of the canvas with what was deleted.
    if (next !== null && focus !== null && useCanvasView.getState().focusWithin) focusItem(next);
    else if (!sameItem(focus, next)) useCanvasView.setState({ focus: next });
  }, [model, focus]);
}

/** A command that adds a neuron selects it; while the keyboard is in the canvas it goes there too. */
function useSelectionFollowed(model: CanvasModel): void {
  const selection = useUi((state) => state.selection);
  const followed = useRef(selection);
  useLayoutEffect(() => {
    const { focus, focusWithin } = useCanvasView.getState();
    const [only] = selection.neurons;
    if (selection === followed.current || only === undefined || selection.neurons.length > 1) return;
    const item: CanvasItem = { kind: 'neuron', neuron: only };
    if (!isThere(model, item)) return;
    followed.current = selection;
    if (focusWithin && !sameItem(focus, item)) focusItem(item);
  }, [model, selection]);
}

function isThere({ geometry, drawing }: CanvasModel, item: CanvasItem): boolean {
  if (item.kind === 'wire') return indexOfWire(drawing.set, item.wire) >= 0;
  const isIt = (neuron: NeuronReference): boolean => sameNeuron(neuron, item.neuron);
  return geometry.neurons.some(isIt);
}
