// What lies over the network, such as chips on wires, keeps its size on the screen at every zoom.
import { type RefObject, useLayoutEffect } from 'react';
import { useCanvasView } from './canvas-view.ts';

/** Writes `--screen-scale` at the element without a render: in the drawing, what is inside is that much larger. */
export function useScreenScale(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const write = (): void => {
      element.current?.style.setProperty('--screen-scale', String(useCanvasView.getState().screenScale));
    };
    write();
    return useCanvasView.subscribe((state, before) => {
      if (state.screenScale !== before.screenScale) write();
    });
  }, [element]);
}
