// Scale of what lies over the network, such as chips on wires, so that it keeps its size on the screen at every zoom.
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useCanvasView } from './canvas-view.ts';

/**
 * A ref that writes `--screen-scale` at its element without a render: in the drawing, what is inside is that much larger. It is written
 * when the element comes, which in React Flow's portal is later than its parent.
 */
export function useScreenScale(): (element: HTMLElement | null) => void {
  const present = useRef<HTMLElement | null>(null);
  const write = useCallback((element: HTMLElement | null): void => {
    present.current = element;
    element?.style.setProperty('--screen-scale', String(useCanvasView.getState().screenScale));
  }, []);
  useLayoutEffect(
    () =>
      useCanvasView.subscribe((state, before) => {
        if (state.screenScale !== before.screenScale) write(present.current);
      }),
    [write],
  );
  return write;
}
