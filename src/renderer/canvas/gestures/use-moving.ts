// Dragging: React Flow tells when a disc or a lane is dragged; all that is selected follows the pointer, and snaps as one.
import { type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { neuronDisc } from '#core/document/layer-size.ts';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { select, useUi } from '#renderer/state/ui-store.ts';
import { endCrossing, showJoining, showLeaving, useCrossing } from '../geometry/lane-crossing.ts';
import type { CanvasNode } from '../geometry/network-nodes.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import type { Aligning } from './aligning.ts';
import { useCanvasActions } from './canvas-actions.ts';
import { boxAround, type StartAligning } from './use-aligning.ts';
import { laneAtPoint } from './wiring-places.ts';

const nothing: ReadonlyMap<LayerId, Position> = new Map();

export interface Moving {
  /** Positions of layers that are on their way, over those of the document. */
  readonly positions: ReadonlyMap<LayerId, Position>;
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onNodeDragStart: OnNodeDrag<CanvasNode>;
  readonly onNodeDrag: OnNodeDrag<CanvasNode>;
  readonly onNodeDragStop: OnNodeDrag<CanvasNode>;
}

interface Drag {
  /** Where the layers stood. */
  readonly layers: ReadonlyMap<LayerId, Position>;
  /** A unit that is taken out of its lane, which stays. */
  readonly leaving: NeuronReference | null;
  /** A neuron that a lane may take. */
  readonly single: LayerId | null;
  /** Of the dragged disc or lane. */
  readonly corner: Position;
  readonly aligning: Aligning;
}

export function useMoving(model: RefObject<CanvasModel | null>, startAligning: StartAligning): Moving {
  const actions = useCanvasActions();
  const [positions, setPositions] = useState(nothing);
  const latest = useRef(positions);
  const drag = useRef<Drag | null>(null);
  const pressedAt = useRef<Position>({ x: 0, y: 0 });
  const { screenToFlowPosition } = useReactFlow();
  const show = useCallback((next: ReadonlyMap<LayerId, Position>) => {
    latest.current = next;
    setPositions(next);
  }, []);
  useCancelWithEscape(drag, show);

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
      const layers = node.selected === true ? selectedLayers() : new Set([node.data.layer]);
      const start = isLeaving ? startLeaving : startDrag;
      drag.current = model.current && start(model.current, node, layers, startAligning);
      if (node.selected === true) return;
      if (node.type === 'lane') select({ layers: [node.data.layer] });
      else select({ neurons: [{ layer: node.data.layer, unit: Number(node.data.unit) }] });
    },
    [model, startAligning],
  );

  const onNodeDrag = useCallback<OnNodeDrag<CanvasNode>>(
    (event) => {
      if (drag.current === null) return;
      const { layers, leaving, single, corner, aligning } = drag.current;
      const [from, to] = [pressedAt.current, screenToFlowPosition(pointOf(event))];
      const by = aligning.follow({ x: to.x - from.x, y: to.y - from.y }, event.altKey);
      if (leaving !== null) {
        showLeaving({ x: corner.x + by.x, y: corner.y + by.y });
        return;
      }
      show(new Map([...layers].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }])));
      const lane =
        single === null || event.altKey || model.current === null ? null : laneAtPoint(model.current.geometry, to);
      const takes = single !== null && lane !== null && actions.joinRefusal(single, lane) === null;
      showJoining(takes ? lane : null);
      // In the lane it gets the place of a unit, wherever it is let go.
      if (takes) aligning.end();
    },
    [actions, model, show, screenToFlowPosition],
  );

  const onNodeDragStop = useCallback(() => {
    if (drag.current === null) return;
    const { layers, leaving, single, aligning } = drag.current;
    const crossing = useCrossing.getState();
    drag.current = null;
    aligning.end();
    endCrossing();
    if (leaving !== null) {
      if (crossing.leaving !== null && isOutside(model.current, leaving.layer, crossing.leaving)) {
        void actions.takeOut(leaving, crossing.leaving);
      }
      return;
    }
    if (single !== null && crossing.joining !== null) {
      void actions.joinLayer(single, crossing.joining).finally(() => show(nothing));
      return;
    }
    const moved = new Map([...latest.current].filter(([id, place]) => !isAt(layers.get(id), place)));
    if (moved.size === 0) show(nothing);
    else void actions.move(moved).finally(() => show(nothing));
  }, [actions, model, show]);

  return { positions, onPointerDownCapture, onNodeDragStart, onNodeDrag, onNodeDragStop };
}

/** A finger has no place of its own in the event. */
function pointOf(event: Pick<MouseEvent, 'clientX' | 'clientY'> | TouchEvent): Position {
  const { clientX, clientY } = 'touches' in event ? (event.touches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x: clientX, y: clientY };
}

function selectedLayers(): ReadonlySet<LayerId> {
  const { layers, neurons } = useUi.getState().selection;
  return new Set([...layers, ...neurons.map(({ layer }) => layer)]);
}

/** A disc inside a lane takes its lane along. */
function startDrag(
  { document, geometry }: CanvasModel,
  { data }: CanvasNode,
  layers: ReadonlySet<LayerId>,
  startAligning: StartAligning,
): Drag | null {
  const box = boxAround(geometry, layers);
  const placeOf = (id: LayerId): Position => document.layout.get(id) ?? { x: 0, y: 0 };
  if (box === null) return null;
  const corner = placeOf(data.layer);
  const aligning = startAligning({ layers, note: null }, box, corner);
  const single = layers.size === 1 && data.alone === true ? data.layer : null;
  return { leaving: null, single, corner, layers: new Map([...layers].map((id) => [id, placeOf(id)])), aligning };
}

/** With Alt a unit goes alone, and its lane stays. */
function startLeaving(
  _: CanvasModel,
  { data, position }: CanvasNode,
  __: ReadonlySet<LayerId>,
  startAligning: StartAligning,
): Drag {
  const box = { ...position, width: neuronDisc, height: neuronDisc };
  const aligning = startAligning({ layers: new Set(), note: null }, box, position);
  const leaving = { layer: data.layer, unit: Number(data.unit) };
  return { layers: new Map(), leaving, single: null, corner: position, aligning };
}

/** Let go inside its lane, it stays a unit. */
function isOutside(model: CanvasModel | null, layer: LayerId, { x, y }: Position): boolean {
  const middle = { x: x + neuronDisc / 2, y: y + neuronDisc / 2 };
  return model !== null && laneAtPoint(model.geometry, middle) !== layer;
}

function isAt(place: Position | undefined, other: Position): boolean {
  return place !== undefined && place.x === other.x && place.y === other.y;
}

/** The rest of a cancelled drag is ignored until the button is released. */
function useCancelWithEscape(drag: RefObject<Drag | null>, show: (next: typeof nothing) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || drag.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      drag.current.aligning.end();
      endCrossing();
      drag.current = null;
      show(nothing);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [drag, show]);
}
