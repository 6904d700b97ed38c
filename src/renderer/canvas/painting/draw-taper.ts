// Draws a wire that carries something as a wedge where motion is reduced: wide where the flow comes from, a point where it goes.

import { curvePoints } from '../geometry/wire-geometry.ts';
import { wireWidth } from '../scene/wire-encoding.ts';
import type { Pen, WireScene } from '../scene/wire-scene.ts';
import { colorOfWire } from './wire-color.ts';

const narrowEnd = 0.8;

export function drawTaper(context: Pen, scene: WireScene, wire: number, factor: number): void {
  const value = scene.values[wire] as number;
  const scale = scene.scaleOf(wire);
  const wide = 1.7 * wireWidth(value, scale) * factor;
  traceWedge(context, scene.tables.of(wire), wide, narrowEnd * factor, scene.taper === 'backward');
  const color = colorOfWire(scene, wire);
  context.fillStyle = value < 0 ? scene.palette.background : color;
  context.fill();
  if (value >= 0) return;
  context.strokeStyle = color;
  context.lineWidth = 1.2 * factor;
  context.stroke();
}

function traceWedge(context: Pen, table: Float32Array, wide: number, narrow: number, backward: boolean): void {
  const last = curvePoints - 1;
  const edge = (index: number, side: 1 | -1): [number, number] => {
    const share = backward ? index / last : 1 - index / last;
    const half = (side * (narrow + (wide - narrow) * share)) / 2;
    const before = Math.max(0, index - 1);
    const after = Math.min(last, index + 1);
    const dx = (table[2 * after] as number) - (table[2 * before] as number);
    const dy = (table[2 * after + 1] as number) - (table[2 * before + 1] as number);
    const length = Math.hypot(dx, dy) || 1;
    return [
      (table[2 * index] as number) - (dy / length) * half,
      (table[2 * index + 1] as number) + (dx / length) * half,
    ];
  };
  context.beginPath();
  context.moveTo(...edge(0, 1));
  for (let index = 1; index <= last; index += 1) context.lineTo(...edge(index, 1));
  for (let index = last; index >= 0; index -= 1) context.lineTo(...edge(index, -1));
  context.closePath();
}
