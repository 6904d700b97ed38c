// Draws what moves: dots with the signal, chevrons with the gradient; filled is positive, open is negative.

import { alongTable } from '../geometry/wire-geometry.ts';
import type { CanvasPalette } from '../scene/palette.ts';
import { strokeFactor } from '../scene/wire-encoding.ts';
import type { CurveTables } from '../scene/wire-hit-test.ts';
import type { DrawingContext } from '../scene/wire-scene.ts';
import type { Particle } from './particles.ts';

export function drawDots(
  context: DrawingContext,
  particles: readonly Particle[],
  tables: CurveTables,
  palette: CanvasPalette,
  zoom: number,
): void {
  const factor = strokeFactor(zoom);
  for (const particle of particles) {
    const { x, y } = alongTable(tables.of(particle.wire), particle.progress);
    const radius = particle.radius * factor;
    context.beginPath();
    context.arc(x, y, particle.negative ? radius - factor : radius, 0, 2 * Math.PI);
    if (particle.negative) {
      context.fillStyle = palette.background;
      context.fill();
      context.strokeStyle = palette.negative;
      context.lineWidth = 2 * factor;
      context.stroke();
    } else {
      context.fillStyle = palette.positive;
      context.fill();
    }
  }
}

/** Chevrons run from the target to the source: against the direction of the curve. */
export function drawChevrons(
  context: DrawingContext,
  particles: readonly Particle[],
  tables: CurveTables,
  palette: CanvasPalette,
  zoom: number,
): void {
  const factor = strokeFactor(zoom);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const particle of particles) {
    const place = alongTable(tables.of(particle.wire), 1 - particle.progress);
    traceChevron(context, place.x, place.y, place.angle, 1.25 * particle.radius * factor);
    if (particle.negative) {
      context.strokeStyle = palette.negative;
      context.lineWidth = 2.2 * factor;
      context.stroke();
    } else {
      context.closePath();
      context.fillStyle = palette.positive;
      context.fill();
      // A thin edge in the background's colour keeps it apart from its own wire.
      context.strokeStyle = palette.background;
      context.lineWidth = 0.8 * factor;
      context.stroke();
    }
  }
}

/** The tip points back to the source; `angle` is the direction towards the target. */
function traceChevron(context: DrawingContext, x: number, y: number, angle: number, size: number): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const corner = (along: number, across: number): [number, number] => [
    x + along * cos - across * sin,
    y + along * sin + across * cos,
  ];
  context.beginPath();
  context.moveTo(...corner(size * 0.7, -size * 0.85));
  context.lineTo(...corner(-size * 0.7, 0));
  context.lineTo(...corner(size * 0.7, size * 0.85));
}

/** A mark at mid-wire that tells whether its weight goes up or down. */
export function drawUpdateTick(
  context: DrawingContext,
  x: number,
  y: number,
  up: boolean,
  color: string,
  zoom: number,
): void {
  const size = 6 * strokeFactor(zoom);
  const direction = up ? -1 : 1;
  context.beginPath();
  context.moveTo(x, y + direction * size);
  context.lineTo(x - size, y - direction * size * 0.7);
  context.lineTo(x + size, y - direction * size * 0.7);
  context.closePath();
  context.fillStyle = color;
  context.fill();
}
