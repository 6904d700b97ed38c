// Parts of the library, dropped where they shall stand.

import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useMemo } from 'react';
import { laneHeaderHeight, laneWidth, neuronDisc, snapped } from '#core/document/layer-size.ts';
import { libraryItemType } from '#renderer/state/library-item.ts';
import { type InsertKind, useCanvasActions } from './canvas-actions.ts';

const kinds: readonly InsertKind[] = ['input', 'neuron', 'layer'];

export function useDropping() {
  const actions = useCanvasActions();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(
    () => ({
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes(libraryItemType)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop(event: DragEvent) {
        const name = event.dataTransfer.getData(libraryItemType);
        const kind = kinds.find((each) => each === name);
        if (kind === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        const grip = gripOf(kind);
        const corner = { x: event.clientX, y: event.clientY };
        const place = screenToFlowPosition(corner, { snapToGrid: false });
        actions.insertAt(kind, { x: snapped(place.x - grip.x), y: snapped(place.y - grip.y) });
      },
    }),
    [actions, screenToFlowPosition],
  );
}

/** The point of the part that lands under the pointer. */
function gripOf(kind: InsertKind): { readonly x: number; readonly y: number } {
  return kind === 'layer' ? { x: laneWidth / 2, y: laneHeaderHeight / 2 } : { x: neuronDisc / 2, y: neuronDisc / 2 };
}
