// Placement of value chips: beside their wire's button, clear of neurons, buttons and each other; the larger value wins.
import { neuronDisc } from '#core/document/layer-size.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { OccupiedCells } from './occupied-cells.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ChipRequest {
  readonly wire: number;
  /** The wire's button, which the chip must not cover. */
  readonly x: number;
  readonly y: number;
  /** Other points of the wire, where the chip may lie on it. */
  readonly along: readonly Point[];
  /** Size of the chip in pixels of the drawing. */
  readonly width: number;
  readonly height: number;
  /** From the wire to a chip that stands just beside it. */
  readonly distance: number;
  /** Something is seen on the wire, which a chip on it would hide: beside it is better. */
  readonly besideFirst: boolean;
  readonly importance: number;
  /** Shown whatever it covers: hovered, selected or focused. */
  readonly wanted: boolean;
  /** Whether a chip there is read as its wire's: no other wire is nearer or runs under it. */
  readonly isOwn: (place: Point) => boolean;
  /** One of so few that each is shown: rather than be left out it covers buttons, but no neuron and no other chip. */
  readonly needed: boolean;
}

export interface PlacedChip {
  readonly wire: number;
  readonly x: number;
  readonly y: number;
}

const gap = 3;
const ringAround = 9;

/**
 * Of few chips the places are chosen anew so often, each time first for those that found none, on their wires and beside them in turn;
 * then so often again with places farther away, and at last with those where another wire is nearer.
 */
const mostAttempts = 8;
const kindsOfAttempt = 3;

/**
 * Middles of the chips that find a place; wanted ones come first and always find one.
 * @param obstacles what no chip may cover
 * @param buttons what a needed one may cover
 * @param ticks what is seen on the wires, and covered only where there is no other place
 */
export function placeChips(
  requests: readonly ChipRequest[],
  obstacles: readonly Rectangle[],
  buttons: readonly Rectangle[],
  ticks: readonly Rectangle[],
  clearance: number,
): PlacedChip[] {
  const covered = { buttons: new OccupiedCells(buttons), ticks: new OccupiedCells(ticks) };
  let inOrder = requests.toSorted(
    (a, b) => Number(b.wanted) - Number(a.wanted) || b.importance - a.importance || a.wire - b.wire,
  );
  let best: Placing = { placed: [], hiding: 0 };
  const places = new Map(requests.map((request) => [request, placesOf(request, clearance)]));
  for (let attempt = 0; attempt < kindsOfAttempt * mostAttempts; attempt += 1) {
    const taken = new OccupiedCells(obstacles);
    const placing = placeInOrder(inOrder, taken, covered, (request) => candidatesAt(places.get(request), attempt));
    if (isBetter(placing, best)) best = placing;
    const found = new Set(placing.placed.map(({ wire }) => wire));
    const left = inOrder.filter(({ wire, needed }) => needed && !found.has(wire));
    if (left.length === 0 && placing.hiding === 0) break;
    inOrder = [...left, ...inOrder.filter((request) => !left.includes(request))];
  }
  return best.placed;
}

interface Placing {
  readonly placed: PlacedChip[];
  /** How many cover a tick. */
  readonly hiding: number;
}

function isBetter(one: Placing, other: Placing): boolean {
  if (one.placed.length !== other.placed.length) return one.placed.length > other.placed.length;
  return one.hiding < other.hiding;
}

interface Covered {
  readonly buttons: OccupiedCells;
  readonly ticks: OccupiedCells;
}

