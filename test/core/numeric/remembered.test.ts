// A value memoised by objects is computed once for each, and once for each pair.
import { describe, expect, it, vi } from 'vitest';
import { remembered, rememberedOfTwo } from '#core/numeric/remembered.ts';

describe('a result', () => {
  it('is computed once of an object, whatever it is', () => {
    const compute = vi.fn((): null => null);
    const find = remembered(compute);
    const [key, other] = [{}, {}];
    find(key);
    find(key);
    expect(compute).toHaveBeenCalledTimes(1);
    find(other);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('is computed once of each pair, and once of an object that has no second one', () => {
    const find = rememberedOfTwo((first: { n: number }, second: { n: number } | null) => ({
      sum: first.n + (second?.n ?? 0),
    }));
    const [one, two, three] = [{ n: 1 }, { n: 2 }, { n: 3 }];
    expect([find(one, two), find(one, three), find(two, one), find(one, null)].map(({ sum }) => sum)).toEqual([
      3, 4, 3, 1,
    ]);
    expect(find(one, two)).toBe(find(one, two));
    expect(find(one, null)).toBe(find(one, null));
  });
});
