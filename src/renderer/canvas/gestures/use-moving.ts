// Dragging: React Flow tells when a disc or a lane is dragged, a note of itself; all that is selected follows the pointer, and snaps as one.
import { type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Position } from '#core/document/network-document.ts';
import type { Note } from '#core/document/notes/note.ts';
import type { LayerId } from '#core/network/network.ts';
import { showMovingNotes, useNoteView } from '#renderer/state/window/note-store.ts';
import { announce, select, useUi } from '#renderer/state/window/ui-store.ts';
import { endCrossing, showJoining, showLeaving, useCrossing } from '../geometry/lane-crossing.ts';
import type { CanvasNode } from '../geometry/network-nodes.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { canvasActions } from './canvas-actions.ts';
import { allSelected, type Drag, isAt, isOutside, moved, startDrag, startDragOfNode, startLeaving } from './drag.ts';
import { placePointer } from './pointer-place.ts';
import type { StartAligning } from './use-aligning.ts';
import { laneAtPoint } from './wiring-places.ts';

const nothing: ReadonlyMap<LayerId, Position> = new Map();
const noNotes: ReadonlyMap<string, Position> = new Map();

export interface Moving {
  /** Positions of layers that are on their way, over those of the document. */
  readonly positions: ReadonlyMap<LayerId, Position>;
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onNodeDragStart: OnNodeDrag<CanvasNode>;
  readonly onNodeDrag: OnNodeDrag<CanvasNode>;
  readonly onNodeDragStop: OnNodeDrag<CanvasNode>;
  readonly notes: NoteMoving;
}

/** A note, and all that is selected with it, follows the pointer. */
export interface NoteMoving {
  start(note: Note): void;
  /** @param by how far the pointer went, in pixels of the drawing */
  follow(by: Position, isFree: boolean): void;
  drop(): void;
  cancel(): void;
}

export function useMoving(model: RefObject<CanvasModel | null>, startAligning: StartAligning): Moving {
  const [positions, setPositions] = useState(nothing);
  const latest = useRef(positions);
  const drag = useRef<Drag | null>(null);
  const pressedAt = useRef<Position>({ x: 0, y: 0 });
  const { screenToFlowPosition } = useReactFlow();
  const show = useCallback((next: ReadonlyMap<LayerId, Position>, notes: ReadonlyMap<string, Position> = noNotes) => {
    latest.current = next;
    setPositions(next);
    showMovingNotes(notes);
  }, []);
  const cancel = useCallback(() => {
    drag.current?.aligning.end();
    drag.current = null;
    endCrossing();
    show(nothing);
  }, [show]);
  useCancelWithEscape(drag, cancel);
  const drop = useCallback(
    ({ layers, notes }: Drag, refusal: string | null = null) => {
      const moved = {
        layers: new Map([...latest.current].filter(([id, place]) => !isAt(layers.get(id), place))),
        notes: new Map([...useNoteView.getState().moving].filter(([id, place]) => !isAt(notes.get(id), place))),
      };
      if (moved.layers.size + moved.notes.size === 0) show(nothing);
      else {
        const done = canvasActions.move(moved).finally(() => show(nothing));
        // It stands over the lane now, and is none of its neurons.
        if (refusal !== null) void done.then(() => announce(() => refusal));
      }
    },
    [show],
  );

  // React Flow counts from where it first noticed a movement, which leaves the disc behind the pointer.
  const onPointerDownCapture = useCallback(
    (event: PointerEvent) => {
      pressedAt.current = screenToFlowPosition(pointOf(event));
    },
    [screenToFlowPosition],
  );

  const onNodeDragStart = useCallback<OnNodeDrag<CanvasNode>>(
    (event, node) => {
      const isLeaving = event.altKey && node.type === 'neuron' && node.data.alone !== true;
      const dragged =
        node.selected === true ? allSelected() : { layers: new Set([node.data.layer]), notes: new Set<string>() };
      if (isLeaving) drag.current = startLeaving(node, startAligning);
      else drag.current = model.current && startDragOfNode(model.current, node, dragged, startAligning);
      if (node.selected === true) return;
      if (node.type === 'lane') select({ layers: [node.data.layer] });
      else select({ neurons: [{ layer: node.data.layer, unit: Number(node.data.unit) }] });
    },
    [model, startAligning],
  );

  const onNodeDrag = useCallback<OnNodeDrag<CanvasNode>>(
    (event) => {
      if (drag.current === null) return;
      const { leaving, single, corner, aligning } = drag.current;
      const [from, to] = [pressedAt.current, screenToFlowPosition(pointOf(event))];
      const by = aligning.follow({ x: to.x - from.x, y: to.y - from.y }, event.altKey);
      if (leaving !== null) {
        showLeaving({ x: corner.x + by.x, y: corner.y + by.y });
        return;
      }
      show(moved(drag.current.layers, by), moved(drag.current.notes, by));
      const lane =
        single === null || event.altKey || model.current === null ? null : laneAtPoint(model.current.geometry, to);
      const reason = single === null || lane === null ? null : canvasActions.joinRefusal(single, lane);
      showJoining(lane, reason);
      if (reason !== null) placePointer(surfaceOf(event), pointOf(event));
      const takes = lane !== null && reason === null;
      // In the lane it gets the place of a unit, wherever it is let go.
      if (takes) aligning.end();
    },
    [model, show, screenToFlowPosition],
  );

  const onNodeDragStop = useCallback(() => {
    if (drag.current === null) return;
    const { leaving, single, aligning } = drag.current;
    const ended = drag.current;
    const crossing = useCrossing.getState();
    drag.current = null;
    aligning.end();
    endCrossing();
    if (leaving !== null) {
      if (crossing.leaving !== null && isOutside(model.current, leaving.layer, crossing.leaving)) {
        void canvasActions.takeOut(leaving, crossing.leaving);
      }
      return;
    }
    if (single !== null && crossing.joining !== null) {
      void canvasActions.joinLayer(single, crossing.joining).finally(() => show(nothing));
      return;
    }
    drop(ended, crossing.refused?.reason ?? null);
  }, [model, show, drop]);

  const notes = useMemo<NoteMoving>(
    () => ({
      start(note) {
        const isSelected = useUi.getState().selection.notes.includes(note.id);
        const dragged = isSelected ? allSelected() : { layers: new Set<LayerId>(), notes: new Set([note.id]) };
        drag.current = model.current && startDrag(model.current, dragged, note, startAligning);
      },
      follow(pointer, isFree) {
        if (drag.current === null) return;
        const by = drag.current.aligning.follow(pointer, isFree);
        show(moved(drag.current.layers, by), moved(drag.current.notes, by));
      },
      drop() {
        const ended = drag.current;
        drag.current = null;
        ended?.aligning.end();
        if (ended !== null) drop(ended);
      },
      cancel,
    }),
    [model, startAligning, show, drop, cancel],
  );
  return { positions, onPointerDownCapture, onNodeDragStart, onNodeDrag, onNodeDragStop, notes };
}

function surfaceOf({ target }: Pick<Event, 'target'>): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.canvas-surface') : null;
}

/** A finger has no place of its own in the event. */
function pointOf(event: Pick<MouseEvent, 'clientX' | 'clientY'> | TouchEvent): Position {
  const { clientX, clientY } = 'touches' in event ? (event.touches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x: clientX, y: clientY };
}

/** The rest of a cancelled drag is ignored until the button is released. */
function useCancelWithEscape(drag: RefObject<Drag | null>, cancel: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || drag.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [drag, cancel]);
}
