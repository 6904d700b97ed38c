// Names, roles, depth and loops follow from the wiring alone.
import { describe, expect, it } from 'vitest';
import { type Connection, connectionId, type Layer, layerId, type Network } from '#core/network/network.ts';
import {
  carries,
  connectionBetween,
  depths,
  layerRoles,
  nameOfNeuron,
  neuronNames,
  outputLayers,
  topologicalLayers,
  weightOf,
  wireCount,
  wouldLoop,
} from '#core/network/network-queries.ts';
import { fileExample } from '../../support/file-example.ts';

const id = layerId;

/** Layers whose ids start with x are inputs; a wire is "a b", a connection without its wire "a b -". */
function networkOf(layers: string, ...wires: string[]): Network {
  return {
    layers: layers.split(' ').map((name): Layer => {
      const common = { id: id(name), name, units: 1 };
      if (name.startsWith('x')) return { kind: 'input', ...common };
      return { kind: 'dense', ...common, activation: 'tanh', biases: [0] };
    }),
    connections: wires.map((wire): Connection => {
      const [source = '', target = '', absent] = wire.split(' ');
      const weights = [[absent === undefined ? 1 : null]];
      return { id: connectionId(wire), source: id(source), target: id(target), weights };
    }),
  };
}

describe('names', () => {
  it('number the units of a layer and leave a single neuron its name', () => {
    expect(neuronNames(fileExample.network)).toEqual(['x1', 'x2', 'h1', 'h2', 'y']);
    expect(nameOfNeuron(fileExample.network, { layer: id('hidden'), unit: 1 })).toBe('h2');
    expect(nameOfNeuron(fileExample.network, { layer: id('gone'), unit: 0 })).toBe('gone');
  });
});

describe('wires', () => {
  it('are told from places without one', () => {
    const b = connectionBetween(fileExample.network, id('x2'), id('hidden'));
    expect(b !== undefined && [carries(b), wireCount(b)]).toEqual([true, 1]);
    expect(weightOf(fileExample.network, { connection: connectionId('b'), target: 0, source: 0 })).toBe(0.1);
    expect(weightOf(fileExample.network, { connection: connectionId('b'), target: 1, source: 0 })).toBeNull();
    expect(weightOf(fileExample.network, { connection: connectionId('z'), target: 0, source: 0 })).toBeNull();
  });
});

describe('depth', () => {
  it('is the longest path from an input, skip wires notwithstanding', () => {
    const network = networkOf('y h g x', 'x g', 'g h', 'h y', 'x y');
    expect(Object.fromEntries(depths(network))).toEqual({ x: 0, g: 1, h: 2, y: 3 });
  });

  it('is absent where no input reaches, connections without wires counting for nothing', () => {
    const network = networkOf('x a b c', 'x a -', 'a b', 'x c');
    expect(Object.fromEntries(depths(network))).toEqual({ x: 0, c: 1 });
  });
});

describe('roles', () => {
  it('follow from the wiring until outputs are named', () => {
    const network = networkOf('x h y lone', 'x h', 'h y');
    expect(Object.fromEntries(layerRoles(network))).toEqual({
      x: { kind: 'input' },
      h: { kind: 'hidden', depth: 1 },
      y: { kind: 'output' },
      lone: { kind: 'notConnected' },
    });
    const withOutputs = { ...network, outputs: [id('h')] };
    expect(layerRoles(withOutputs).get(id('h'))).toEqual({ kind: 'output' });
    expect(layerRoles(withOutputs).get(id('y'))).toEqual({ kind: 'hidden', depth: 2 });
  });

  it('make every dense layer without an outgoing wire an output', () => {
    expect(outputLayers(networkOf('x a b', 'x a', 'a b -'))).toEqual(['a', 'b']);
    expect(outputLayers({ ...networkOf('x a'), outputs: [] })).toEqual([]);
  });
});

describe('order and loops', () => {
  it('sorts so that every connection points forward, file order breaking ties', () => {
    expect(topologicalLayers(networkOf('c x b a', 'x a', 'x b', 'a c', 'b c'))).toEqual({
      order: ['x', 'a', 'b', 'c'],
    });
  });

  it('names the layers of a loop in the direction of its connections', () => {
    const sorted = topologicalLayers(networkOf('x a b c d', 'x a', 'a b', 'b c', 'c a', 'c d'));
    const loop = 'loop' in sorted ? [...sorted.loop] : [];
    expect([...loop, ...loop].join(' ')).toContain('a b c');
    expect(loop).toHaveLength(3);
  });

  it('knows beforehand what would close a loop', () => {
    const network = networkOf('x a b c', 'x a', 'a b');
    expect(wouldLoop(network, id('b'), id('x'))).toBe(true);
    expect(wouldLoop(network, id('b'), id('a'))).toBe(true);
    expect(wouldLoop(network, id('b'), id('b'))).toBe(true);
    expect(wouldLoop(network, id('b'), id('c'))).toBe(false);
  });
});
