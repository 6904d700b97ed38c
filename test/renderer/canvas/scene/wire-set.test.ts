import { describe, expect, it } from 'vitest';
import { type CompiledNetwork, compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { createTrace } from '#core/graph/trace.ts';
import { type Layer, layerId } from '#core/network/network.ts';
import { layOutParameters, readParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import { fillBackwardFlow, fillWireValues, fits, sumBySign } from '#renderer/canvas/numbers/wire-values.ts';
import {
  collectWires,
  endsOfWire,
  indexOfWire,
  isSameWires,
  wireAt,
  wiresOfNeuron,
} from '#renderer/canvas/scene/wire-set.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';
import { chain, dense, inputs, laidOut, wired } from '../drawn.ts';

const x = inputs('x', 2);
const h = dense('h', 3);
const y = dense('y', 1);
const network = {
  layers: [x, h, y],
  connections: [
    wired(x, h, (target, source) => (target === 1 && source === 0 ? null : target + source / 10)),
    wired(h, y, (_, source) => -source),
    wired(x, y, () => 7),
  ],
};
const set = collectWires(network, laidOut(network).anchors);

describe('the wires of a drawing', () => {
  it('are numbered like the parameters, without those that are missing', () => {
    const layout = layOutParameters(network);
    expect(set.count).toBe(10);
    for (let index = 0; index < set.count; index += 1) {
      const wire = wireAt(set, index);
      expect(wire === null ? null : wireParameter(layout, wire)).toBe(index);
      expect(wire === null ? -1 : indexOfWire(set, wire)).toBe(index);
    }
  });

  it('know their ends', () => {
    expect(endsOfWire(set, 9)).toEqual({ source: { layer: 'x', unit: 1 }, target: { layer: 'y', unit: 0 } });
    expect(endsOfWire(set, 10)).toBeNull();
    expect(
      indexOfWire(set, { connection: network.connections[0]?.id ?? (undefined as never), target: 1, source: 0 }),
    ).toBe(-1);
  });

  it('are listed for a neuron, incoming ones first', () => {
    const ends = wiresOfNeuron(set, { layer: layerId('h'), unit: 2 }).map((index) => endsOfWire(set, index));
    expect(ends.map((each) => `${each?.source.layer}${each?.source.unit}-${each?.target.layer}`)).toEqual([
      'x0-h',
      'x1-h',
      'h2-y',
    ]);
  });

  it('stay the same when only a weight changes', () => {
    const changed = {
      ...network,
      connections: [wired(x, h, (t, s) => (t === 1 && s === 0 ? null : 99)), ...network.connections.slice(1)],
    };
    expect(isSameWires(set, collectWires(changed, laidOut(changed).anchors))).toBe(true);
    const grown = { ...network, connections: [wired(x, h, () => 1), ...network.connections.slice(1)] };
    expect(isSameWires(set, collectWires(grown, laidOut(grown).anchors))).toBe(false);
  });

  it('are bundled where their units are folded away', () => {
    const large = chain(inputs('x', 3), dense('h', 100), dense('y', 70));
    const bundled = collectWires(large, laidOut(large).anchors);
    expect(bundled.bundles.map((bundle) => bundle.wires)).toEqual([100, 100, 100, 7000]);
    expect(bundled.bundleOf.every((bundle) => bundle >= 0)).toBe(true);
  });
});

function compiled(): CompiledNetwork {
  const compilation = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compilation)) throw new Error('the drawing does not compile');
  return compilation;
}

function shown(layers: readonly Layer[]): ShownValues {
  const activations = new Map(
    layers.map((layer) => [layer.id, Float64Array.from({ length: layer.units }, (_, unit) => unit + 1)]),
  );
  const parameters = readParameters(network);
  const rowValues = {
    row: 0,
    preActivations: activations,
    activations,
    activationGradients: activations,
    deltas: new Map(layers.map((layer) => [layer.id, Float64Array.from({ length: layer.units }, () => 0.5)])),
    gradients: parameters,
    targets: new Float64Array(1),
    loss: 0,
    graphTrace: createTrace(compiled().graph, 1, parameters),
  };
  return {
    epoch: 0,
    layout: layOutParameters(network),
    parameters,
    gradients: parameters.map((each) => -each),
    updates: null,
    rowValues,
  };
}

describe('what the wires show', () => {
  const values = shown(network.layers);
  const out = new Float32Array(set.count);

  it('is the weight times the activation of the source for the signal', () => {
    fillWireValues(set, 'signal', values, new Float64Array(), out);
    expect([...out.slice(0, 2)]).toEqual([0, Math.fround(0.1 * 2)]);
    expect([...out.slice(5, 8)]).toEqual([-0, -2, -6]);
  });

  it('is the gradient, and nothing for an update that is not known', () => {
    fillWireValues(set, 'gradient', values, new Float64Array(), out);
    expect(out[9]).toBe(-7);
    fillWireValues(set, 'update', values, new Float64Array(), out);
    expect(out.every((each) => each === 0)).toBe(true);
  });

  it('is no signal and no flow at a neuron that is switched off, and the weight all the same', () => {
    const layers = network.layers.map((layer) => (layer.id === h.id ? withSwitchedOff(layer, [0]) : layer));
    const off = collectWires({ ...network, layers }, laidOut(network).anchors);
    expect(isSameWires(set, off)).toBe(false);
    expect(isSameWires(off, collectWires({ ...network, layers }, laidOut(network).anchors))).toBe(true);
    const isOff = [...(off.off ?? [])].map((flag) => flag === 1);
    expect(isOff).toContain(true);
    expect(isOff).toContain(false);
    const silent = (numbers: Float32Array) => [...numbers].every((each, wire) => !isOff[wire] || each === 0);
    fillWireValues(off, 'signal', values, new Float64Array(), out);
    expect(silent(out)).toBe(true);
    fillBackwardFlow(off, values, out);
    expect(silent(out)).toBe(true);
    fillWireValues(off, 'weight', values, new Float64Array(), out);
    expect(silent(out)).toBe(false);
  });

  it('flows back as δ of the target times the weight', () => {
    fillBackwardFlow(set, values, out);
    expect(out[9]).toBe(3.5);
  });

  it('is the weight of the document while the numbers belong to another drawing', () => {
    const other = { ...values, layout: layOutParameters(chain(x, h)) };
    expect(fits(set, values)).toBe(true);
    expect(fits(set, other)).toBe(false);
    fillWireValues(
      set,
      'weight',
      other,
      Float64Array.from({ length: set.count }, () => 42),
      out,
    );
    expect(out.every((each) => each === 42)).toBe(true);
  });

  it('adds up by sign within each group', () => {
    const sums = sumBySign(Float32Array.of(1, -2, 3, -4), Int32Array.of(0, 0, 1, -1), 2);
    expect([...sums.positive, ...sums.negative]).toEqual([1, 3, 2, 0]);
  });
});
