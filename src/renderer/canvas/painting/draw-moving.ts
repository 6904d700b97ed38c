// Draws what lies above the wires: particles, marks of an update, the line that follows the pointer while wiring.

import { alongTable, traceCurve } from '../geometry/wire-geometry.ts';
import type { CanvasPalette } from '../scene/palette.ts';
import type { SceneLine } from '../scene/scene-message.ts';
import { manyWires, updateTickShare } from '../scene/wire-encoding.ts';
import type { CurveTables } from '../scene/wire-hit-test.ts';
import type { DrawingContext } from '../scene/wire-scene.ts';
import { drawChevrons, drawDots, drawUpdateTick } from './draw-particles.ts';
import { drawPulses } from './draw-pulses.ts';
import type { Flow } from './flow-animation.ts';
import type { Particle } from './particles.ts';
import { markFactor, type SceneState } from './scene-state.ts';

export function drawMoving(
  context: DrawingContext,
  state: SceneState,
  kind: Flow['kind'],
  particles: readonly Particle[],
  tables: CurveTables,
): void {
  const { palette, showing, view, line } = state;
  drawFlow(context, state, kind, particles, tables);
  if (showing.stage === 'update' && showing.level >= 1) drawTicks(context, state);
  if (line !== null) drawPointerLine(context, line, palette, view.zoom);
}

/** The marks of what flows, be they on their way or in their places. */
export function drawFlow(
  context: DrawingContext,
  state: SceneState,
  kind: Flow['kind'],
  particles: readonly Particle[],
  tables: CurveTables,
): void {
  const { palette, showing } = state;
  const factor = markFactor(state);
  if (kind === 'forward') drawDots(context, particles, tables, palette, factor);
  else if (kind === 'backward') drawChevrons(context, particles, tables, palette, factor);
  else if (kind === 'stream') {
    drawPulses(context, particles, tables, palette, factor, showing.isCalm);
  }
}

function drawTicks(context: DrawingContext, state: SceneState): void {
  const { numbers, wires, tables, palette, view } = state;
  const weights = numbers?.weights ?? null;
  const before = numbers?.weightsBefore ?? null;
  if (weights === null || before === null || wires.count > manyWires) return;
  for (let wire = 0; wire < wires.count; wire += 1) {
    const change = (weights[wire] as number) - (before[wire] as number);
    if (change === 0 || !state.isDrawn(wire)) continue;
    const { x, y } = alongTable(tables.of(wire), updateTickShare);
    drawUpdateTick(context, x, y, change > 0, palette.update, view.zoom);
  }
}

function drawPointerLine(context: DrawingContext, line: SceneLine, palette: CanvasPalette, zoom: number): void {
  traceCurve(context, line.sx, line.sy, line.tx, line.ty);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2 / zoom;
  context.setLineDash([6 / zoom, 4 / zoom]);
  context.stroke();
  context.setLineDash([]);
}
