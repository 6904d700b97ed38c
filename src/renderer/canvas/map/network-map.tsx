// The map in the corner: the whole network, tinted by the shown quantity, and what of it is in view; dragging moves the view.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { onScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { onColorsChange } from '#renderer/ui/color-changes.ts';
import { visibleArea } from '../geometry/visible-area.ts';
import { fillWireValues } from '../numbers/wire-values.ts';
import { useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { boundsOfDrawing } from '../view/viewport-actions.ts';
import { MapPainter } from './map-painter.ts';
import { mapBlocks, mapTints } from './map-picture.ts';
import styles from './network-map.module.css';

const width = 120;
const height = 80;
/** From the foot of the canvas, beside the legend's own height. */
const aboveLegend = 24;

export function NetworkMap({ model }: { readonly model: CanvasModel }) {
  const isShown = useCanvasView((state) => state.miniMap);
  return isShown && boundsOfDrawing(model.geometry, model.document.notes) !== null ? <Shown model={model} /> : null;
}

function Shown({ model }: { readonly model: CanvasModel }) {
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useMapPainter(canvas, model);
  const legendHeight = useCanvasView((state) => state.legendHeight);
  const { setCenter, getZoom } = useReactFlow();
  const show = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1 || painter.current === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { x, y } = painter.current.placeAt(event.clientX - box.left, event.clientY - box.top);
    void setCenter(x, y, { zoom: getZoom() });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it only keeps clicks from the canvas; keys have commands for the view.
    <div
      className={`${styles.root} nopan nodrag`}
      data-network-map
      style={{ bottom: legendHeight + aboveLegend }}
      role="img"
      aria-label={t('canvas.map')}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        show(event);
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        show(event);
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <canvas ref={canvas} style={{ width, height }} />
    </div>
  );
}

function useMapPainter(canvas: React.RefObject<HTMLCanvasElement | null>, model: CanvasModel) {
  const store = useStoreApi();
  const quantity = useShownQuantity();
  const scale = useCanvasView((state) => state.scale);
  const painter = useRef<MapPainter | null>(null);
  const { geometry, drawing, facts } = model;
  const { notes } = model.document;
  const blocks = useMemo(() => mapBlocks(geometry, facts.layers, notes), [geometry, facts, notes]);
  const bounds = useMemo(() => boundsOfDrawing(geometry, notes), [geometry, notes]);
  useEffect(() => {
    if (canvas.current === null) return;
    const made = new MapPainter(canvas.current, { width, height }, () => {
      const { transform, width: roomX, height: roomY } = store.getState();
      return visibleArea({ x: transform[0], y: transform[1], zoom: transform[2] }, roomX, roomY);
    });
    painter.current = made;
    const stop = store.subscribe((state, before) => {
      const moved = state.transform !== before.transform;
      if (moved || state.width !== before.width || state.height !== before.height) made.request();
    });
    return () => {
      stop();
      made.stop();
    };
  }, [canvas, store]);
  useEffect(() => painter.current?.setBlocks(blocks, bounds), [blocks, bounds]);
  useEffect(() => onColorsChange(() => painter.current?.recolor()), []);
  useEffect(() => {
    const numbers = new Float32Array(drawing.set.count);
    const tint = (): void => {
      fillWireValues(drawing.set, quantity, scopedValues(), drawing.weights, numbers);
      painter.current?.setTints(mapTints(drawing.set, numbers, scale));
    };
    tint();
    return onScopedValues(tint);
  }, [drawing, quantity, scale]);
  return painter;
}
