// The split parts the rows by share, seed and classes alone, and folds part what the test leaves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFolds, drawSplit, foldSizes, rowsSeen, type Splitting, undivided } from '#core/data/split.ts';

const rowsOf = (count: number) => undivided(count).all;
const split = (count: number, splitting: Partial<Splitting>, classes: Int32Array | null = null) =>
  drawSplit(rowsOf(count), { seed: 1, validation: 0, ...splitting }, classes);

const shares = fc
  .tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }))
  .filter(([validation, test]) => validation + test <= 0.9);

describe('the split', () => {
  it('puts ⌊n·share⌋ rows into validation and test and every other into training, all ascending', () => {
    fc.assert(
      fc.property(fc.nat(300), shares, fc.nat(), (count, [validation, test], seed) => {
        const parts = split(count, { validation, test, seed });
        expect(parts.validation).toHaveLength(Math.floor(count * validation));
        expect(parts.test).toHaveLength(Math.floor(count * test));
        const together = [...parts.training, ...parts.validation, ...parts.test];
        expect(together.toSorted((a, b) => a - b)).toEqual([...rowsOf(count)]);
        for (const rows of Object.values(parts)) expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps the validation rows that it draws without a test', () => {
    expect(split(97, { validation: 0.3, test: 0.4 }).validation).toEqual(split(97, { validation: 0.3 }).validation);
    expect([...split(12, { validation: 0.3 }).validation]).toEqual([0, 5, 9]);
  });

  it('draws among the rows that count and names them by their numbers', () => {
    const rows = Int32Array.of(3, 5, 8, 13, 21);
    const parts = drawSplit(rows, { seed: 4, validation: 0.4 }, null);
    const places = split(5, { seed: 4, validation: 0.4 });
    expect([...parts.validation]).toEqual(Array.from(places.validation, (place) => rows[place]));
    expect([...parts.all]).toEqual([...rows]);
  });

  it('depends on the seed', () => {
    expect(split(100, { validation: 0.3, seed: 5 })).toEqual(split(100, { validation: 0.3, seed: 5 }));
    expect(split(100, { validation: 0.3, seed: 5 })).not.toEqual(split(100, { validation: 0.3, seed: 6 }));
  });

  it('draws every row about equally often', () => {
    const drawn = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 2000; seed += 1) {
      for (const row of split(10, { validation: 0.3, seed }).validation) drawn[row] = (drawn[row] ?? 0) + 1;
    }
    // 600 expected each; five standard deviations are 103.
    for (const times of drawn) expect(Math.abs(times - 600)).toBeLessThan(103);
  });
});

const classesArbitrary = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 120 })
  .map((classes) => Int32Array.from(classes));

/** Of each class less than one row off its share in each part. */
function expectProportional(parts: readonly Int32Array[], classes: Int32Array): void {
  for (const each of new Set(classes)) {
    const count = classes.filter((other) => other === each).length;
    for (const part of parts) {
      const found = part.filter((row) => classes[row] === each).length;
      expect(Math.abs(found - (count * part.length) / classes.length)).toBeLessThan(1);
    }
  }
}

describe('a stratified split', () => {
  it('has less than one row of any class too many or too few in any part, and the same sizes', () => {
    fc.assert(
      fc.property(classesArbitrary, shares, fc.nat(), (classes, [validation, test], seed) => {
        const parts = split(classes.length, { validation, test, seed }, classes);
        expectProportional([parts.training, parts.validation, parts.test], classes);
        const plain = split(classes.length, { validation, test, seed });
        expect(parts.validation).toHaveLength(plain.validation.length);
        expect(parts.test).toHaveLength(plain.test.length);
        expect([...parts.all]).toEqual([...rowsOf(classes.length)]);
      }),
    );
  });

  it('of a single class is the plain one', () => {
    const settings = { validation: 0.2, test: 0.3, seed: 7 };
    expect(split(50, settings, new Int32Array(50))).toEqual(split(50, settings));
  });
});

describe('folds', () => {
  it('have the sizes of KFold, the first ones a row more', () => {
    expect(foldSizes(11, 4)).toEqual([3, 3, 3, 2]);
    expect(foldSizes(8, 4)).toEqual([2, 2, 2, 2]);
  });

  it('hold every row but those of the test once, and train on the others', () => {
    fc.assert(
      fc.property(classesArbitrary, fc.integer({ min: 2, max: 7 }), fc.boolean(), (classes, folds, stratified) => {
        const whole = split(classes.length, { test: 0.2 });
        const seen = rowsSeen(whole);
        const own = stratified ? seen.map((row) => classes[row] as number) : null;
        const drawn = drawFolds(whole, folds, 3, own);
        expect(drawn.map(({ validation }) => validation.length)).toEqual(foldSizes(seen.length, folds));
        expect(drawn.flatMap(({ validation }) => [...validation]).sort((a, b) => a - b)).toEqual([...seen]);
        for (const { training, validation } of drawn) {
          expect([...training, ...validation].sort((a, b) => a - b)).toEqual([...seen]);
        }
        if (own === null) return;
        const placeOf = new Map([...seen].map((row, place) => [row, place]));
        expectProportional(
          drawn.map(({ validation }) => validation.map((row) => placeOf.get(row) ?? -1)),
          own,
        );
      }),
    );
  });
});
