// Dragging a note, or its corner: it snaps as neurons do, and the document learns of it when it is let go.
import { useStoreApi } from '@xyflow/react';
import { type PointerEvent, useRef, useState } from 'react';
import { snapped } from '#core/document/layer-size.ts';
import { type Note, type NoteBox, smallestNote } from '#core/document/notes/note.ts';
import type { Aligning } from '../gestures/aligning.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';

/** A press that moves less than this is a click. */
const clickDistance = 4;

interface Drag {
  readonly part: 'note' | 'corner';
  readonly x: number;
  readonly y: number;
  readonly from: NoteBox;
  readonly aligning: Aligning;
}

export function useNoteDragging(note: Note, place: (box: NoteBox) => Promise<unknown>) {
  const store = useStoreApi();
  const { startAligning } = useCanvasTools();
  const drag = useRef<Drag | null>(null);
  const [moved, setMoved] = useState<NoteBox | null>(null);
  const handlers = (part: Drag['part']) => ({
    onPointerDown(event: PointerEvent) {
      event.stopPropagation();
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const aligning = startAligning({ layers: new Set(), note: note.id }, note, note);
      drag.current = { part, x: event.clientX, y: event.clientY, from: note, aligning };
    },
    onPointerMove(event: PointerEvent) {
      if (drag.current === null) return;
      const { x, y } = drag.current;
      if (moved === null && Math.hypot(event.clientX - x, event.clientY - y) < clickDistance) return;
      const [, , zoom] = store.getState().transform;
      setMoved(draggedBox(drag.current, (event.clientX - x) / zoom, (event.clientY - y) / zoom, event.altKey));
    },
    onPointerUp() {
      letGo();
      if (moved !== null) void place(moved).finally(() => setMoved(null));
    },
    onPointerCancel: cancel,
  });
  function letGo(): void {
    drag.current?.aligning.end();
    drag.current = null;
  }
  function cancel(): void {
    letGo();
    setMoved(null);
  }
  return { box: moved ?? note, isDragging: moved !== null, cancel, handlers };
}

function draggedBox({ part, from, aligning }: Drag, dx: number, dy: number, isFree: boolean): NoteBox {
  const { x, y, width, height } = from;
  if (part === 'note') {
    const by = aligning.follow({ x: dx, y: dy }, isFree);
    return { x: x + by.x, y: y + by.y, width, height };
  }
  return {
    x,
    y,
    width: Math.max(smallestNote.width, snapped(width + dx)),
    height: Math.max(smallestNote.height, snapped(height + dy)),
  };
}
