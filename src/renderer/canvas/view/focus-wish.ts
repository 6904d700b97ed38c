// Lets the item that the keyboard is sent to take the focus, once per wish, even when it is mounted only for that.
import { type RefObject, useLayoutEffect } from 'react';
import { inSession } from '#renderer/signals/session.ts';
import { type CanvasItem, sameItem, useCanvasView } from './canvas-view.ts';

const granted = inSession(() => ({ last: 0 }));

/** Is the item the canvas's one tab stop? */
export function useTabStop(item: CanvasItem, element: RefObject<HTMLElement | null>): boolean {
  const isFocus = useCanvasView((state) => sameItem(state.focus, item));
  const wish = useCanvasView((state) => (sameItem(state.focus, item) ? state.focusWish : 0));
  useLayoutEffect(() => {
    if (wish <= granted().last || element.current === null) return;
    granted().last = wish;
    element.current.focus({ preventScroll: true });
  }, [wish, element]);
  return isFocus;
}
