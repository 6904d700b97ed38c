// Dragging a note, or its corner: it follows the pointer on the grid, and the document learns of it when it is let go.
import { useStoreApi } from '@xyflow/react';
import { type PointerEvent, useRef, useState } from 'react';
import { snapped } from '#core/document/layer-size.ts';
import { type NoteBox, smallestNote } from '#core/document/notes/note.ts';

/** A press that moves less than this is a click. */
const clickDistance = 4;

interface Drag {
  readonly part: 'note' | 'corner';
  readonly x: number;
  readonly y: number;
  readonly from: NoteBox;
}

export function useNoteDragging(box: NoteBox, place: (box: NoteBox) => Promise<unknown>) {
  const store = useStoreApi();
  const drag = useRef<Drag | null>(null);
  const [moved, setMoved] = useState<NoteBox | null>(null);
  const handlers = (part: Drag['part']) => ({
    onPointerDown(event: PointerEvent) {
      event.stopPropagation();
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { part, x: event.clientX, y: event.clientY, from: box };
    },
    onPointerMove(event: PointerEvent) {
      if (drag.current === null) return;
      const { x, y } = drag.current;
      if (moved === null && Math.hypot(event.clientX - x, event.clientY - y) < clickDistance) return;
      const [, , zoom] = store.getState().transform;
      setMoved(draggedBox(drag.current, (event.clientX - x) / zoom, (event.clientY - y) / zoom));
    },
    onPointerUp() {
      drag.current = null;
      if (moved !== null) void place(moved).finally(() => setMoved(null));
    },
    onPointerCancel: cancel,
  });
  function cancel(): void {
    drag.current = null;
    setMoved(null);
  }
  return { box: moved ?? box, isDragging: moved !== null, cancel, handlers };
}

function draggedBox({ part, from }: Drag, dx: number, dy: number): NoteBox {
  if (part === 'note') return { ...from, x: snapped(from.x + dx), y: snapped(from.y + dy) };
  return {
    ...from,
    width: Math.max(smallestNote.width, snapped(from.width + dx)),
    height: Math.max(smallestNote.height, snapped(from.height + dy)),
  };
}
