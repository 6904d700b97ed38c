// Starts drags that snap to what stands still on this canvas: neurons, lanes and notes.
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback } from 'react';
import { neuronDisc } from '#core/document/layer-size.ts';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { visibleArea } from '../geometry/visible-area.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { Aligning } from './aligning.ts';

/** What is dragged and so nothing to snap to. */
export interface Dragged {
  readonly layers: ReadonlySet<LayerId>;
  readonly note: string | null;
}

export type StartAligning = (dragged: Dragged, box: Rectangle, corner: Position) => Aligning;

export function useAligning(model: RefObject<CanvasModel | null>): StartAligning {
  const store = useStoreApi();
  return useCallback(
    (dragged, box, corner) => {
      const seen = () => {
        const { transform, width, height } = store.getState();
        const [x, y, zoom] = transform;
        return { area: visibleArea({ x, y, zoom }, width, height), zoom };
      };
      return new Aligning(standingStill(model.current, dragged), box, corner, seen);
    },
    [store, model],
  );
}

function standingStill(model: CanvasModel | null, { layers, note }: Dragged): Rectangle[] {
  if (model === null) return [];
  const parts = [...rectanglesOf(model.geometry)].flatMap(([layer, list]) => (layers.has(layer) ? [] : list));
  return [...parts, ...(model.document.notes ?? []).filter(({ id }) => id !== note)];
}

/** Around all of these layers; null when none is drawn. */
export function boxAround(geometry: CanvasGeometry, layers: ReadonlySet<LayerId>): Rectangle | null {
  const all = rectanglesOf(geometry);
  const rectangles = [...layers].flatMap((layer) => all.get(layer) ?? []);
  if (rectangles.length === 0) return null;
  const x = Math.min(...rectangles.map((each) => each.x));
  const y = Math.min(...rectangles.map((each) => each.y));
  const right = Math.max(...rectangles.map((each) => each.x + each.width));
  const bottom = Math.max(...rectangles.map((each) => each.y + each.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The discs and the lane of each layer. */
function rectanglesOf({ neurons, lanes }: CanvasGeometry): Map<LayerId, Rectangle[]> {
  const all = new Map<LayerId, Rectangle[]>();
  const add = (layer: LayerId, rectangle: Rectangle): void => {
    const list = all.get(layer);
    if (list === undefined) all.set(layer, [rectangle]);
    else list.push(rectangle);
  };
  for (const { layer, rectangle } of lanes) add(layer.id, rectangle);
  for (const { layer, x, y } of neurons) add(layer, { x, y, width: neuronDisc, height: neuronDisc });
  return all;
}
