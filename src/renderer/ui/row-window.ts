// The rows of a long table that are worth drawing: the ones in view and a few around them.
import { type RefObject, useCallback, useEffect, useState } from 'react';

export const rowHeight = 26;
const extraRows = 6;

export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

export function visibleRows(scrollTop: number, viewHeight: number, count: number): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - extraRows);
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + extraRows);
  return { first: Math.min(first, count), end: Math.max(end, Math.min(first, count)) };
}

/** The row an arrow or page key goes to, or null when the key is not for rows. */
export function rowAfterKey(key: string, row: number, count: number, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: row - 1,
    ArrowDown: row + 1,
    PageUp: row - page,
    PageDown: row + page,
    Home: 0,
    End: count - 1,
  };
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}

/** Where to scroll so that the row is in view; the same place when it is. */
export function scrollTopFor(row: number, scrollTop: number, viewHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + viewHeight ? top + rowHeight - viewHeight : scrollTop;
}

/**
 * The rows that a frame which scrolls has to draw, and its way to a row.
 * @param head height of what stands above the rows whatever is scrolled
 */
export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number, head = 0) {
  const [view, setView] = useState({ scrollTop: 0, height: 0 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => setView({ scrollTop: element.scrollTop, height: element.clientHeight - head });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [frame, head]);
  const reveal = useCallback(
    (row: number): void => {
      const element = frame.current;
      if (element === null || element.clientHeight === 0) return;
      const scrollTop = scrollTopFor(row, element.scrollTop, element.clientHeight - head);
      element.scrollTop = scrollTop;
      // At once, so that the row is there for the keyboard.
      setView((present) => (present.scrollTop === scrollTop ? present : { ...present, scrollTop }));
    },
    [frame, head],
  );
  return { ...visibleRows(view.scrollTop, view.height, count), height: view.height, reveal };
}
