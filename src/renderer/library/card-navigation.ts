// Which card an arrow key goes to, in a grid that wraps its rows at the window's width.

/** The index to go to, or null when the key is not for the cards. */
export function nextCard(key: string, index: number, count: number, columns: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns,
    ArrowDown: index + columns,
    Home: 0,
    End: count - 1,
  };
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined;
  if (next === undefined) return null;
  return next >= 0 && next < count ? next : index;
}

/** Cards that stand as high as the first one. */
export function columnCount(tops: readonly number[]): number {
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}
