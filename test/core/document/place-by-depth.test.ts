// Layers that nobody has placed stand in columns by depth and never on top of each other.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { layerSize } from '#core/document/layer-size.ts';
import { placeByDepth } from '#core/document/place-by-depth.ts';
import { type Layer, layerId, type Network } from '#core/network/network.ts';
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

it('spreads the columns of a tall drawing until it is wider than high, with gaps that stay in sight', () => {
  const widthOf = (units: number, hidden: number): number => {
    const names = ['x1', ...Array.from({ length: hidden }, (_, at) => `h${at}`), 'y'];
    const drawn = network(
      names.map((name) => [name, name === 'x1' ? 1 : units] as const),
      names.slice(1).map((name, at) => [names[at] as string, name] as const),
    );
    return Math.max(...[...placeByDepth(drawn).values()].map(({ x }) => x)) + 140;
  };
  expect(widthOf(2, 1)).toBe(2 * 260 + 140);
  // Eight rows are 784 pixels high.
  expect(widthOf(8, 1)).toBeCloseTo(1.3 * 784, -1);
  expect(widthOf(8, 6)).toBe(7 * 260 + 140);
  expect(widthOf(24, 1)).toBe(2 * 500 + 140);
});

it('gives each depth a column 260 pixels further, every column centred on the same height', () => {
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
  const places = placeByDepth(drawn);
  const middle = (...ids: string[]) => {
    const boxes = ids.map((id) => {
      const layer = drawn.layers.find((each) => each.id === id) as Layer;
      const y = places.get(layer.id)?.y ?? Number.NaN;
      return { top: y, bottom: y + layerSize(layer).height };
    });
    return (Math.min(...boxes.map((box) => box.top)) + Math.max(...boxes.map((box) => box.bottom))) / 2;
  };
  expect([...places.values()].map(({ x }) => x)).toEqual([40, 40, 260, 560]);
  expect(middle('x1', 'x2')).toBeCloseTo(middle('h'), 0);
  expect(middle('y')).toBeCloseTo(middle('h'), 0);
  expect(places.get(layerId('h'))?.y).toBe(0);
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
  expect(placeByDepth(drawn).get(layerId('y'))?.y).toBeLessThan(2000);
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
