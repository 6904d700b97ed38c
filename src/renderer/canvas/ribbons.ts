// What many wires are drawn as together: one ribbon per connection on the map, one per bundle of folded units elsewhere.

import { anchorKind } from './canvas-geometry.ts';
import type { WireDrawing } from './wire-drawing.ts';
import { ribbonWidth } from './wire-encoding.ts';
import type { Ribbon } from './wire-scene.ts';
import { sumBySign } from './wire-values.ts';
import type { ZoomLevel } from './zoom-level.ts';

/** Ribbons that are drawn on the map at most; the weakest are left out. */
const mostRibbons = 600;
const fineBundleWidth = 1.5;

export function ribbonsOf(drawing: WireDrawing, values: Float32Array, level: ZoomLevel): readonly Ribbon[] {
  return level === 0 ? connectionRibbons(drawing, values) : bundleRibbons(drawing, values);
}

function connectionRibbons({ set, geometry }: WireDrawing, values: Float32Array): readonly Ribbon[] {
  const sums = sumBySign(values, set.connectionOf, set.connections.length);
  const ribbons: Ribbon[] = [];
  for (const [index, connection] of set.connections.entries()) {
    const source = geometry.ends.get(connection.source);
    const target = geometry.ends.get(connection.target);
    if (source === undefined || target === undefined || connection.end === connection.start) continue;
    ribbons.push({
      sx: source.right,
      sy: source.middle,
      tx: target.left,
      ty: target.middle,
      width: ribbonWidth(connection.end - connection.start),
      positive: sums.positive[index] ?? 0,
      negative: sums.negative[index] ?? 0,
      alpha: 1,
    });
  }
  return strongest(ribbons);
}

function strongest(ribbons: Ribbon[]): readonly Ribbon[] {
  if (ribbons.length <= mostRibbons) return ribbons;
  const strength = (ribbon: Ribbon): number => ribbon.positive + ribbon.negative;
  return ribbons.toSorted((a, b) => strength(b) - strength(a)).slice(0, mostRibbons);
}

function bundleRibbons({ set, geometry }: WireDrawing, values: Float32Array): readonly Ribbon[] {
  if (set.bundles.length === 0) return [];
  const sums = sumBySign(values, set.bundleOf, set.bundles.length);
  const { coordinates, kindOf } = geometry.anchors;
  return set.bundles.map((bundle, index) => {
    const source = 4 * bundle.sourceAnchor;
    const target = 4 * bundle.targetAnchor;
    // From single discs and rows many of these fan out: they are kept fine.
    const { block } = anchorKind;
    const fansOut = kindOf[bundle.sourceAnchor] !== block || kindOf[bundle.targetAnchor] !== block;
    return {
      sx: coordinates[source] ?? 0,
      sy: coordinates[source + 1] ?? 0,
      tx: coordinates[target + 2] ?? 0,
      ty: coordinates[target + 3] ?? 0,
      width: fansOut ? fineBundleWidth : ribbonWidth(bundle.wires),
      positive: sums.positive[index] ?? 0,
      negative: sums.negative[index] ?? 0,
      alpha: fansOut ? 0.6 : 1,
    };
  });
}
