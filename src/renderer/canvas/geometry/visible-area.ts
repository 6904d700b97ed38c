// The area of the drawing that is in view.

import type { ViewTransform } from './view-transform.ts';
import { controlReach } from './wire-geometry.ts';

/** The visible part of the drawing. */
export interface VisibleArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function visibleArea(view: ViewTransform, width: number, height: number): VisibleArea {
  const left = -view.x / view.zoom;
  const top = -view.y / view.zoom;
  return { left, top, right: left + width / view.zoom, bottom: top + height / view.zoom };
}

/** Can any of a wire's curve be in view? */
export function isVisible(coordinates: Float32Array, wire: number, area: VisibleArea): boolean {
  const sx = coordinates[4 * wire] as number;
  const sy = coordinates[4 * wire + 1] as number;
  const tx = coordinates[4 * wire + 2] as number;
  const ty = coordinates[4 * wire + 3] as number;
  const reach = tx < sx ? controlReach(sx, tx) : 0;
  if (Math.max(sx, tx) + reach < area.left || Math.min(sx, tx) - reach > area.right) return false;
  return Math.max(sy, ty) >= area.top && Math.min(sy, ty) <= area.bottom;
}
