// Starts drags that snap to what stands still on this canvas: neurons, lanes and notes.
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback } from 'react';
import { neuronDisc } from '#core/document/layer-size.ts';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { around } from '../geometry/rectangles.ts';
import { visibleArea } from '../geometry/visible-area.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { Aligning } from './aligning.ts';

/** What is dragged and so nothing to snap to. */
export interface Dragged {
  readonly layers: ReadonlySet<LayerId>;
  /** By their ids. */
  readonly notes: ReadonlySet<string>;
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

function standingStill(model: CanvasModel | null, { layers, notes }: Dragged): Rectangle[] {
  if (model === null) return [];
  const parts = [...rectanglesOf(model.geometry)].flatMap(([layer, list]) => (layers.has(layer) ? [] : list));
  return [...parts, ...(model.document.notes ?? []).filter(({ id }) => !notes.has(id))];
}

/** Around all that is dragged; null when none of it is drawn. */
export function boxAround({ geometry, document }: CanvasModel, { layers, notes }: Dragged): Rectangle | null {
  const all = rectanglesOf(geometry);
  const own = (document.notes ?? []).filter(({ id }) => notes.has(id));
  return around([...[...layers].flatMap((layer) => all.get(layer) ?? []), ...own]);
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
