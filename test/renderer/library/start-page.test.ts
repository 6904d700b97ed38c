import { describe, expect, it } from 'vitest';
import { exampleById, examples } from '#core/examples/examples.ts';
import { columnCount, nextCard } from '#renderer/library/card-navigation.ts';
import { thumbnailOf } from '#renderer/library/thumbnail.ts';

describe('arrow keys between the cards', () => {
  it('move by one sideways and by a row up and down', () => {
    expect(nextCard('ArrowRight', 0, 8, 3)).toBe(1);
    expect(nextCard('ArrowLeft', 1, 8, 3)).toBe(0);
    expect(nextCard('ArrowDown', 1, 8, 3)).toBe(4);
    expect(nextCard('ArrowUp', 4, 8, 3)).toBe(1);
    expect(nextCard('Home', 5, 8, 3)).toBe(0);
    expect(nextCard('End', 0, 8, 3)).toBe(7);
  });

  it('stay at the ends', () => {
    expect(nextCard('ArrowLeft', 0, 8, 3)).toBe(0);
    expect(nextCard('ArrowRight', 7, 8, 3)).toBe(7);
    expect(nextCard('ArrowDown', 6, 8, 3)).toBe(6);
  });

  it('are the only keys taken', () => {
    expect(nextCard('Enter', 0, 8, 3)).toBeNull();
    expect(nextCard('constructor', 0, 8, 3)).toBeNull();
  });

  it('know the number of columns from where the cards stand', () => {
    expect(columnCount([10, 10, 10, 250, 250])).toBe(3);
    expect(columnCount([])).toBe(1);
  });
});

describe('the picture on a card', () => {
  it('has a dot per neuron and a line per wire, from left to right', () => {
    const { dots, wires } = thumbnailOf(exampleById('worked-2-2-2-1').document().network, 200, 96);
    expect(dots.length).toBe(7);
    expect(wires.length).toBe(10);
    for (const wire of wires) expect(wire.x1).toBeLessThan(wire.x2);
    expect(Math.max(...wires.map(({ strength }) => strength))).toBe(1);
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
