// The wires that show their number at a moment, and the places of their chips.

import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import { chipHeight, chipWidth, valueCharacters } from '../geometry/chip-size.ts';
import type { NetworkFacts } from '../geometry/network-nodes.ts';
import { alongTable } from '../geometry/wire-geometry.ts';
import { markedWires } from '../layer/use-marks.ts';
import type { NeuronLook } from '../numbers/neuron-surroundings.ts';
import { activeLayers } from '../numbers/phase.ts';
import { quantitySymbols } from '../numbers/wire-quantity.ts';
import { wiresInto } from '../painting/wire-emphasis.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import type { Marks } from '../scene/wire-scene.ts';
import { chipGrowth } from '../view/screen-scale.ts';
import type { PlacedButton } from './button-placement.ts';
import { type ChipRequest, type PlacedChip, placeChips } from './chip-placement.ts';
import { obstaclesOf } from './wire-obstacles.ts';

/** Of a typical change: (+0.031). */
const sinceCharacters = 9;
/** Places on the curve, beside its button's. */
const chipShares = [0.3, 0.7, 0.2, 0.8, 0.5];
/** A network of so few wires shows all their numbers, which find a place somewhere along their wires. */
const fewWires = 12;
const sharesOfFew = [...chipShares, ...Array.from({ length: 81 }, (_, index) => 0.1 + 0.01 * index)];
const mostChips = 80;
/** Just outside of the largest button. */
const clearance = 16;

export interface ChipMoment {
  readonly look: NeuronLook;
  readonly zoom: number;
  readonly quantity: FocusQuantity;
  /** By wire: the larger one wins where there is room for one. */
  readonly sizes: Float32Array;
  /** Beside its number a chip tells how much it has changed. */
  readonly hasTwoNumbers: boolean;
}

export function chipsOfWires(
  drawing: WireDrawing,
  facts: NetworkFacts,
  marks: Marks,
  buttons: readonly PlacedButton[],
  moment: ChipMoment,
): PlacedChip[] {
  const wanted = markedWires(marks).filter((wire) => drawing.isDrawn(wire));
  const shown = shownWires(drawing, wanted, buttons, moment.look);
  const requests = requestsFor(drawing, shown, new Set(wanted), buttons, moment);
  const strongest = requests.sort(byImportance).slice(0, mostChips);
  const pressed = buttons
    .slice(0, mostChips)
    .map(({ x, y, size }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }));
  return placeChips(strongest, obstaclesOf(drawing.geometry, facts, moment.look), pressed, clearance);
}

const areFew = ({ set }: WireDrawing): boolean => set.count <= fewWires;

function shownWires(
  drawing: WireDrawing,
  wanted: readonly number[],
  buttons: readonly PlacedButton[],
  { detail, stage }: NeuronLook,
): ReadonlySet<number> {
  const layers = activeLayers(stage);
  const shown = new Set(wanted);
  // An update is about every weight.
  const areAll = detail === 3 || stage?.kind === 'update' || (areFew(drawing) && layers === null);
  if (areAll) for (const { wire } of buttons) shown.add(wire);
  else if (layers !== null) {
    for (const wire of wiresInto(drawing.set, layers, (each) => drawing.isDrawn(each))) shown.add(wire);
  }
  return shown;
}

function requestsFor(
  drawing: WireDrawing,
  shown: ReadonlySet<number>,
  wanted: ReadonlySet<number>,
  buttons: readonly PlacedButton[],
  { zoom, quantity, sizes, hasTwoNumbers }: ChipMoment,
): ChipRequest[] {
  const places = new Map(buttons.map((button) => [button.wire, button]));
  const characters = valueCharacters + (hasTwoNumbers && quantity === 'weight' ? sinceCharacters : 0);
  const growth = chipGrowth(zoom) / zoom;
  const width = chipWidth(quantitySymbols[quantity].length + 1 + characters) * growth;
  const needed = areFew(drawing);
  return [...shown].map((wire) => {
    const table = drawing.tables.of(wire);
    const { x, y } = places.get(wire) ?? alongTable(table, 0.5);
    return {
      wire,
      x,
      y,
      along: (needed ? sharesOfFew : chipShares).map((share) => alongTable(table, share)),
      width,
      height: chipHeight * growth,
      importance: Math.abs(sizes[wire] ?? 0),
      wanted: wanted.has(wire),
      needed,
    };
  });
}

function byImportance(a: ChipRequest, b: ChipRequest): number {
  return Number(b.wanted) - Number(a.wanted) || b.importance - a.importance;
}
