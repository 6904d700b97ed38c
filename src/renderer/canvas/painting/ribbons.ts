// What many wires are drawn as together: one ribbon per connection on the map, one per bundle of folded units elsewhere.

import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { sumBySign } from '../numbers/wire-values.ts';
import type { ScenePlaces, SceneWires } from '../scene/scene-message.ts';
import { ribbonWidth } from '../scene/wire-encoding.ts';
import type { Ribbon } from '../scene/wire-scene.ts';

const fineBundleWidth = 1.5;

export function ribbonsOf(
  wires: SceneWires,
  places: ScenePlaces,
  values: Float32Array,
  level: ZoomLevel,
): readonly Ribbon[] {
  return level === 0 ? connectionRibbons(wires, places, values) : bundleRibbons(wires, places, values);
}

function connectionRibbons(wires: SceneWires, places: ScenePlaces, values: Float32Array): readonly Ribbon[] {
  const { connectionOf, connectionWires, off } = wires;
  const sums = sumBySign(values, connectionOf, connectionWires.length, off);
  return ribbonsAlong(places.connections, sums, (index) => {
    const count = connectionWires[index] as number;
    return { wires: count, width: ribbonWidth(count), alpha: 1 };
  });
}

function bundleRibbons(wires: SceneWires, places: ScenePlaces, values: Float32Array): readonly Ribbon[] {
  const { bundleOf, bundleWires, bundleFans, off } = wires;
  if (bundleWires.length === 0) return [];
  const sums = sumBySign(values, bundleOf, bundleWires.length, off);
  return ribbonsAlong(places.bundles, sums, (index) => {
    const count = bundleWires[index] as number;
    // From single discs and rows many of these fan out: they are kept fine.
    const fansOut = bundleFans[index] === 1;
    return { wires: count, width: fansOut ? fineBundleWidth : ribbonWidth(count), alpha: fansOut ? 0.6 : 1 };
  });
}

function ribbonsAlong(
  ends: Float32Array,
  sums: ReturnType<typeof sumBySign>,
  lookOf: (index: number) => Pick<Ribbon, 'wires' | 'width' | 'alpha'>,
): readonly Ribbon[] {
  const ribbons: Ribbon[] = [];
  for (let index = 0; 4 * index < ends.length; index += 1) {
    const look = lookOf(index);
    const [sx = 0, sy = 0, tx = 0, ty = 0] = ends.subarray(4 * index, 4 * index + 4);
    if (look.wires === 0 || Number.isNaN(sx + tx)) continue;
    const [positive, negative] = [sums.positive[index] ?? 0, sums.negative[index] ?? 0];
    const off = (sums.silent[index] ?? 0) / look.wires;
    ribbons.push({ sx, sy, tx, ty, positive, negative, off, ...look });
  }
  return ribbons;
}
