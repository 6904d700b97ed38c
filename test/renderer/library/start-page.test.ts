import { describe, expect, it } from 'vitest';
import { calls } from '#bridge/contract.ts';
import { chain, dense, input } from '#core/examples/example-document.ts';
import { exampleById, examples } from '#core/examples/examples.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import type { Network } from '#core/network/network.ts';
import { nextCard } from '#renderer/library/card-navigation.ts';
import { dataPicture } from '#renderer/library/data-picture.ts';
import { pictureOf, thumbnailOf } from '#renderer/state/document/thumbnail.ts';
import { wholeDataset } from '../../support/data.ts';

describe('arrow keys between the cards', () => {
  /** Two chapters of three columns: rows of 3 and 1, then a row of 3. */
  const places = [
    [0, 10],
    [100, 10],
    [200, 10],
    [0, 60],
    [0, 150],
    [100, 150],
    [200, 150],
  ].map(([left = 0, top = 0]) => ({ left, top }));

  it('move by one sideways, and straight up and down over the end of a chapter', () => {
    expect(nextCard('ArrowRight', 0, places)).toBe(1);
    expect(nextCard('ArrowLeft', 3, places)).toBe(2);
    expect(nextCard('ArrowDown', 0, places)).toBe(3);
    expect(nextCard('ArrowDown', 3, places)).toBe(4);
    expect(nextCard('ArrowUp', 4, places)).toBe(3);
    expect(nextCard('Home', 5, places)).toBe(0);
    expect(nextCard('End', 0, places)).toBe(6);
  });

  it('go to the nearest card where a row is shorter', () => {
    expect(nextCard('ArrowDown', 2, places)).toBe(3);
    expect(nextCard('ArrowUp', 6, places)).toBe(3);
  });

  it('stay at the ends', () => {
    expect(nextCard('ArrowLeft', 0, places)).toBe(0);
    expect(nextCard('ArrowRight', 6, places)).toBe(6);
    expect(nextCard('ArrowDown', 6, places)).toBe(6);
    expect(nextCard('ArrowUp', 1, places)).toBe(1);
  });

  it('are the only keys taken', () => {
    expect(nextCard('Enter', 0, places)).toBeNull();
    expect(nextCard('constructor', 0, places)).toBeNull();
  });
});

describe('the picture on a card', () => {
  it('has a dot per neuron and a line per wire, from left to right', () => {
    const { dots, wires } = thumbnailOf(exampleById('worked-2-2-2-1').document().network, 200, 96);
    expect(dots.length).toBe(7);
    expect(wires.length).toBe(10);
    for (const { from, to } of wires) expect(dots[from]?.x).toBeLessThan(dots[to]?.x ?? 0);
    expect(Math.max(...wires.map(({ share }) => share))).toBe(1);
  });

  it.each(examples.map((example) => [example.id, example] as const))('fits for %s', (_, example) => {
    const { dots } = thumbnailOf(example.document().network, 200, 96);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(6);
      expect(x).toBeLessThanOrEqual(194);
      expect(y).toBeGreaterThanOrEqual(6);
      expect(y).toBeLessThanOrEqual(90);
    }
    expect(new Set(dots.map(({ x, y }) => `${x},${y}`)).size).toBe(dots.length);
  });
});

describe('the picture of a recent file', () => {
  const wide = chain([input('x', 60), dense('h', 60, 'tanh'), dense('g', 60, 'tanh'), dense('y', 60, 'linear')]);
  const long = chain([input('x', 9), ...Array.from({ length: 150 }, (_, depth) => dense(`h${depth}`, 9, 'tanh'))]);
  const alone = {
    layers: Array.from({ length: 30_000 }, (_, at) => input(`x${at}`, 1)),
    connections: [],
  };
  const networks: Readonly<Record<string, Network>> = {
    wide,
    long,
    alone,
    'of nothing': { layers: [], connections: [] },
  };

  it.each(Object.entries(networks))('is one that the list takes for a network that is %s', (_, network) => {
    const picture = pictureOf(initializeNetwork(network, 1));
    expect(calls['files:keepPicture'].argument.safeParse({ path: '/x', picture }).error).toBeUndefined();
  });

  it('is of the strongest wires where there are very many', () => {
    const { wires } = pictureOf(initializeNetwork(wide, 1));
    expect(wires.length).toBeGreaterThan(100);
    expect(Math.max(...wires.map(({ share }) => Math.abs(share)))).toBe(1);
  });
});

describe('the picture of the data', () => {
  const side = 72;

  it('tells AND, OR and XOR apart', () => {
    const pictures = (['and', 'or', 'xor'] as const).map((name) =>
      JSON.stringify(dataPicture(wholeDataset({ kind: 'builtin', name }), side)),
    );
    expect(new Set(pictures).size).toBe(3);
  });

  it('has every row of a small table, in the colour and the shape of its class', () => {
    const marks = dataPicture(wholeDataset({ kind: 'builtin', name: 'and' }), side) ?? [];
    const shapes = marks.map(({ color, path }) => [color, path.match(/M/g)?.length]);
    expect(shapes).toEqual([
      ['var(--negative-3)', 3],
      ['var(--positive-3)', 1],
    ]);
  });

  it('is none where there is a single row to see', () => {
    const { dataset } = exampleById('worked-2-2-2-1').document();
    expect(dataset && dataPicture(wholeDataset(dataset), side)).toBeNull();
  });

  it.each(examples.map((example) => [example.id, example] as const))('stays within its square for %s', (_, example) => {
    const { dataset } = example.document();
    const marks = (dataset && dataPicture(wholeDataset(dataset), side)) ?? [];
    for (const { path } of marks) {
      for (const [, x, y] of path.matchAll(/M([\d.-]+),([\d.-]+)/g)) {
        for (const place of [Number(x), Number(y)]) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(side);
        }
      }
    }
  });
});
