// Outlines of how wide the wires are at another moment: a fine line on each side of the curve, dashed where the sign is another.

import { isVisible, type VisibleArea } from '../geometry/visible-area.ts';
import { curvePoints } from '../geometry/wire-geometry.ts';
import { strokeFactor, wireWidth } from '../scene/wire-encoding.ts';
import type { DrawingContext, WireScene } from '../scene/wire-scene.ts';
import type { SceneState } from './scene-state.ts';

/** More outlines than these can't be told apart; those that differ most are drawn. */
export const mostGhosts = 120;

/** Nothing while another quantity than the weights is shown, or when seen from afar. */
export function drawGhosts(context: DrawingContext, state: SceneState, scene: WireScene, area: VisibleArea): void {
  const { compared } = state;
  if (compared === null || !state.showing.showsWeights || scene.level === 0 || compared.length < scene.count) return;
  const factor = strokeFactor(state.view.zoom) * scene.boldness;
  const isInView = (wire: number): boolean => state.isDrawn(wire) && isVisible(scene.coordinates, wire, area);
  context.globalAlpha = 1;
  context.strokeStyle = scene.palette.ink;
  context.lineWidth = factor;
  for (const wire of ghostWires(compared, scene.values, isInView)) {
    const other = compared[wire] as number;
    const half = (wireWidth(other, scene.scaleOf(wire)) / 2 + 0.5) * factor;
    const isFlipped = other * (scene.values[wire] as number) < 0;
    context.setLineDash(isFlipped ? [3 * factor, 3 * factor] : []);
    const table = scene.tables.of(wire);
    strokeBeside(context, table, half);
    strokeBeside(context, table, -half);
  }
  context.setLineDash([]);
}

/** Wires in view whose weights differ, those that differ most. */
export function ghostWires(
  other: Float64Array,
  shown: Float32Array,
  isInView: (wire: number) => boolean,
): readonly number[] {
  const changed: number[] = [];
  const sizeOf = (wire: number): number => Math.abs((other[wire] as number) - (shown[wire] as number));
  for (let wire = 0; wire < shown.length; wire += 1) if (sizeOf(wire) > 1e-6 && isInView(wire)) changed.push(wire);
  if (changed.length <= mostGhosts) return changed;
  return changed.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostGhosts);
}

/** The curve of a table moved sideways. */
function strokeBeside(context: DrawingContext, table: Float32Array, distance: number): void {
  context.beginPath();
  for (let index = 0; index < curvePoints; index += 1) {
    const from = 2 * Math.max(0, index - 1);
    const to = 2 * Math.min(curvePoints - 1, index + 1);
    const dx = (table[to] as number) - (table[from] as number);
    const dy = (table[to + 1] as number) - (table[from + 1] as number);
    const length = Math.hypot(dx, dy) || 1;
    const x = (table[2 * index] as number) - (dy / length) * distance;
    const y = (table[2 * index + 1] as number) + (dx / length) * distance;
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
}
