// Focus requests: the item that a request names takes the keyboard focus once, even when it is mounted only for that.
import { type RefObject, useLayoutEffect } from 'react';
import { inSession } from '#renderer/signals/session.ts';
import { type CanvasItem, sameItem, useCanvasView } from './canvas-view.ts';

const served = inSession(() => ({ last: 0 }));

/** Is the item the canvas's one tab stop? */
export function useTabStop(item: CanvasItem, element: RefObject<HTMLElement | null>): boolean {
  const isFocus = useCanvasView((state) => sameItem(state.focus, item));
  const request = useCanvasView((state) => (sameItem(state.focus, item) ? state.focusRequest : 0));
  useLayoutEffect(() => {
    if (request <= served().last || element.current === null) return;
    served().last = request;
    element.current.focus({ preventScroll: true });
  }, [request, element]);
  return isFocus;
}
