// Wiring on the drawing: where the line runs while an end is chosen, which lane is met, where the ends of a wire are taken.
import { describe, expect, it } from 'vitest';
import { connectionId, layerId } from '#core/network/network.ts';
import { wireEndPlaces } from '#renderer/canvas/geometry/wire-end-places.ts';
import { curveTable } from '#renderer/canvas/geometry/wire-geometry.ts';
import { laneAtPoint, lineToEnd, lineToPoint } from '#renderer/canvas/gestures/wiring-places.ts';
import type { Connecting } from '#renderer/canvas/view/canvas-view.ts';
import { type WiringEnd, wiringEndAt } from '#renderer/state/window/wiring.ts';
import { chain, dense, inputs, laidOut } from '../drawn.ts';

const geometry = laidOut(chain(inputs('x', 1), dense('h', 3), dense('y', 1)));
const folded = laidOut(chain(inputs('x', 1), dense('h', 3), dense('y', 1)), new Map([[layerId('h'), true]]));

const end = (layer: string, unit = 0): WiringEnd => ({ kind: 'neuron', neuron: { layer: layerId(layer), unit } });
const wire = { connection: connectionId('x-h'), target: 0, source: 0 };
const common = { by: 'drag', target: null, refusal: null } as const;
const drawing: Connecting = { ...common, start: end('x'), fixed: end('x'), loose: null };
const movingSource: Connecting = {
  ...common,
  start: { kind: 'wireEnd', wire, end: 'source' },
  fixed: end('h'),
  loose: end('x'),
};
const fromLayer: Connecting = {
  ...common,
  start: { kind: 'layer', layer: layerId('h') },
  fixed: { kind: 'layer', layer: layerId('h') },
  loose: null,
};

describe('the line that follows the pointer', () => {
  it('leaves a neuron at its right side', () => {
    expect(lineToPoint(geometry, drawing, { x: 500, y: 90 })).toEqual({ sx: 60, sy: 30, tx: 500, ty: 90 });
  });

  it('leads into the wire’s target while its start is moved', () => {
    const line = lineToPoint(geometry, movingSource, { x: 5, y: 7 });
    const disc = geometry.neurons.find(({ layer, unit }) => layer === 'h' && unit === 0);
    expect(line).toEqual({ sx: 5, sy: 7, tx: disc?.x, ty: (disc?.y ?? 0) + 30 });
    expect(lineToEnd(geometry, movingSource, end('y'))).toMatchObject({ sx: 580, sy: 30, tx: disc?.x });
  });

  it('leaves a layer in the middle of its right edge', () => {
    const lane = geometry.lanes[0]?.rectangle;
    const middle = (lane?.y ?? 0) + (lane?.height ?? 0) / 2;
    expect(lineToEnd(geometry, fromLayer, end('y'))).toEqual({ sx: 400, sy: middle, tx: 520, ty: 30 });
  });

  it('comes from the block of a folded layer, and from nowhere when the layer is gone', () => {
    const fromUnit: Connecting = { ...drawing, start: end('h', 2), fixed: end('h', 2) };
    expect(lineToPoint(folded, fromUnit, { x: 0, y: 0 })).toMatchObject({ sx: 400 });
    expect(lineToPoint(geometry, { ...drawing, fixed: end('gone') }, { x: 0, y: 0 })).toBeNull();
  });
});

describe('what is under the pointer', () => {
  it('is a lane up to its edges', () => {
    expect(laneAtPoint(geometry, { x: 260, y: 10 })).toBe('h');
    expect(laneAtPoint(geometry, { x: 259, y: 10 })).toBeNull();
  });

  it('is a whole layer for a layer, and elsewhere what was met: a neuron or its whole lane', () => {
    const place = { layer: layerId('y'), unit: 0 };
    expect(wiringEndAt(fromLayer.start, place)).toEqual({ kind: 'layer', layer: 'y' });
    expect(wiringEndAt(movingSource.start, place)).toEqual(end('y'));
    expect(wiringEndAt(drawing.start, { ...place, unit: null })).toEqual({ kind: 'layer', layer: 'y' });
  });
});

describe('the handles of a wire’s ends', () => {
  it('lie on the curve, the first clear of the handle of the source', () => {
    const { source, target } = wireEndPlaces(curveTable(0, 0, 200, 0));
    expect([source.x, source.y, target.x, target.y]).toEqual([
      expect.closeTo(28, 0),
      expect.closeTo(0, 5),
      expect.closeTo(184, 0),
      expect.closeTo(0, 5),
    ]);
  });

  it('of a short wire keep to its two parts', () => {
    const { source, target } = wireEndPlaces(curveTable(0, 0, 70, 0));
    expect(source.x).toBeLessThan(target.x);
  });
});