function placeInOrder(
  requests: readonly ChipRequest[],
  taken: OccupiedCells,
  { buttons, ticks }: Covered,
  candidatesOf: (request: ChipRequest) => readonly Point[],
): Placing {
  const placed: PlacedChip[] = [];
  let hiding = 0;
  for (const request of requests) {
    const hits = (cells: OccupiedCells, place: Point): boolean => cells.hits(boxAt(request, place));
    const candidates = candidatesOf(request);
    const free = candidates.filter((each) => !hits(taken, each));
    const showing = free.filter((each) => !hits(ticks, each));
    const clear = showing.find((each) => !hits(buttons, each));
    const chosen =
      clear ?? (request.needed ? (showing[0] ?? free[0]) : undefined) ?? (request.wanted ? candidates[0] : undefined);
    if (chosen === undefined) continue;
    if (hits(ticks, chosen)) hiding += 1;
    taken.add(boxAt(request, chosen));
    placed.push({ wire: request.wire, ...chosen });
  }
  return { placed, hiding };
}

/** What next to the wire's middle is still near enough to be read as the wire's: above and below, not at a corner. */
const nearPlaces = 2;

/** Of one chip, from the best on; each kind is made when it is first asked for. */
interface Places extends Pick<ChipRequest, 'besideFirst'> {
  /** On the wire, and beside its button. */
  readonly near: () => readonly Point[];
  readonly next: () => readonly Point[];
  /** On the wire where another one runs under it, too. */
  readonly crowded: () => readonly Point[];
  readonly far: () => readonly Point[];
  readonly strange: () => readonly Point[];
}

/** On its wire a chip is nearest to what it tells; but not under a pointer that wants to meet the wire. */
function placesOf(request: ChipRequest, clearance: number): Places {
  const { along, isOwn, wanted, needed, besideFirst } = request;
  const beside = besideButton(request, clearance);
  const farther = (): readonly Point[] => nextToWire(request, neuronDisc / 2 + ringAround);
  const isStrange = (place: Point): boolean => !isOwn(place);
  const near = (): readonly Point[] => {
    if (wanted) return [...beside, ...along];
    if (!needed) return [...along, ...beside.slice(0, nearPlaces)];
    return [...along.filter(isOwn), ...beside.filter(isOwn)];
  };
  const ifNeeded = (make: () => readonly Point[]) => once(() => (needed && !wanted ? make() : []));
  return {
    besideFirst,
    near: once(near),
    next: ifNeeded(() => nextToWire(request, request.distance).filter(isOwn)),
    crowded: ifNeeded(() => along.filter(isStrange)),
    far: ifNeeded(() => farther().filter(isOwn)),
    strange: ifNeeded(() => [...beside, ...farther()].filter(isStrange)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function candidatesAt(places: Places | undefined, attempt: number): readonly Point[] {
  if (places === undefined) return [];
  const { near, next, crowded, far, strange, besideFirst } = places;
  const own = (attempt % 2 === 1) !== besideFirst ? [...next(), ...near()] : [...near(), ...next()];
  const first = [...own, ...crowded()];
  if (attempt < mostAttempts) return first;
  return attempt < 2 * mostAttempts ? [...first, ...far()] : [...first, ...far(), ...strange()];
}

/** Above and below its wire: just so, or as far from it as the discs at both its ends are high. */
function nextToWire({ along, height }: ChipRequest, distance: number): readonly Point[] {
  const away = height / 2 + gap + distance;
  return along.flatMap(({ x, y }) => [
    { x, y: y - away },
    { x, y: y + away },
  ]);
}

function besideButton(request: ChipRequest, clearance: number): readonly Point[] {
  const up = request.y - clearance - request.height / 2;
  const down = request.y + clearance + request.height / 2;
  const side = clearance + request.width / 2;
  return [
    { x: request.x, y: up },
    { x: request.x, y: down },
    { x: request.x - side, y: request.y },
    { x: request.x + side, y: request.y },
    { x: request.x - side, y: up },
    { x: request.x + side, y: up },
    { x: request.x - side, y: down },
    { x: request.x + side, y: down },
  ];
}

function boxAt(request: ChipRequest, middle: Point): Rectangle {
  return {
    x: middle.x - request.width / 2 - gap,
    y: middle.y - request.height / 2 - gap,
    width: request.width + 2 * gap,
    height: request.height + 2 * gap,
  };
}
