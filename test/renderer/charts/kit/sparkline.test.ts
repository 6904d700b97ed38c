import { describe, expect, it } from 'vitest';
import { curvePath, evenPlaces } from '#renderer/charts/kit/sparkline-path.ts';

describe('the path of a sparkline', () => {
  const box = { width: 100, height: 20 };

  it('goes from the left to the right, the greatest number at the top and 0 at the bottom', () => {
    expect(curvePath([1, 0.5, 0], box)).toBe('M0 0L50 10L100 20');
  });

  it('holds a single number over the whole width, and zeros on the ground', () => {
    expect(curvePath([3], box)).toBe('M0 0H100');
    expect(curvePath([0, 0], box)).toBe('M0 20L100 20');
  });
});

describe('even places', () => {
  it('are all of them while there is room', () => {
    expect(evenPlaces(4, 10)).toEqual([0, 1, 2, 3]);
  });

  it('have the first and the last among a million', () => {
    const places = evenPlaces(1_000_000, 240);
    expect(places).toHaveLength(240);
    expect([places[0], places.at(-1)]).toEqual([0, 999_999]);
  });
});
