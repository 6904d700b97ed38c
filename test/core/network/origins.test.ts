import { describe, expect, it } from 'vitest';
import { addedIds, originsOf } from '#core/network/origins.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance, shuffled } from '../../support/draw.ts';

const part = (id: number) => ({ id });

/** Parts that go, are replaced by others with the same id, or come, in stretches of all lengths. */
function edited(stream: RandomStream, before: readonly { id: number }[]): { id: number }[] {
  const share = stream.uniform();
  const after = before.flatMap((each): { id: number }[] => {
    if (!chance(stream, share)) return [each];
    if (chance(stream, 0.5)) return [];
    return chance(stream, 0.5) ? [part(each.id)] : [each, part(1e6 + each.id)];
  });
  return after;
}

function idsWithout(before: readonly { id: number }[], after: readonly { id: number }[]): number[] {
  const ids = new Set(before.map(({ id }) => id));
  return after.map(({ id }) => id).filter((id) => !ids.has(id));
}

/** The place before of each part of the list after, −1 for a new one. The runs follow one another and cover the list. */
function placesBefore(before: readonly object[], after: readonly object[]): number[] {
  const places: number[] = [];
  for (const { at, length, origin } of originsOf(before, after)) {
    expect(at).toBe(places.length);
    for (let offset = 0; offset < length; offset += 1) places.push(origin < 0 ? -1 : origin + offset);
  }
  expect(places).toHaveLength(after.length);
  return places;
}

describe('the origins of parts after an edit', () => {
  it('are where the same objects stood before, however much came and went', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const stream = RandomStream.for(seed, 'origins');
      const before = Array.from({ length: stream.integer(seed % 10 === 0 ? 3000 : 30) }, (_, id) => part(id));
      const after = edited(stream, before);
      expect(placesBefore(before, after)).toEqual(after.map((each) => before.indexOf(each)));
      expect(addedIds(before, after)).toEqual(idsWithout(before, after));
    }
  });

  it('are never wrong when parts moved, or more went than the search looks ahead', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const stream = RandomStream.for(seed, 'moved');
      const before = Array.from({ length: 2500 }, (_, id) => part(id));
      const kept = before.toSpliced(stream.integer(500), 600 + stream.integer(1000));
      const after = edited(stream, chance(stream, 0.5) ? shuffled(stream, kept) : kept);
      for (const [at, origin] of placesBefore(before, after).entries()) {
        if (origin >= 0) expect(before[origin]).toBe(after[at]);
      }
      expect(addedIds(before, after)).toEqual(idsWithout(before, after));
    }
  });
});
