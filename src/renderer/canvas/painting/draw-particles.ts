// Draws the marks of a stage: dots with the signal, chevrons with the gradient; filled is positive, open is negative.

import { alongTable } from '../geometry/wire-geometry.ts';
import type { CanvasPalette } from '../scene/palette.ts';
import { strokeFactor, updateTickSize } from '../scene/wire-encoding.ts';
import type { CurveTables } from '../scene/wire-hit-test.ts';
import type { DrawingContext } from '../scene/wire-scene.ts';
import { chevronSize, dotRadius, type Particle } from './particles.ts';

/** @param factor from pixels on the screen to pixels of the drawing */
export function drawDots(
  context: DrawingContext,
  particles: readonly Particle[],
  tables: CurveTables,
  palette: CanvasPalette,
  factor: number,
): void {
  for (const particle of particles) {
    const { x, y } = alongTable(tables.of(particle.wire), particle.progress);
    const radius = dotRadius(particle.share) * factor;
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

/** The glow of what fills the scale. */
const strongestGlow = 0.32;

/** Chevrons run from the target to the source: against the direction of the curve. The strongest lie on top. */
export function drawChevrons(
  context: DrawingContext,
  particles: readonly Particle[],
  tables: CurveTables,
  palette: CanvasPalette,
  factor: number,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const { wire, progress, share, negative } of particles.toReversed()) {
    const place = alongTable(tables.of(wire), 1 - progress);
    const size = chevronSize(share) * factor;
    const color = negative ? palette.negative : palette.positive;
    traceChevron(context, place, size);
    if (!negative) context.closePath();
    context.globalAlpha = strongestGlow * Math.min(1, Math.sqrt(share));
    stroke(context, color, 1.2 * size);
    context.globalAlpha = 1;
    // An edge in the background's colour keeps it apart from its own wire.
    if (negative) {
      stroke(context, palette.background, openWidth(size) + 2.4 * factor);
      stroke(context, color, openWidth(size));
    } else {
      stroke(context, palette.background, 2.4 * factor);
      context.fillStyle = color;
      context.fill();
    }
  }
}

function openWidth(size: number): number {
  return 0.36 * size;
}

function stroke(context: DrawingContext, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

interface ChevronPlace {
  readonly x: number;
  readonly y: number;
  /** Towards the target: the tip points the other way. */
  readonly angle: number;
}

function traceChevron(context: DrawingContext, { x, y, angle }: ChevronPlace, size: number): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const corner = (along: number, across: number): [number, number] => [
    x + along * cos - across * sin,
    y + along * sin + across * cos,
  ];
  context.beginPath();
  context.moveTo(...corner(size * 0.6, -size * 0.8));
  context.lineTo(...corner(-size * 0.7, 0));
  context.lineTo(...corner(size * 0.6, size * 0.8));
}

/** A mark that tells whether its weight goes up or down. */
export function drawUpdateTick(
  context: DrawingContext,
  x: number,
  y: number,
  up: boolean,
  color: string,
  zoom: number,
): void {
  const size = updateTickSize * strokeFactor(zoom);
  const direction = up ? -1 : 1;
  context.beginPath();
  context.moveTo(x, y + direction * size);
  context.lineTo(x - size, y - direction * size * 0.7);
  context.lineTo(x + size, y - direction * size * 0.7);
  context.closePath();
  context.fillStyle = color;
  context.fill();
}
