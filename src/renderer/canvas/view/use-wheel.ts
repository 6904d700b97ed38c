// The wheel over the canvas, read as zoom or pan and applied to React Flow's viewport.
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { maximumZoom, minimumZoom } from '../geometry/zoom-level.ts';
import type { ViewMotion } from './view-motion.ts';
import { WheelReader, type WheelSetting } from './wheel-intent.ts';

export function useWheel(root: RefObject<HTMLElement | null>, setting: WheelSetting, motion: ViewMotion): void {
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const reader = new WheelReader();
    const onWheel = (event: WheelEvent): void => {
      if (event.target instanceof Element && event.target.closest('.nowheel') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      motion.interrupt();
      const intent = reader.read(event, setting);
      const { x, y, zoom } = getViewport();
      if (intent.kind === 'pan') {
        void setViewport({ x: x + intent.x, y: y + intent.y, zoom });
        return;
      }
      const area = element.getBoundingClientRect();
      const next = Math.min(maximumZoom, Math.max(minimumZoom, zoom * intent.factor));
      const growth = next / zoom;
      const pointerX = event.clientX - area.left;
      const pointerY = event.clientY - area.top;
      // What is under the pointer stays there.
      const moved = { x: pointerX - (pointerX - x) * growth, y: pointerY - (pointerY - y) * growth };
      void setViewport({ ...moved, zoom: next });
    };
    element.addEventListener('wheel', onWheel, { passive: false, capture: true });
    return () => element.removeEventListener('wheel', onWheel, { capture: true });
  }, [root, setting, motion, getViewport, setViewport]);
}
