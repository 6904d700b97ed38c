// The scales of what the wires show: kept while a run or a stepping goes on, begun anew where stepping begins.
import { expect, it } from 'vitest';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import type { Stage } from '#core/training/stages.ts';
import { WireNumbers } from '#renderer/canvas/numbers/wire-numbers.ts';
import { ArrayPool } from '#renderer/canvas/scene/array-pool.ts';
import type { Showing } from '#renderer/canvas/scene/showing.ts';
import { WireDrawing } from '#renderer/canvas/scene/wire-drawing.ts';
import { collectWires } from '#renderer/canvas/scene/wire-set.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import { chain, dense, inputs, laidOut } from '../drawn.ts';

const network = chain(inputs('x', 1), dense('y', 1));
const geometry = laidOut(network);
const drawing = new WireDrawing(network, geometry, collectWires(network, geometry.anchors));

const atRest: Showing = {
  quantity: 'gradient',
  stage: null,
  streaming: false,
  moves: false,
  scalePerLayer: false,
  speed: 1,
  level: 2,
  marks: { selected: new Set(), highlighted: new Set(), hovered: -1, focused: -1 },
  showsWeak: false,
  boldness: 1,
  isolated: null,
  pointedAt: null,
};

/** The scale after the wire had a number of that size, be it its weight or its gradient. */
function scaleOf(numbers: WireNumbers, stage: Stage | null, size: number, quantity: FocusQuantity = 'gradient') {
  const parameters = Float64Array.of(size, 0);
  const values = { epoch: 0, layout: layOutParameters(network), parameters, gradients: parameters, updates: null };
  numbers.take(drawing, { ...atRest, stage, quantity }, { ...values, rowValues: null }, true, new ArrayPool());
  return numbers.scale;
}

it('is begun anew when stepping begins after a run, and then kept from step to step', () => {
  const numbers = new WireNumbers();
  expect(scaleOf(numbers, null, 0.4)).toBe(0.5);
  expect(scaleOf(numbers, null, 0.001)).toBe(0.5);
  expect(scaleOf(numbers, { kind: 'input' }, 0.001)).toBe(0.001);
  expect(scaleOf(numbers, { kind: 'loss' }, 0.0001)).toBe(0.001);
  expect(scaleOf(numbers, { kind: 'input' }, 0.0001)).toBe(0.001);
});

it('of the weights goes on through stepping', () => {
  const numbers = new WireNumbers();
  expect(scaleOf(numbers, null, 0.4, 'weight')).toBe(0.5);
  expect(scaleOf(numbers, { kind: 'input' }, 0.001, 'weight')).toBe(0.5);
});

it('are the weights while the gradient streams, which flows along them on its own scale', () => {
  const numbers = new WireNumbers();
  const parameters = Float64Array.of(3, 0);
  const gradients = Float64Array.of(-0.04, 0);
  const values = { epoch: 0, layout: layOutParameters(network), parameters, gradients, updates: null, rowValues: null };
  const showing: Showing = { ...atRest, streaming: true, scalePerLayer: true };
  const {
    values: wires,
    scale,
    flow,
    flowScale,
    ...rest
  } = numbers.take(drawing, showing, values, true, new ArrayPool());
  expect([[...wires], scale]).toEqual([[3], 5]);
  expect([[...flow], flowScale]).toEqual([[Math.fround(-0.04)], 0.05]);
  expect([...(rest.flowConnectionScales ?? [])]).toEqual([0.05]);
  expect(numbers.scale).toBe(0.05);
});
