// Places of a wiring gesture on the drawing: the line that follows the pointer, and the layer under it.
import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import type { WiringEnd } from '#renderer/state/window/wiring.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import type { SceneLine } from '../scene/scene-message.ts';
import type { Connecting } from '../view/canvas-view.ts';

interface Sides {
  /** Where wires leave. */
  readonly out: Position;
  /** Where wires arrive. */
  readonly into: Position;
}

/** From the end that stays to this point, in the direction in which the wire will lead; null where it is not drawn. */
export function lineToPoint(geometry: CanvasGeometry, connecting: Connecting, { x, y }: Position): SceneLine | null {
  const sides = sidesOf(geometry, connecting.fixed);
  if (sides === null) return null;
  if (movesSource(connecting)) return { sx: x, sy: y, tx: sides.into.x, ty: sides.into.y };
  return { sx: sides.out.x, sy: sides.out.y, tx: x, ty: y };
}

/** As the wire will run when it is wired there. */
export function lineToEnd(geometry: CanvasGeometry, connecting: Connecting, target: WiringEnd): SceneLine | null {
  const sides = sidesOf(geometry, target);
  return sides && lineToPoint(geometry, connecting, movesSource(connecting) ? sides.out : sides.into);
}

function movesSource({ start }: Connecting): boolean {
  return start.kind === 'wireEnd' && start.end === 'source';
}

function sidesOf({ anchors, ends }: CanvasGeometry, end: WiringEnd): Sides | null {
  if (end.kind === 'layer') {
    const side = ends.get(end.layer);
    if (side === undefined) return null;
    return { out: { x: side.right, y: side.middle }, into: { x: side.left, y: side.middle } };
  }
  const anchor = anchors.ofUnit.get(end.neuron.layer)?.[end.neuron.unit];
  if (anchor === undefined) return null;
  const [outX = 0, outY = 0, inX = 0, inY = 0] = anchors.coordinates.subarray(4 * anchor, 4 * anchor + 4);
  return { out: { x: outX, y: outY }, into: { x: inX, y: inY } };
}

/** The lane that a point of the drawing lies in; of several the last, which lies above. */
export function laneAtPoint({ lanes }: CanvasGeometry, { x, y }: Position): LayerId | null {
  const isInside = ({ rectangle }: (typeof lanes)[number]): boolean =>
    x >= rectangle.x && x <= rectangle.x + rectangle.width && y >= rectangle.y && y <= rectangle.y + rectangle.height;
  return lanes.findLast(isInside)?.layer.id ?? null;
}
