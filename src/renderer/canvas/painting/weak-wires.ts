// Choice of the strongest wires where too many are in view, and how many are left out.

import type { VisibleArea } from '../geometry/visible-area.ts';
import { controlReach } from '../geometry/wire-geometry.ts';
import { sizeOfStrongest } from '../scene/strongest.ts';
import { manyWires } from '../scene/wire-encoding.ts';
import type { Ribbon, WireScene } from '../scene/wire-scene.ts';

/** Wires that are drawn at most, by zoom level; on the map they are ribbons. */
const mostWires: readonly number[] = [0, 120, 3000, 3000];
/** Wires that have a width where there are many. */
const widest = 250;
/** Ribbons that are drawn on the map at most. */
const mostRibbons = 600;

/** What was left out among so many. */
export interface Omitted {
  readonly notDrawn: number;
  /** Weaker wires are not drawn. */
  readonly weakest: number;
}

interface ChosenWires extends Omitted {
  readonly thin: readonly number[];
  readonly wide: readonly number[];
}

export function strongestWires(scene: WireScene, wires: Int32Array): ChosenWires {
  const sizes = Float32Array.from(wires, (wire) => scene.values[wire] as number);
  const most = scene.showsWeak ? wires.length : (mostWires[scene.level] ?? 0);
  const weakest = sizeOfStrongest(sizes, most);
  const weakestWide = wires.length > manyWires ? sizeOfStrongest(sizes, widest) : 0;
  const thin: number[] = [];
  const wide: number[] = [];
  for (const [index, wire] of wires.entries()) {
    const size = Math.abs(sizes[index] as number);
    // What is not a number is not weak: it has to be seen. Of equals only some may find room.
    if (size < weakest || (size === weakest && thin.length + wide.length >= most)) continue;
    const isWide = !(size < weakestWide) && (wide.length < widest || wires.length <= manyWires);
    (isWide ? wide : thin).push(wire);
  }
  return { thin, wide, notDrawn: wires.length - thin.length - wide.length, weakest };
}

interface ChosenRibbons extends Omitted {
  readonly drawn: readonly Ribbon[];
}

export function strongestRibbons({ ribbons, showsWeak }: WireScene, area: VisibleArea): ChosenRibbons {
  const inView = ribbons.filter((ribbon) => crosses(ribbon, area));
  if (showsWeak || inView.length <= mostRibbons) return { drawn: inView, notDrawn: 0, weakest: 0 };
  const strength = ({ positive, negative }: Ribbon): number => positive + negative;
  const weakest = sizeOfStrongest(Float32Array.from(inView, strength), mostRibbons);
  const drawn = inView.filter((ribbon) => !(Math.fround(strength(ribbon)) < weakest)).slice(0, mostRibbons);
  const wiresOf = (some: readonly Ribbon[]): number => some.reduce((sum, { wires }) => sum + wires, 0);
  return { drawn, notDrawn: wiresOf(inView) - wiresOf(drawn), weakest };
}

function crosses({ sx, sy, tx, ty }: Ribbon, area: VisibleArea): boolean {
  const reach = tx < sx ? controlReach(sx, tx) : 0;
  if (Math.max(sx, tx) + reach < area.left || Math.min(sx, tx) - reach > area.right) return false;
  return Math.max(sy, ty) >= area.top - 20 && Math.min(sy, ty) <= area.bottom + 20;
}
