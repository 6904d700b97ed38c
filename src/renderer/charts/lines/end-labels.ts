// Keeps the names at the lines' ends apart when the lines end close together.

/** How far each label moves down, so that neighbours are `gap` apart and none is below `bottom`; their order stays. */
export function labelShifts(places: readonly number[], gap: number, bottom: number): readonly number[] {
  const order = [...places.keys()].sort((a, b) => placeOf(places, a) - placeOf(places, b));
  const pushed: number[] = [];
  for (const index of order) pushed.push(Math.max(placeOf(places, index), (pushed.at(-1) ?? -Infinity) + gap));
  const furthest = Math.max(0, ...pushed.map((place, rank) => place - placeOf(places, order[rank] ?? 0)));
  const back = Math.max(furthest / 2, (pushed.at(-1) ?? 0) - bottom);
  const shifts = places.map(() => 0);
  for (const [rank, index] of order.entries()) {
    shifts[index] = furthest === 0 ? 0 : (pushed[rank] ?? 0) - back - placeOf(places, index);
  }
  return shifts;
}

function placeOf(places: readonly number[], index: number): number {
  return places[index] ?? 0;
}
