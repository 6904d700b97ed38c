// Dragging a note, with all that is selected beside it, or its corner: the document learns of it when it is let go.
import { useStoreApi } from '@xyflow/react';
import { type PointerEvent, useRef, useState } from 'react';
import { snapped } from '#core/document/layer-size.ts';
import { type Note, type NoteBox, smallestNote } from '#core/document/notes/note.ts';
import { useNoteView } from '#renderer/state/window/note-store.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';

/** A press that moves less than this is a click. */
const clickDistance = 4;

interface Drag {
  readonly part: 'note' | 'corner';
  readonly x: number;
  readonly y: number;
  readonly from: NoteBox;
  hasBegun: boolean;
}

export function useNoteDragging(note: Note, place: (box: NoteBox) => Promise<unknown>) {
  const store = useStoreApi();
  const { noteMoving } = useCanvasTools();
  const drag = useRef<Drag | null>(null);
  const [resized, setResized] = useState<NoteBox | null>(null);
  const moved = useNoteView((state) => state.moving.get(note.id));
  const handlers = (part: Drag['part']) => ({
    onPointerDown(event: PointerEvent) {
      event.stopPropagation();
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { part, x: event.clientX, y: event.clientY, from: note, hasBegun: false };
    },
    onPointerMove(event: PointerEvent) {
      if (drag.current === null) return;
      const { x, y, hasBegun, from } = drag.current;
      if (!hasBegun && Math.hypot(event.clientX - x, event.clientY - y) < clickDistance) return;
      if (!hasBegun && part === 'note') noteMoving.start(note);
      drag.current.hasBegun = true;
      const [, , zoom] = store.getState().transform;
      const by = { x: (event.clientX - x) / zoom, y: (event.clientY - y) / zoom };
      if (part === 'note') noteMoving.follow(by, event.altKey);
      else setResized(withSize(from, from.width + by.x, from.height + by.y));
    },
    onPointerUp() {
      const ended = drag.current;
      drag.current = null;
      if (ended?.hasBegun !== true) return;
      if (part === 'note') noteMoving.drop();
      else if (resized !== null) void place(resized).finally(() => setResized(null));
    },
    onPointerCancel: cancel,
  });
  function cancel(): void {
    if (drag.current?.part === 'note') noteMoving.cancel();
    drag.current = null;
    setResized(null);
  }
  const box: NoteBox = resized ?? { ...note, ...moved };
  return { box, isDragging: resized !== null || moved !== undefined, cancel, handlers };
}

function withSize({ x, y }: NoteBox, width: number, height: number): NoteBox {
  return {
    x,
    y,
    width: Math.max(smallestNote.width, snapped(width)),
    height: Math.max(smallestNote.height, snapped(height)),
  };
}
