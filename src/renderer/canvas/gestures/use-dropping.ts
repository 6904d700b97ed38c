// Parts of the library, dropped where they shall stand.

import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useMemo, useRef } from 'react';
import { laneHeaderHeight, laneWidth, neuronDisc, snapped } from '#core/document/layer-size.ts';
import { defaultNoteSize } from '#core/document/notes/note.ts';
import { declaredKinds } from '#core/network/layer-definitions.ts';
import type { WireReference } from '#core/network/network.ts';
import { libraryItemType, onWireType } from '#renderer/state/window/library-item.ts';
import { shownWires } from '../layer/shown-wires.ts';
import { wireAt } from '../scene/wire-set.ts';
import { sameItem, useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { canvasActions, type InsertKind } from './canvas-actions.ts';

const kinds: readonly InsertKind[] = ['input', 'neuron', 'layer', 'note', ...declaredKinds];
/** Half of the width within which a wire takes a neuron, pixels on the screen. */
const reach = 12;

export function useDropping(model: CanvasModel) {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const latest = useRef(model);
  latest.current = model;
  return useMemo(() => {
    const pointOf = ({ clientX, clientY }: DragEvent) => screenToFlowPosition({ x: clientX, y: clientY });
    const wireUnder = (event: DragEvent): WireReference | null => {
      if (!event.dataTransfer.types.includes(onWireType)) return null;
      const { x, y } = pointOf(event);
      const { drawing } = latest.current;
      const index = drawing.wireAt(x, y, Math.min(64, reach / getZoom()), shownWires(latest.current));
      return index < 0 ? null : wireAt(drawing.set, index);
    };
    return {
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes(libraryItemType)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        pointAt(wireUnder(event));
      },
      onDragLeave() {
        pointAt(null);
      },
      onDrop(event: DragEvent) {
        const name = event.dataTransfer.getData(libraryItemType);
        const kind = kinds.find((each) => each === name);
        if (kind === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        const wire = wireUnder(event);
        pointAt(null);
        const grip = gripOf(kind);
        const place = pointOf(event);
        const corner = { x: snapped(place.x - grip.x), y: snapped(place.y - grip.y) };
        if (wire === null) canvasActions.insertAt(kind, corner);
        else canvasActions.insertOnWire(wire, corner);
      },
    };
  }, [screenToFlowPosition, getZoom]);
}

/** The wire that would take the neuron looks as it does under the pointer. */
function pointAt(wire: WireReference | null): void {
  const hover = wire === null ? null : ({ kind: 'wire', wire } as const);
  if (!sameItem(useCanvasView.getState().hover, hover)) useCanvasView.setState({ hover });
}

/** The point of the part that lands under the pointer. */
function gripOf(kind: InsertKind): { readonly x: number; readonly y: number } {
  if (kind === 'note') return { x: defaultNoteSize.width / 2, y: defaultNoteSize.height / 2 };
  const isDisc = kind === 'input' || kind === 'neuron';
  return isDisc ? { x: neuronDisc / 2, y: neuronDisc / 2 } : { x: laneWidth / 2, y: laneHeaderHeight / 2 };
}
