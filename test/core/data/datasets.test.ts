// The built-in sets are what their names say, the same on every machine; a table keeps its rows and columns.
import { describe, expect, it } from 'vitest';
import { builtinDatasetNames, generatorDefaults } from '#core/data/builtin-datasets.ts';
import { featureRanges, targetRanges } from '#core/data/column-range.ts';
import { wholeDataset } from '../../support/data.ts';

const generated = builtinDatasetNames.filter((name) => generatorDefaults(name) !== null);
const twoClasses = generated.filter((name) => name !== 'sine' && name !== 'digits');

describe('the logic tables', () => {
  it.each([
    ['and', [0, 0, 0, 1]],
    ['or', [0, 1, 1, 1]],
    ['xor', [0, 1, 1, 0]],
  ] as const)('%s has the four rows in order', (name, targets) => {
    const dataset = wholeDataset({ kind: 'builtin', name });
    expect(dataset.count).toBe(4);
    expect([...dataset.features]).toEqual([0, 0, 0, 1, 1, 0, 1, 1]);
    expect([...dataset.targets]).toEqual(targets);
  });
});

describe.each(generated)('the generator of %s', (name) => {
  const count = 120;
  const dataset = wholeDataset({ kind: 'builtin', name, count, noise: 0.05, seed: 3 });

  it('makes as many finite examples as it is asked for', () => {
    expect(dataset.count).toBe(count);
    expect(dataset.features).toHaveLength(count * dataset.featureNames.length);
    expect(dataset.targets).toHaveLength(count * dataset.targetNames.length);
    expect([...dataset.features, ...dataset.targets].every(Number.isFinite)).toBe(true);
  });

  it('repeats itself for the same seed and not for another', () => {
    expect(wholeDataset({ kind: 'builtin', name, count, noise: 0.05, seed: 3 })).toEqual(dataset);
    const other = wholeDataset({ kind: 'builtin', name, count, noise: 0.05, seed: 4 });
    expect([other.features, other.targets]).not.toEqual([dataset.features, dataset.targets]);
  });

  it('takes its defaults for what is absent', () => {
    expect(wholeDataset({ kind: 'builtin', name })).toEqual(
      wholeDataset({ kind: 'builtin', name, ...generatorDefaults(name) }),
    );
  });
});

it.each(twoClasses)('%s has two classes of the same size, 0 and 1', (name) => {
  const { targets } = wholeDataset({ kind: 'builtin', name, count: 50 });
  expect(targets.filter((target) => target === 1)).toHaveLength(25);
  expect(targets.filter((target) => target === 0)).toHaveLength(25);
});

it('keeps the disc of the circle inside its ring', () => {
  const { features, targets } = wholeDataset({ kind: 'builtin', name: 'circle', count: 300, noise: 0 });
  for (const [row, target] of targets.entries()) {
    const radius = Math.hypot(features[2 * row] as number, features[2 * row + 1] as number);
    expect(target === 1 ? radius <= 1.4 : radius >= 2.2 && radius <= 3).toBe(true);
  }
});

it('lets the sine follow the sine', () => {
  const { features, targets } = wholeDataset({ kind: 'builtin', name: 'sine', count: 31, noise: 0 });
  for (const [row, target] of targets.entries()) expect(target).toBeCloseTo(Math.sin(features[row] as number), 12);
  expect(featureRanges(wholeDataset({ kind: 'builtin', name: 'sine' }))[0]?.maximum).toBeCloseTo(Math.PI, 12);
});

describe('the digits', () => {
  const clean = wholeDataset({ kind: 'builtin', name: 'digits', count: 200, noise: 0 });
  const pictureOf = ({ features }: typeof clean, row: number) => features.slice(64 * row, 64 * (row + 1));

  it('are pictures of 64 pixels from 0 to 1, however noisy', () => {
    const noisy = wholeDataset({ kind: 'builtin', name: 'digits', count: 50, noise: 2 });
    expect(noisy.featureNames).toHaveLength(64);
    for (const pixel of noisy.features) expect(pixel >= 0 && pixel <= 1).toBe(true);
  });

  it('have one target of ten, each digit as often as the others', () => {
    expect(clean.targetNames).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    for (let row = 0; row < clean.count; row += 1) {
      const targets = [...clean.targets.slice(10 * row, 10 * (row + 1))];
      expect(targets).toEqual(clean.targetNames.map((_, digit) => (digit === row % 10 ? 1 : 0)));
    }
  });

  it('differ in place and strength, and never leave the picture', () => {
    const eights = Array.from({ length: 20 }, (_, index) => pictureOf(clean, 8 + 10 * index));
    const ink = eights.map((picture) => picture.reduce((sum, pixel) => sum + pixel, 0));
    expect(new Set(eights.map(String)).size).toBe(20);
    expect(Math.max(...ink) / Math.min(...ink)).toBeGreaterThan(1.3);
    expect(Math.max(...ink) / Math.min(...ink)).toBeLessThan(1 / 0.6);
  });
});

describe('a table', () => {
  const table = wholeDataset({
    kind: 'table',
    columns: [
      { name: 'y', role: 'target' },
      { name: 'height', role: 'feature' },
      { name: 'weight', role: 'feature' },
    ],
    rows: [
      [1, 1.5, 60],
      [0, -2, 70],
    ],
  });

  it('is sorted into features and targets by the roles of its columns', () => {
    expect(table).toMatchObject({ count: 2, featureNames: ['height', 'weight'], targetNames: ['y'] });
    expect([...table.features]).toEqual([1.5, 60, -2, 70]);
    expect([...table.targets]).toEqual([1, 0]);
  });

  it('has ranges per column', () => {
    expect(featureRanges(table)).toEqual([
      { minimum: -2, maximum: 1.5 },
      { minimum: 60, maximum: 70 },
    ]);
    expect(targetRanges(table)).toEqual([{ minimum: 0, maximum: 1 }]);
  });

  it('may be empty', () => {
    const empty = wholeDataset({ kind: 'table', columns: [{ name: 'a', role: 'feature' }], rows: [] });
    expect(empty.count).toBe(0);
    expect(featureRanges(empty)).toEqual([{ minimum: 0, maximum: 0 }]);
  });
});
