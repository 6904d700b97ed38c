// The wires that show their number at a moment, and the places of their chips.

import type { Stage } from '#core/training/stages.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import { chipHeight, chipWidth, valueCharacters } from '../geometry/chip-size.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import type { NetworkFacts } from '../geometry/network-nodes.ts';
import { alongTable, type Point, squaredDistanceToTable } from '../geometry/wire-geometry.ts';
import { markedWires } from '../layer/use-marks.ts';
import type { NeuronLook } from '../numbers/neuron-surroundings.ts';
import { activeLayers, isKnownOnWire } from '../numbers/phase.ts';
import { quantitySymbols } from '../numbers/wire-quantity.ts';
import { largestChevron, largestDot } from '../painting/particles.ts';
import { wiresInto } from '../painting/wire-emphasis.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import { manyWires, strokeFactor, updateTickShare, updateTickSize } from '../scene/wire-encoding.ts';
import type { Marks } from '../scene/wire-scene.ts';
import { chipGrowth } from '../view/screen-scale.ts';
import type { PlacedButton } from './button-placement.ts';
import { type ChipRequest, type PlacedChip, placeChips } from './chip-placement.ts';
import { obstaclesOf } from './wire-obstacles.ts';

/** Places on the curve, beside its button's. */
const chipShares = [0.3, 0.7, 0.2, 0.8, 0.5];
/** A network of so few wires shows all their numbers, which find a place somewhere along their wires. */
const fewWires = 12;
const sharesOfFew = [...chipShares, ...Array.from({ length: 41 }, (_, index) => 0.1 + 0.02 * index)];
const mostChips = 80;
/** Just outside of the largest button. */
const clearance = 16;

export interface ChipMoment {
  readonly look: NeuronLook;
  readonly zoom: number;
  readonly quantity: FocusQuantity;
  /** By wire: the larger one wins where there is room for one. */
  readonly sizes: Float32Array;
  /** Characters of a wire's text where chips tell how much their numbers have changed; null: they tell one number. */
  readonly lengthOf: ((wire: number) => number) | null;
}

export function chipsOfWires(
  drawing: WireDrawing,
  facts: NetworkFacts,
  marks: Marks,
  buttons: readonly PlacedButton[],
  moment: ChipMoment,
): LedChip[] {
  const wanted = markedWires(marks).filter((wire) => drawing.isDrawn(wire));
  const shown = shownWires(drawing, facts, wanted, buttons, moment);
  if (shown.size === 0) return [];
  const requests = requestsFor(drawing, strongest(shown, new Set(wanted), moment.sizes), buttons, moment);
  const ticks = moment.look.stage?.kind === 'update' ? ticksOf(drawing, moment.zoom) : [];
  const pressed = buttons.slice(0, mostChips).map(squareAround);
  const obstacles = obstaclesOf(drawing.geometry, facts, moment.look);
  const placed = placeChips(requests, obstacles, pressed, ticks.map(squareAround), clearance);
  const sizes = new Map(requests.map((request) => [request.wire, request]));
  return placed.map((chip) => {
    const size = sizes.get(chip.wire);
    return { ...chip, leader: size === undefined ? null : leaderOf(drawing, chip, size) };
  });
}

/** The marks of an update, which say where each weight goes. */
function ticksOf(drawing: WireDrawing, zoom: number): readonly Square[] {
  const { set, tables } = drawing;
  if (set.count > manyWires) return [];
  const size = 2 * updateTickSize * strokeFactor(zoom);
  const drawn = Array.from({ length: set.count }, (_, wire) => wire).filter((wire) => drawing.isDrawn(wire));
  return drawn.map((wire) => ({ ...alongTable(tables.of(wire), updateTickShare), size }));
}

/** From a wire to the edge of what is seen to be on it, in pixels on the screen. */
function markReach(stage: Stage | null): number {
  switch (stage?.kind) {
    case 'forward':
      return largestDot;
    case 'backward':
      return largestChevron;
    case 'update':
      return updateTickSize;
    default:
      return 0;
  }
}

/** By its middle. */
type Square = Pick<PlacedButton, 'x' | 'y' | 'size'>;

