// Ribbons that stand for many wires: one per connection on the map, one per bundle of folded units elsewhere.

import { sumBySign } from '../numbers/wire-values.ts';
import type { ScenePlaces, SceneShowing, SceneWires } from '../scene/scene-message.ts';
import { ribbonWidth } from '../scene/wire-encoding.ts';
import { emphasis, emphasisAlpha, type Ribbon } from '../scene/wire-scene.ts';
import { stageEmphasis } from './wire-emphasis.ts';

const fineBundleWidth = 1.5;

export function ribbonsOf(
  wires: SceneWires,
  places: ScenePlaces,
  values: Float32Array,
  { level, activeConnections }: Pick<SceneShowing, 'level' | 'activeConnections'>,
): readonly Ribbon[] {
  const emphasisOf = (connection: number): number => stageEmphasis(activeConnections, connection);
  return level === 0
    ? connectionRibbons(wires, places, values, emphasisOf)
    : bundleRibbons(wires, places, values, emphasisOf);
}

/** By the connection. */
type EmphasisOf = (connection: number) => number;

function connectionRibbons(
  wires: SceneWires,
  places: ScenePlaces,
  values: Float32Array,
  emphasisOf: EmphasisOf,
): readonly Ribbon[] {
  const { connectionOf, connectionWires, off } = wires;
  const sums = sumBySign(values, connectionOf, connectionWires.length, off);
  return ribbonsAlong(places.connections, sums, (index) => {
    const count = connectionWires[index] as number;
    return { wires: count, width: ribbonWidth(count), ...standing(emphasisOf(index)) };
  });
}

function bundleRibbons(
  wires: SceneWires,
  places: ScenePlaces,
  values: Float32Array,
  emphasisOf: EmphasisOf,
): readonly Ribbon[] {
  const { bundleOf, bundleWires, bundleFans, bundleConnection, off } = wires;
  if (bundleWires.length === 0) return [];
  const sums = sumBySign(values, bundleOf, bundleWires.length, off);
  return ribbonsAlong(places.bundles, sums, (index) => {
    const count = bundleWires[index] as number;
    const { alpha, isActive } = standing(emphasisOf(bundleConnection[index] as number));
    // From single discs and rows many of these fan out: they are kept fine.
    const fansOut = bundleFans[index] === 1;
    return {
      wires: count,
      width: fansOut ? fineBundleWidth : ribbonWidth(count),
      alpha: fansOut && !isActive ? 0.6 * alpha : alpha,
      isActive,
    };
  });
}

function standing(stands: number): Pick<Ribbon, 'alpha' | 'isActive'> {
  return { alpha: emphasisAlpha[stands] ?? 1, isActive: stands === emphasis.active };
}

function ribbonsAlong(
  ends: Float32Array,
  sums: ReturnType<typeof sumBySign>,
  lookOf: (index: number) => Pick<Ribbon, 'wires' | 'width' | 'alpha' | 'isActive'>,
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
