import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { drawNeurons } from '#renderer/canvas/painting/draw-neurons.ts';
import { paletteOf } from '#renderer/canvas/scene/palette.ts';
import type { Pen } from '#renderer/canvas/scene/wire-scene.ts';
import { colors } from '../drawn.ts';

const neurons = {
  places: Float32Array.of(0, 0, 100, 50),
  selected: Uint8Array.of(1, 0),
  off: Uint8Array.of(0, 1),
  alone: Uint8Array.of(1, 1),
};

describe('painted neurons', () => {
  test.prop([fc.double({ min: 1e-9, max: 100, noNaN: true }), fc.constantFrom(...([0, 1, 2, 3] as const))])(
    'are drawn at every zoom that the view passes on its way, near the smallest too',
    (zoom, level) => {
      const radii: number[] = [];
      const ignore = (): void => undefined;
      const calls = { beginPath: ignore, fill: ignore, stroke: ignore, setLineDash: ignore };
      const pen = { ...calls, arc: (_x: number, _y: number, radius: number) => radii.push(radius) };
      const area = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
      drawNeurons(pen as unknown as Pen, neurons, Float32Array.of(0.5, -2), paletteOf(colors), { zoom, level, area });
      expect(radii.length).toBeGreaterThan(2);
      // A canvas refuses any other.
      expect(Math.min(...radii)).toBeGreaterThan(0);
    },
  );
});