function squareAround({ x, y, size }: Square): Rectangle {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

export interface LedChip extends PlacedChip {
  /** The nearest point of its wire, where the wire does not run under it. */
  readonly leader: Point | null;
}

/** Points of a wire among which the nearest to its chip is looked for. */
const leaderSteps = 100;
/** At its ends a wire meets others: there a line to it could be meant for any of them. */
const leaderShares = { first: 0.2, last: 0.8 };

function leaderOf(drawing: WireDrawing, { wire, x, y }: PlacedChip, size: ChipSize): Point | null {
  const table = drawing.tables.of(wire);
  const points = Array.from({ length: leaderSteps + 1 }, (_, index) => alongTable(table, index / leaderSteps));
  if (points.some((point) => isUnder(point.x - x, point.y - y, size))) return null;
  const distance = (point: Point): number => Math.hypot(point.x - x, point.y - y);
  return points
    .slice(leaderShares.first * leaderSteps, leaderShares.last * leaderSteps + 1)
    .reduce((nearest, point) => (distance(point) < distance(nearest) ? point : nearest));
}

type ChipSize = Pick<ChipRequest, 'width' | 'height'>;

type Numbers = Pick<ChipMoment, 'zoom' | 'quantity' | 'lengthOf'>;

/** In pixels of the drawing. */
export function chipSizeAt({ zoom, quantity, lengthOf }: Numbers, wire: number): ChipSize {
  const growth = chipGrowth(zoom) / zoom;
  const named = quantitySymbols[quantity].length + 1 + valueCharacters;
  const characters = lengthOf === null || quantity !== 'weight' ? named : lengthOf(wire);
  return { width: chipWidth(characters) * growth, height: chipHeight * growth };
}

/** A point as far as that from the middle of a chip. */
function isUnder(across: number, down: number, { width, height }: ChipSize): boolean {
  return Math.abs(across) <= width / 2 && Math.abs(down) <= height / 2;
}

/** Wires are up to so wide, and a chip that another one grazes is read as that one's, too. */
const grazing = 14;

/** Of all that are drawn: whether none other is nearer to the place than this one, or runs under a chip there. */
function isNearestTo(drawing: WireDrawing, wire: number, size: ChipSize): (place: Point) => boolean {
  const { set, tables } = drawing;
  const others = Array.from({ length: set.count }, (_, other) => other)
    .filter((other) => other !== wire && drawing.isDrawn(other))
    .map((other) => tables.of(other));
  const own = tables.of(wire);
  const around = { width: size.width + grazing, height: size.height + grazing };
  return (place) => {
    const nearest = squaredDistanceToTable(own, place.x, place.y);
    return others.every(
      (table) => !runsUnder(table, place, around) && squaredDistanceToTable(table, place.x, place.y) > nearest,
    );
  };
}

function runsUnder(table: Float32Array, { x, y }: Point, size: ChipSize): boolean {
  for (let at = 0; at < table.length; at += 2) {
    if (isUnder((table[at] as number) - x, (table[at + 1] as number) - y, size)) return true;
  }
  return false;
}

const areFew = ({ set }: WireDrawing): boolean => set.count <= fewWires;

function shownWires(
  drawing: WireDrawing,
  { depths }: NetworkFacts,
  wanted: readonly number[],
  buttons: readonly PlacedButton[],
  { look: { detail, stage }, quantity }: ChipMoment,
): ReadonlySet<number> {
  const { connections, connectionOf } = drawing.set;
  const isKnown = (wire: number): boolean => {
    const target = connections[connectionOf[wire] as number]?.target;
    return isKnownOnWire(stage, quantity, target === undefined ? undefined : depths.get(target));
  };
  const layers = activeLayers(stage);
  const shown = new Set(wanted);
  // An update is about every weight.
  const areAll = detail === 3 || stage?.kind === 'update' || (areFew(drawing) && layers === null);
  if (areAll) for (const { wire } of buttons.filter((button) => isKnown(button.wire))) shown.add(wire);
  else if (layers !== null) {
    for (const wire of wiresInto(drawing.set, layers, (each) => drawing.isDrawn(each))) shown.add(wire);
  }
  return shown;
}

/** With a selection of thousands of neurons all their wires are wanted. */
function strongest(
  shown: ReadonlySet<number>,
  wanted: ReadonlySet<number>,
  sizes: Float32Array,
): Pick<ChipRequest, 'wire' | 'importance' | 'wanted'>[] {
  return [...shown]
    .map((wire) => ({ wire, importance: Math.abs(sizes[wire] ?? 0), wanted: wanted.has(wire) }))
    .sort((a, b) => Number(b.wanted) - Number(a.wanted) || b.importance - a.importance)
    .slice(0, mostChips);
}

function requestsFor(
  drawing: WireDrawing,
  shown: readonly Pick<ChipRequest, 'wire' | 'importance' | 'wanted'>[],
  buttons: readonly PlacedButton[],
  moment: ChipMoment,
): ChipRequest[] {
  const places = new Map(buttons.map((button) => [button.wire, button]));
  const needed = areFew(drawing);
  const marks = markReach(moment.look.stage);
  const distance = marks === 0 ? 1 : marks * strokeFactor(moment.zoom);
  return shown.map((each) => {
    const { wire } = each;
    const size = chipSizeAt(moment, wire);
    const table = drawing.tables.of(wire);
    const { x, y } = places.get(wire) ?? alongTable(table, 0.5);
    return {
      ...each,
      x,
      y,
      along: (needed ? sharesOfFew : chipShares).map((share) => alongTable(table, share)),
      ...size,
      distance,
      besideFirst: marks > 0,
      isOwn: needed ? isNearestTo(drawing, wire, size) : always,
      needed,
    };
  });
}

const always = (): boolean => true;
