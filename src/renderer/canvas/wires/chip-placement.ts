// Placement of value chips: beside their wire's button, clear of neurons, buttons and each other; the larger value wins.
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { OccupiedCells } from './occupied-cells.ts';

export interface ChipRequest {
  readonly wire: number;
  /** The wire's button, which the chip must not cover. */
  readonly x: number;
  readonly y: number;
  /** Other points of the wire, where the chip may lie on it. */
  readonly along: readonly { readonly x: number; readonly y: number }[];
  /** Size of the chip in pixels of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly importance: number;
  /** Shown whatever it covers: hovered, selected or focused. */
  readonly wanted: boolean;
  /** One of so few that each is shown: rather than be left out it covers buttons, but no neuron and no other chip. */
  readonly needed: boolean;
}

export interface PlacedChip {
  readonly wire: number;
  readonly x: number;
  readonly y: number;
}

const gap = 3;

/**
 * Middles of the chips that find a place; wanted ones come first and always find one.
 * @param obstacles what no chip may cover
 * @param buttons what a needed one may cover
 */
export function placeChips(
  requests: readonly ChipRequest[],
  obstacles: readonly Rectangle[],
  buttons: readonly Rectangle[],
  clearance: number,
): PlacedChip[] {
  const taken = new OccupiedCells(obstacles);
  const pressed = new OccupiedCells(buttons);
  const placed: PlacedChip[] = [];
  const inOrder = requests.toSorted(
    (a, b) => Number(b.wanted) - Number(a.wanted) || b.importance - a.importance || a.wire - b.wire,
  );
  for (const request of inOrder) {
    const candidates = candidatesFor(request, clearance);
    const free = candidates.filter((each) => !taken.hits(boxAt(request, each)));
    const clear = free.find((each) => !pressed.hits(boxAt(request, each))) ?? (request.needed ? free[0] : undefined);
    const chosen = clear ?? (request.wanted ? candidates[0] : undefined);
    if (chosen === undefined) continue;
    taken.add(boxAt(request, chosen));
    placed.push({ wire: request.wire, ...chosen });
  }
  return placed;
}

/** What next to the wire's middle is still near enough to be read as the wire's: above and below, not at a corner. */
const nearPlaces = 2;

/** On its wire a chip is nearest to what it tells; but not under a pointer that wants to meet the wire. */
function candidatesFor(request: ChipRequest, clearance: number): readonly { x: number; y: number }[] {
  const beside = besideButton(request, clearance);
  if (request.wanted) return [...beside, ...request.along];
  return [...request.along, ...(request.needed ? beside : beside.slice(0, nearPlaces))];
}

function besideButton(request: ChipRequest, clearance: number): { x: number; y: number }[] {
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

function boxAt(request: ChipRequest, middle: { x: number; y: number }): Rectangle {
  return {
    x: middle.x - request.width / 2 - gap,
    y: middle.y - request.height / 2 - gap,
    width: request.width + 2 * gap,
    height: request.height + 2 * gap,
  };
}
