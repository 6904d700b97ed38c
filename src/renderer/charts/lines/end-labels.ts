// Keeps the names at the lines' ends apart when the lines end close together.

/** In pixels of the chart, of the line's end. */
interface EndLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface LabelRoom {
  /** From one name to the next below it. */
  readonly gap: number;
  /** Names that begin farther apart than this never meet. */
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** By which the name of each line stands beside or below its end: within the plot, and clear of the others there. */
export function labelOffsets(labels: readonly EndLabel[], { gap, width, top, bottom }: LabelRoom) {
  const offsets = new Map<string, number>();
  const ordered = labels.toSorted((one, other) => one.x - other.x);
  for (let first = 0; first < ordered.length; ) {
    let next = first + 1;
    while (next < ordered.length && (ordered[next] as EndLabel).x - (ordered[next - 1] as EndLabel).x < width)
      next += 1;
    const group = ordered.slice(first, next).map((label) => ({ ...label, place: Math.max(top, label.y) }));
    const shifts = labelShifts(
      group.map(({ place }) => place),
      gap,
      bottom,
    );
    for (const [at, { id, y, place }] of group.entries()) offsets.set(id, place - y + (shifts[at] ?? 0));
    first = next;
  }
  return offsets;
}

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
