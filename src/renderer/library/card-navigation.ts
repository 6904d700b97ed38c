// Navigation between cards by arrow keys: to the next one sideways, or the nearest one in the row above or below.

/** Top-left corner of a card, in pixels. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

/** The index to go to, or null when the key is not for the cards. */
export function nextCard(key: string, index: number, places: readonly CardPlace[]): number | null {
  const last = places.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'ArrowRight':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return cardInRow(index, places, -1);
    case 'ArrowDown':
      return cardInRow(index, places, 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The card nearest to being straight below (1) or above (−1); the same one where no row follows. */
function cardInRow(index: number, places: readonly CardPlace[], direction: 1 | -1): number {
  const from = places[index];
  if (from === undefined) return index;
  const beyond = [...places.keys()].filter((each) => direction * (topOf(places, each) - from.top) > 0);
  const rowTop = direction * Math.min(...beyond.map((each) => direction * topOf(places, each)));
  const row = beyond.filter((each) => topOf(places, each) === rowTop);
  const distance = (each: number): number => Math.abs((places[each]?.left ?? 0) - from.left);
  return row.reduce((best, each) => (distance(each) < distance(best) ? each : best), row[0] ?? index);
}

function topOf(places: readonly CardPlace[], index: number): number {
  return places[index]?.top ?? 0;
}
