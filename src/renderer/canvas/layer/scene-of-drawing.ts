// Turns the window's drawing into what the painter takes: wires and places as flat arrays.
import type { LayerId } from '#core/network/network.ts';
import { anchorKind, type CanvasGeometry, type LayerEnds } from '../geometry/canvas-geometry.ts';
import type { ScenePlaces, SceneWires } from '../scene/scene-message.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';

export function wiresOfDrawing({ set, geometry }: WireDrawing): SceneWires {
  const { kindOf } = geometry.anchors;
  const { block } = anchorKind;
  return {
    count: set.count,
    connectionOf: set.connectionOf,
    off: set.off,
    bundleOf: set.bundleOf,
    connectionWires: Int32Array.from(set.connections, ({ start, end }) => end - start),
    bundleWires: Int32Array.from(set.bundles, ({ wires }) => wires),
    bundleConnection: Int32Array.from(set.bundles, ({ connection }) => connection),
    bundleFans: Uint8Array.from(set.bundles, ({ sourceAnchor, targetAnchor }) =>
      Number(kindOf[sourceAnchor] !== block || kindOf[targetAnchor] !== block),
    ),
  };
}

export function placesOfDrawing({ set, geometry, coordinates }: WireDrawing): ScenePlaces {
  const anchors = geometry.anchors.coordinates;
  const bundles = new Float32Array(4 * set.bundles.length);
  for (const [index, { sourceAnchor, targetAnchor }] of set.bundles.entries()) {
    bundles.set(anchors.subarray(4 * sourceAnchor, 4 * sourceAnchor + 2), 4 * index);
    bundles.set(anchors.subarray(4 * targetAnchor + 2, 4 * targetAnchor + 4), 4 * index + 2);
  }
  const connections = new Float32Array(4 * set.connections.length);
  for (const [index, { source, target }] of set.connections.entries()) {
    connections.set(endsBetween(geometry, source, target), 4 * index);
  }
  const lanes = new Float32Array(4 * geometry.lanes.length);
  for (const [index, { rectangle }] of geometry.lanes.entries()) {
    lanes.set([rectangle.x, rectangle.y, rectangle.width, rectangle.height], 4 * index);
  }
  return {
    wires: coordinates,
    connections,
    bundles,
    lanes,
    folded: Uint8Array.from(geometry.lanes, ({ collapsed }) => Number(collapsed)),
  };
}

const nowhere: LayerEnds = { left: Number.NaN, right: Number.NaN, middle: Number.NaN };

function endsBetween({ ends }: CanvasGeometry, source: LayerId, target: LayerId): readonly number[] {
  const from = ends.get(source) ?? nowhere;
  const to = ends.get(target) ?? nowhere;
  return [from.right, from.middle, to.left, to.middle];
}
