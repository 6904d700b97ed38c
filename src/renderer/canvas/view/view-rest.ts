// Tells when the view has come to rest: what is slow to follow it waits for that.
import { inSession } from '#renderer/signals/session.ts';
import { createStore } from '#renderer/signals/store.ts';

/** Longer than from one turn of a wheel to the next. */
const restAfter = 150;

interface ViewRest {
  readonly isMoving: boolean;
  /** A move that only pans is none. */
  readonly isZooming: boolean;
}

export const useViewRest = createStore<ViewRest>(() => ({ isMoving: false, isZooming: false }));

const waiting = inSession((): { timer?: ReturnType<typeof setTimeout> } => ({}));

/** The view has changed. */
export function noticeMove(zoomed: boolean): void {
  const { isMoving, isZooming } = useViewRest.getState();
  if (!isMoving || (zoomed && !isZooming)) useViewRest.setState({ isMoving: true, isZooming: isZooming || zoomed });
  clearTimeout(waiting().timer);
  waiting().timer = setTimeout(() => useViewRest.setState({ isMoving: false, isZooming: false }), restAfter);
}

/** Calls back whenever the view has come to rest; returns how to stop. */
export function onViewRest(rested: () => void): () => void {
  return useViewRest.subscribe(({ isMoving }, before) => {
    if (before.isMoving && !isMoving) rested();
  });
}
