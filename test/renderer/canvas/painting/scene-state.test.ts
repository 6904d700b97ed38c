import { describe, expect, it } from 'vitest';
import type { LayerId } from '#core/network/network.ts';
import { placesOfDrawing, wiresOfDrawing } from '#renderer/canvas/layer/scene-of-drawing.ts';
import { sceneShowing } from '#renderer/canvas/layer/scene-showing.ts';
import { drawWires } from '#renderer/canvas/painting/draw-wires.ts';
import { SceneState } from '#renderer/canvas/painting/scene-state.ts';
import type { SceneNumbers } from '#renderer/canvas/scene/scene-message.ts';
import { WireDrawing } from '#renderer/canvas/scene/wire-drawing.ts';
import type { Pen, WireScene } from '#renderer/canvas/scene/wire-scene.ts';
import { collectWires } from '#renderer/canvas/scene/wire-set.ts';
import { chain, colors, dense, inputs, laidOut } from '../drawn.ts';

const network = chain(inputs('x', 2), dense('h', 3), dense('y', 1));
const folded = new Map([['h' as LayerId, true]]);

function drawingOf(collapsing = new Map<LayerId, boolean>(), of = network): WireDrawing {
  const geometry = laidOut(of, collapsing);
  return new WireDrawing(of, geometry, collectWires(of, geometry.anchors));
}

/** Widths of all strokes. */
function strokesOf(scene: WireScene): readonly number[] {
  const widths: number[] = [];
  const ignore = (): void => undefined;
  const calls = { beginPath: ignore, moveTo: ignore, lineTo: ignore, bezierCurveTo: ignore, setLineDash: ignore };
  const pen = { ...calls, lineWidth: 0, stroke: () => widths.push(pen.lineWidth) };
  drawWires(pen as unknown as Pen, scene, 1, 1, { left: -1e4, top: -1e4, right: 1e4, bottom: 1e4 });
  return widths;
}

function numbersOf(count: number, value: number): SceneNumbers {
  return {
    values: new Float32Array(count).fill(value),
    duration: 0,
    from: null,
    scale: 2,
    connectionScales: null,
    flow: new Float32Array(count),
    flowScale: 1,
    flowConnectionScales: null,
    weights: null,
    weightsBefore: null,
  };
}

const showing = {
  quantity: 'weight',
  stage: null,
  streaming: false,
  moves: true,
  scalePerLayer: false,
  speed: 1,
  level: 2,
  marks: { selected: new Set<number>(), highlighted: new Set<number>(), hovered: -1, focused: -1 },
  showsWeak: false,
  boldness: 1,
  isolated: null,
  pointedAt: null,
} as const;

