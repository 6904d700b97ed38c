// Draws the pulses of training: drops with a tail that run back along the wires; a negative one is open where it has a colour.

import { alongTable, curvePoints } from '../geometry/wire-geometry.ts';
import type { CanvasPalette } from '../scene/palette.ts';
import type { CurveTables } from '../scene/wire-hit-test.ts';
import type { DrawingContext } from '../scene/wire-scene.ts';
import type { Particle } from './particles.ts';

const largestRadius = 6.5;
/** In ink they lie on the colours of the wires, which are to be seen beside them. */
const largestInInk = 4.8;
/** A hundredth of the strongest gradient has a fifth of its area. */
const radiusPower = 0.18;
/** Its length by its radius, and the part of a wire that it covers at most. */
const tailLength = 7;
const longestTail = 0.35;
/** Pieces of a tail. */
const tailPieces = 5;

/** @param bySign in the colour of the sign, else in ink */
export function drawPulses(
  context: DrawingContext,
  particles: readonly Particle[],
  tables: CurveTables,
  palette: CanvasPalette,
  factor: number,
  bySign: boolean,
): void {
  context.lineJoin = 'round';
  for (const { wire, progress, share, negative } of particles) {
    const radius = pulseRadius(share, bySign) * factor;
    tracePulse(context, tables.of(wire), 1 - progress, radius);
    context.strokeStyle = palette.background;
    context.lineWidth = 2 * factor;
    context.stroke();
    context.fillStyle = colorOf(palette, bySign, negative);
    context.fill();
    if (!bySign || !negative) continue;
    const head = alongTable(tables.of(wire), 1 - progress);
    context.beginPath();
    context.arc(head.x, head.y, radius * 0.5, 0, 2 * Math.PI);
    context.fillStyle = palette.background;
    context.fill();
  }
}

/** Pixels on the screen. */
export function pulseRadius(share: number, bySign: boolean): number {
  return (bySign ? largestRadius : largestInInk) * Math.min(4, share) ** radiusPower;
}

function colorOf(palette: CanvasPalette, bySign: boolean, negative: boolean): string {
  if (!bySign) return palette.ink;
  return negative ? palette.negative : palette.positive;
}

/** A round head at a share of the curve, and behind it, towards the target, a tail that ends in a point. */
function tracePulse(context: DrawingContext, table: Float32Array, at: number, radius: number): void {
  const length = Math.min(longestTail, (tailLength * radius) / Math.max(1, lengthOf(table)));
  const places = Array.from({ length: tailPieces + 1 }, (_, piece) => {
    const behind = piece / tailPieces;
    return { ...alongTable(table, Math.min(1, at + behind * length)), half: radius * (1 - behind) };
  });
  const [head] = places;
  if (head === undefined) return;
  context.beginPath();
  // Around its front, which looks back to the source.
  context.arc(head.x, head.y, radius, head.angle + Math.PI / 2, head.angle - Math.PI / 2);
  for (const place of places) context.lineTo(...beside(place, -1));
  for (const place of places.toReversed()) context.lineTo(...beside(place, 1));
  context.closePath();
}

function beside(
  { x, y, angle, half }: { readonly x: number; readonly y: number; readonly angle: number; readonly half: number },
  side: 1 | -1,
): [number, number] {
  return [x - side * half * Math.sin(angle), y + side * half * Math.cos(angle)];
}

/** Its points stand at equal distances. */
function lengthOf(table: Float32Array): number {
  const dx = (table[2] as number) - (table[0] as number);
  const dy = (table[3] as number) - (table[1] as number);
  return (curvePoints - 1) * Math.hypot(dx, dy);
}
