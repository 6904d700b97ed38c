import { describe, expect, it } from 'vitest';
import { placesOfDrawing, wiresOfDrawing } from '#renderer/canvas/layer/scene-of-drawing.ts';
import { sceneShowing } from '#renderer/canvas/layer/scene-showing.ts';
import { drawMoving } from '#renderer/canvas/painting/draw-moving.ts';
import { SceneState } from '#renderer/canvas/painting/scene-state.ts';
import { WireDrawing } from '#renderer/canvas/scene/wire-drawing.ts';
import type { DrawingContext } from '#renderer/canvas/scene/wire-scene.ts';
import { collectWires } from '#renderer/canvas/scene/wire-set.ts';
import { chain, colors, dense, inputs, laidOut } from '../drawn.ts';

const network = chain(inputs('x', 2), dense('h', 3), dense('y', 1));
const before = new Float32Array(9).fill(0.5);
/** One goes up, one goes down, the others stay. */
const weights = Float32Array.of(0.6, 0.4, ...before.slice(2));

/** How many marks of an update are drawn. */
function ticksAt(level: 0 | 1 | 2 | 3): number {
  const geometry = laidOut(network, new Map());
  const drawing = new WireDrawing(network, geometry, collectWires(network, geometry.anchors));
  const state = new SceneState();
  state.take({ kind: 'colors', colors }, 0);
  state.take({ kind: 'wires', wires: wiresOfDrawing(drawing) }, 0);
  state.take({ kind: 'places', places: placesOfDrawing(drawing) }, 0);
  const numbers = { values: weights, flow: new Float32Array(9), weights, weightsBefore: before };
  const scales = { scale: 1, connectionScales: null, flowScale: 1, flowConnectionScales: null };
  state.take({ kind: 'numbers', numbers: { ...numbers, ...scales, duration: 0, from: null } }, 0);
  const marks = { selected: new Set<number>(), highlighted: new Set<number>(), hovered: -1, focused: -1 };
  const look = {
    quantity: 'weight',
    streaming: false,
    moves: true,
    scalePerLayer: false,
    speed: 1,
    level,
    marks,
  } as const;
  const showing = {
    ...look,
    stage: { kind: 'update' },
    showsWeak: false,
    boldness: 1,
    isolated: null,
    pointedAt: null,
  } as const;
  state.take({ kind: 'showing', showing: sceneShowing(drawing.set, showing, 1) }, 0);
  let fills = 0;
  const nothing = (): void => undefined;
  const pen = { beginPath: nothing, moveTo: nothing, lineTo: nothing, closePath: nothing, fill: () => (fills += 1) };
  drawMoving(pen as unknown as DrawingContext, state, 'none', [], state.tables);
  return fills;
}

describe('the marks of an update', () => {
  it('are seen wherever single wires are, as the legend has them', () => {
    expect([1, 2, 3].map((level) => ticksAt(level as 1))).toEqual([2, 2, 2]);
  });

  it('are none from afar, where layers are strips', () => {
    expect(ticksAt(0)).toBe(0);
  });
});
