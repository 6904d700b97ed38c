// Puts together what one picture of the wires is drawn from.
import type { CanvasPalette } from './palette.ts';
import { ribbonsOf } from './ribbons.ts';
import type { Showing } from './showing.ts';
import { sizeOfStrongest } from './strongest.ts';
import type { WireDrawing } from './wire-drawing.ts';
import { manyWires } from './wire-encoding.ts';
import type { WireNumbers } from './wire-numbers.ts';
import type { WireScene } from './wire-scene.ts';

/** Wires that are drawn at most when seen from afar. */
const strongestFromAfar = 120;

/** Wires that have a width where there are many. */
const widest = 250;

interface Look {
  readonly palette: CanvasPalette;
  readonly emphasisOf: Uint8Array;
  readonly before: Float32Array | null;
}

export function sceneOf(drawing: WireDrawing, showing: Showing, numbers: WireNumbers, look: Look): WireScene {
  const values = numbers.moving.current;
  const stage = showing.stage?.kind;
  const isMany = drawing.set.count > manyWires;
  return {
    ...look,
    count: drawing.set.count,
    coordinates: drawing.coordinates,
    bundleOf: drawing.set.bundleOf,
    tables: drawing.tables,
    values,
    scaleOf: numbers.scaleOf(drawing),
    weakestShown: showing.level === 1 ? sizeOfStrongest(values, strongestFromAfar) : 0,
    weakestWide: isMany ? sizeOfStrongest(values, widest) : 0,
    isFrozen: (wire) => drawing.isFrozen(wire),
    marks: showing.marks,
    ribbons: ribbonsOf(drawing, values, showing.level),
    level: showing.level,
    taper: !showing.moves && (stage === 'forward' || stage === 'backward') ? stage : null,
  };
}
