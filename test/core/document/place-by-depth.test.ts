// Layers that nobody has placed stand in columns by depth and never on top of each other.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { placeByDepth } from '#core/document/place-by-depth.ts';
import { layerId, type Network } from '#core/network/network.ts';
import { networkArbitrary } from './file/document-arbitrary.ts';

function network(
  layers: readonly (readonly [id: string, units: number])[],
  wires: readonly (readonly [string, string])[],
): Network {
  const units = new Map(layers);
  const parsed = parseDocument(
    JSON.stringify({
      format: 'chainrule',
      formatVersion: 1,
      network: {
        layers: layers.map(([id, count]) =>
          id.startsWith('x')
            ? { id, kind: 'input', units: count }
            : { id, kind: 'dense', units: count, activation: 'tanh', biases: null },
        ),
        connections: wires.map(([source, target]) => ({
          id: `${source}-${target}`,
          source,
          target,
          weights: Array.from({ length: units.get(target) ?? 0 }, () => new Array(units.get(source) ?? 0).fill(1)),
        })),
      },
    }),
  );
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document.network;
}

it('gives each depth a column 260 pixels further, centred on the tallest', () => {
  const drawn = network(
    [
      ['x1', 1],
      ['x2', 1],
      ['h', 3],
      ['y', 1],
    ],
    [
      ['x1', 'h'],
      ['x2', 'h'],
      ['h', 'y'],
      ['x1', 'y'],
    ],
  );
  expect(Object.fromEntries(placeByDepth(drawn))).toEqual({
    x1: { x: 40, y: 78 },
    x2: { x: 40, y: 162 },
    h: { x: 260, y: 0 },
    y: { x: 560, y: 120 },
  });
});

it('keeps layers that no input reaches out of the column of inputs', () => {
  const drawn = network(
    [
      ['x', 1],
      ['a', 1],
      ['b', 1],
    ],
    [['a', 'b']],
  );
  expect(placeByDepth(drawn).get(layerId('a'))?.x).toBe(300);
});

it('places a layer of many neurons no taller than what is shown of it', () => {
  const drawn = network(
    [
      ['x', 1000],
      ['y', 1],
    ],
    [['x', 'y']],
  );
  expect(placeByDepth(drawn).get(layerId('y'))?.y).toBeLessThan(1000);
});

it('places every layer of any network, and no two of a column at the same height', () => {
  fc.assert(
    fc.property(networkArbitrary, (drawn) => {
      const places = [...placeByDepth(drawn).values()];
      expect(places).toHaveLength(drawn.layers.length);
      expect(new Set(places.map(({ x, y }) => `${Math.floor(x / 260)} ${y}`)).size).toBe(places.length);
    }),
  );
});
