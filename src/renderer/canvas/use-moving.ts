// Dragging: React Flow proposes positions of discs and lanes, the canvas turns them into positions of layers.
import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { snapped } from '#core/document/layer-size.ts';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import { select } from '#renderer/state/ui-store.ts';
import { useCanvasActions } from './canvas-actions.ts';
import type { CanvasNode } from './network-nodes.ts';

const nothing: ReadonlyMap<LayerId, Position> = new Map();

export interface Moving {
  /** Positions of layers that are on their way, over those of the document. */
  readonly positions: ReadonlyMap<LayerId, Position>;
  take(changes: readonly NodeChange<CanvasNode>[], nodes: readonly CanvasNode[]): void;
  readonly onNodeDragStart: OnNodeDrag<CanvasNode>;
  readonly onNodeDragStop: OnNodeDrag<CanvasNode>;
}

export function useMoving(layout: ReadonlyMap<LayerId, Position>): Moving {
  const actions = useCanvasActions();
  const [positions, setPositions] = useState(nothing);
  const latest = useRef(positions);
  const isDragging = useRef(false);
  const show = useCallback((next: ReadonlyMap<LayerId, Position>) => {
    latest.current = next;
    setPositions(next);
  }, []);
  useCancelWithEscape(isDragging, show);

  const take = useCallback(
    (changes: readonly NodeChange<CanvasNode>[], nodes: readonly CanvasNode[]) => {
      if (!isDragging.current) return;
      const next = new Map(latest.current);
      for (const change of changes) {
        if (change.type !== 'position' || change.position === undefined) continue;
        const node = nodes.find((each) => each.id === change.id);
        if (node !== undefined) next.set(node.data.layer, cornerOfLayer(node, change.position));
      }
      show(next);
    },
    [show],
  );

  const onNodeDragStart = useCallback<OnNodeDrag<CanvasNode>>((_, node) => {
    isDragging.current = true;
    if (node.selected) return;
    if (node.type === 'lane') select({ layers: [node.data.layer] });
    else select({ neurons: [{ layer: node.data.layer, unit: Number(node.data.unit) }] });
  }, []);

  const onNodeDragStop = useCallback(() => {
    if (!isDragging.current) return;
    isDragging.current = false;
    const moved = new Map([...latest.current].filter(([id, place]) => !isAt(layout.get(id), place)));
    if (moved.size === 0) show(nothing);
    else void actions.move(moved).finally(() => show(nothing));
  }, [actions, layout, show]);

  return { positions, take, onNodeDragStart, onNodeDragStop };
}

/** A disc inside a lane takes its lane along, and it is the lane that snaps. */
function cornerOfLayer(node: CanvasNode, position: Position): Position {
  if (node.type === 'lane' || node.data.alone === true) return { x: position.x, y: position.y };
  return {
    x: snapped(position.x - Number(node.data.offsetX)),
    y: snapped(position.y - Number(node.data.offsetY)),
  };
}

function isAt(place: Position | undefined, other: Position): boolean {
  return place !== undefined && place.x === other.x && place.y === other.y;
}

/** The rest of a cancelled drag is ignored until the button is released. */
function useCancelWithEscape(isDragging: React.RefObject<boolean>, show: (next: typeof nothing) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !isDragging.current) return;
      event.preventDefault();
      event.stopPropagation();
      isDragging.current = false;
      show(nothing);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isDragging, show]);
}
