// The wires of a picture: the canvas's own drawing of them, of everything at once.

import { placesOfDrawing, wiresOfDrawing } from '#renderer/canvas/layer/scene-of-drawing.ts';
import { QuantityScales } from '#renderer/canvas/numbers/quantity-scales.ts';
import { fillWireValues } from '#renderer/canvas/numbers/wire-values.ts';
import { drawWires } from '#renderer/canvas/painting/draw-wires.ts';
import { ribbonsOf } from '#renderer/canvas/painting/ribbons.ts';
import { paletteOf } from '#renderer/canvas/scene/palette.ts';
import { emphasis, type Pen, type WireScene } from '#renderer/canvas/scene/wire-scene.ts';
import type { PictureSubject } from './picture-subject.ts';

export interface PictureWires {
  readonly scene: WireScene;
  readonly scale: number;
}

/** A picture has no edge beyond which something isn't seen. */
export const everywhere = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

export function pictureWires({ drawing, quantity, values, colors }: PictureSubject): PictureWires {
  const { set, coordinates, tables, weights } = drawing;
  const numbers = new Float32Array(set.count);
  fillWireValues(set, quantity, values, weights, numbers);
  const scale = new QuantityScales().whole(quantity, numbers);
  const scene: WireScene = {
    count: set.count,
    coordinates,
    bundleOf: set.bundleOf,
    tables,
    values: numbers,
    scaleOf: () => scale,
    showsWeak: false,
    boldness: 1,
    emphasisOf: new Uint8Array(set.count).fill(emphasis.normal),
    isCalm: false,
    isFrozen: (wire) => drawing.isFrozen(wire),
    isOff: (wire) => drawing.isOff(wire),
    marks: { selected: [], highlighted: [], hovered: -1, focused: -1 },
    ribbons: ribbonsOf(wiresOfDrawing(drawing), placesOfDrawing(drawing), numbers, {
      level: 2,
      activeConnections: null,
    }),
    carrying: [],
    level: 2,
    palette: paletteOf(colors),
    taper: null,
    before: null,
  };
  return { scene, scale };
}

/** How many are too weak to be drawn among so many. */
export function drawPictureWires(pen: Pen, { scene }: PictureWires): number {
  return drawWires(pen, scene, 1, 1, everywhere).notDrawn;
}