describe('what the painter has been told', () => {
  it('is drawn when all of it has come and belongs together', () => {
    const drawing = drawingOf();
    const state = new SceneState();
    state.take({ kind: 'wires', wires: wiresOfDrawing(drawing) }, 0);
    state.take({ kind: 'colors', colors }, 0);
    state.take({ kind: 'numbers', numbers: numbersOf(9, 0.5) }, 0);
    expect(state.isComplete).toBe(false);
    state.take({ kind: 'places', places: placesOfDrawing(drawing) }, 0);
    expect(state.isComplete).toBe(true);
    state.take({ kind: 'wires', wires: wiresOfDrawing(drawingOf(folded)) }, 0);
    expect(state.isComplete).toBe(false);
  });

  it('makes ribbons of the wires of a folded layer, with the shares of both signs', () => {
    const drawing = drawingOf(folded);
    const state = new SceneState();
    state.take({ kind: 'colors', colors }, 0);
    state.take({ kind: 'wires', wires: wiresOfDrawing(drawing) }, 0);
    state.take({ kind: 'places', places: placesOfDrawing(drawing) }, 0);
    const values = Float32Array.of(1, -2, 1, -2, 1, -2, 5, 5, 5);
    state.take({ kind: 'numbers', numbers: { ...numbersOf(9, 0), values } }, 0);
    const { ribbons } = state.scene(false, []);
    expect(ribbons.map(({ wires, positive, negative }) => [wires, positive, negative])).toEqual([
      [3, 3, 0],
      [3, 0, 6],
      [3, 15, 0],
    ]);
  });

  it('keeps apart how many wires of a ribbon carry nothing', () => {
    const drawing = drawingOf(folded);
    const state = new SceneState();
    state.take({ kind: 'colors', colors }, 0);
    state.take(
      { kind: 'wires', wires: { ...wiresOfDrawing(drawing), off: Uint8Array.of(1, 0, 0, 0, 0, 0, 1, 1, 1) } },
      0,
    );
    state.take({ kind: 'places', places: placesOfDrawing(drawing) }, 0);
    const values = Float32Array.of(1, -2, 1, -2, 1, -2, 5, 5, 5);
    state.take({ kind: 'numbers', numbers: { ...numbersOf(9, 0), values } }, 0);
    const shares = state
      .scene(false, [])
      .ribbons.map(({ wires, positive, negative, off }) => [wires, positive, negative, off]);
    expect(shares).toEqual([
      [3, 2, 0, 1 / 3],
      [3, 0, 6, 0],
      [3, 0, 0, 1],
    ]);
  });

  it('draws a wire that bears marks, however many others are stronger', () => {
    const drawing = drawingOf(new Map(), chain(inputs('x', 20), dense('h', 10)));
    const state = new SceneState();
    state.take({ kind: 'colors', colors }, 0);
    state.take({ kind: 'wires', wires: wiresOfDrawing(drawing) }, 0);
    state.take({ kind: 'places', places: placesOfDrawing(drawing) }, 0);
    const values = Float32Array.from({ length: drawing.set.count }, (_, wire) => wire + 1);
    state.take({ kind: 'numbers', numbers: { ...numbersOf(values.length, 0), values } }, 0);
    state.take({ kind: 'showing', showing: sceneShowing(drawing.set, { ...showing, level: 1 }, 1) }, 0);
    const strokes = (carrying: readonly number[]): number => strokesOf(state.scene(false, carrying)).length;
    expect([strokes([]), strokes([0])]).toEqual([120, 121]);
  });

  it('has bolder wires and ribbons for a classroom', () => {
    const widthsAt = (boldness: number, collapsing = new Map<LayerId, boolean>()): readonly number[] => {
      const drawing = drawingOf(collapsing);
      const state = new SceneState();
      state.take({ kind: 'colors', colors }, 0);
      state.take({ kind: 'wires', wires: wiresOfDrawing(drawing) }, 0);
      state.take({ kind: 'places', places: placesOfDrawing(drawing) }, 0);
      state.take({ kind: 'numbers', numbers: numbersOf(9, 1) }, 0);
      state.take({ kind: 'showing', showing: sceneShowing(drawing.set, { ...showing, boldness }, 1) }, 0);
      return strokesOf(state.scene(false, []));
    };
    for (const collapsing of [new Map<LayerId, boolean>(), folded]) {
      const normal = widthsAt(1, collapsing);
      expect(normal.length).toBeGreaterThan(0);
      expect(widthsAt(2, collapsing)).toEqual(normal.map((width) => 2 * width));
    }
  });

  it('lets the wires of one neuron stand out, else those of the stage', () => {
    const { set } = drawingOf();
    const stage = { kind: 'forward', depth: 2, layers: ['y' as LayerId] } as const;
    const ofStage = sceneShowing(set, { ...showing, stage }, 1);
    expect([...(ofStage.activeConnections ?? [])]).toEqual([0, 1]);
    const pointedAt = { layer: 'x' as LayerId, unit: 1 };
    expect([...(sceneShowing(set, { ...showing, pointedAt }, 1).prominent ?? [])]).toEqual([1, 3, 5]);
    // A pointer that rests somewhere takes no wire from a stage; who isolates a neuron wants just that.
    for (const each of [stage, { kind: 'update' } as const]) {
      expect(sceneShowing(set, { ...showing, stage: each, pointedAt }, 1).prominent).toBeNull();
    }
    expect(sceneShowing(set, { ...showing, stage, isolated: pointedAt }, 1).prominent).toHaveLength(3);
  });

  it('interpolates from where it is, also when new numbers overtake', () => {
    const drawing = drawingOf();
    const state = new SceneState();
    state.take({ kind: 'wires', wires: wiresOfDrawing(drawing) }, 0);
    state.take({ kind: 'numbers', numbers: numbersOf(9, 0) }, 0);
    state.take({ kind: 'numbers', numbers: { ...numbersOf(9, 1), duration: 100 } }, 0);
    state.moving.advance(50);
    expect(state.moving.current[0]).toBeCloseTo(0.5);
    state.take({ kind: 'numbers', numbers: { ...numbersOf(9, 2), duration: 100, from: new Float32Array(9) } }, 50);
    expect(state.moving.current[0]).toBeCloseTo(0.5);
    state.moving.advance(150);
    expect(state.moving.current[0]).toBe(2);
  });
});
