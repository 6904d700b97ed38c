import { describe, expect, it } from 'vitest';
import { layerId } from '#core/network/network.ts';
import { depths } from '#core/network/network-queries.ts';
import { columnsOf, cycle, neighbour } from '#renderer/canvas/geometry/canvas-navigation.ts';
import { chain, dense, inputs, laidOut } from '../drawn.ts';

const network = chain(inputs('x', 2), dense('h', 3), dense('y', 1));
const lost = { ...network, layers: [...network.layers, dense('lost', 1)] };
const columns = columnsOf(laidOut(lost), depths(lost));
const at = (layer: string, unit: number) => ({ layer: layerId(layer), unit });

describe('the arrow keys', () => {
  it('go between layers by depth, to the neuron nearest in height', () => {
    expect(neighbour(columns, at('x', 1), 'right')).toMatchObject(at('h', 1));
    expect(neighbour(columns, at('h', 2), 'left')).toMatchObject(at('x', 1));
    expect(neighbour(columns, at('y', 0), 'left')).toMatchObject(at('h', 0));
  });

  it('go up and down within a layer and stop at its ends', () => {
    expect(neighbour(columns, at('h', 0), 'down')).toMatchObject(at('h', 1));
    expect(neighbour(columns, at('h', 0), 'up')).toBeNull();
    expect(neighbour(columns, at('h', 2), 'down')).toBeNull();
  });

  it('reach what no input reaches last, and go no further', () => {
    expect(neighbour(columns, at('y', 0), 'right')).toMatchObject(at('lost', 0));
    expect(neighbour(columns, at('lost', 0), 'right')).toBeNull();
    expect(neighbour(columns, at('h', 1), 'last')).toMatchObject(at('lost', 0));
    expect(neighbour(columns, at('h', 1), 'first')?.layer).toBe('x');
  });

  it('skip what can not be chosen, whole layers too', () => {
    const accepts = (neuron: { layer: string }): boolean => neuron.layer === 'y';
    expect(neighbour(columns, at('x', 0), 'right', accepts)).toMatchObject(at('y', 0));
    expect(neighbour(columns, at('x', 0), 'right', () => false)).toBeNull();
  });

  it('begin somewhere when the neuron they start from is gone', () => {
    expect(neighbour(columns, at('gone', 0), 'right')).toMatchObject(at('x', 0));
    expect(neighbour([], at('gone', 0), 'right')).toBeNull();
  });
});

describe('a folded layer', () => {
  it('is one stop in place of its units', () => {
    const large = chain(inputs('x', 1), dense('h', 100), dense('y', 1));
    const stops = columnsOf(laidOut(large), depths(large));
    expect(neighbour(stops, at('x', 0), 'right')).toMatchObject({ layer: 'h', unit: null });
    expect(neighbour(stops, { layer: layerId('h'), unit: null }, 'right')).toMatchObject(at('y', 0));
  });
});

describe('the brackets', () => {
  it('go round in both directions', () => {
    expect([cycle([1, 2, 3], 3, 1), cycle([1, 2, 3], 1, -1), cycle([1, 2, 3], undefined, -1)]).toEqual([1, 3, 3]);
    expect(cycle([], undefined, 1)).toBeUndefined();
  });
});
