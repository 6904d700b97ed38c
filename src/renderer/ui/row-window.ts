// The rows of a long table that are worth drawing: the ones in view and a few around them.

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
