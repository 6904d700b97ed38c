// The built-in sets are what their names say, the same on every machine; a table keeps its rows and columns.
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#core/data/builtin-datasets.ts';
import { featureRanges } from '#core/data/column-range.ts';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { builtinDatasetNames, measuredNames } from '#core/data/dataset-choice.ts';
import { wholeDataset } from '../../support/data.ts';

const generated = builtinDatasetNames.filter((name) => defaultSettings(name).count !== undefined);
const twoClasses = ['circle', 'spiral', 'gaussians', 'moons'] as const;

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

describe('gates of several inputs', () => {
  const answers = (name: 'and' | 'or' | 'xor' | 'nand' | 'nor' | 'xnor', inputs: number) =>
    [...wholeDataset({ kind: 'builtin', name, inputs }).targets].join('');

  it('say what they are called for every row of their truth table', () => {
    expect(answers('and', 3)).toBe('00000001');
    expect(answers('nand', 3)).toBe('11111110');
    expect(answers('or', 3)).toBe('01111111');
    expect(answers('nor', 3)).toBe('10000000');
    expect(answers('xor', 3)).toBe('01101001');
    expect(answers('xnor', 3)).toBe('10010110');
    expect(answers('xor', 1)).toBe('01');
  });

  it('count their inputs upwards', () => {
    const { features, featureNames } = wholeDataset({ kind: 'builtin', name: 'or', inputs: 3 });
    expect(featureNames).toEqual(['x1', 'x2', 'x3']);
    expect([...features.subarray(0, 12)]).toEqual([0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1]);
  });
});

/** The first and the last feature, and the last target: files mean them. */
it.each<[(typeof generated)[number], readonly number[]]>([
  ['circle', [0.43055061980049736, 0.9036374012960522, 0]],
  ['spiral', [0.11523009519403692, 3.078149701745805, 1]],
  ['gaussians', [-0.04253515171301303, 2.5597357213245413, 1]],
  ['moons', [0.7656499014577844, 0.27506820313688773, 1]],
  ['sine', [-Math.PI, Math.PI, 0.013615597172801598]],
  ['digits', [0, 0.208550685206765, 1]],
])('%s keeps its bits', (name, numbers) => {
  const { features, targets } = wholeDataset({ kind: 'builtin', name });
  expect([features[0], features.at(-1), targets.at(-1)]).toEqual(numbers);
});

it.each([2, 3, 7])('a spiral of %d arms has as many classes, one after the other', (arms) => {
  const dataset = wholeDataset({ kind: 'builtin', name: 'spiral', arms, count: 70, noise: 0 });
  if (arms === 2) expect(dataset.targetNames).toEqual(['y']);
  else expect(dataset.targetNames).toHaveLength(arms);
  const classes = Array.from({ length: 7 }, (_, row) =>
    arms === 2 ? dataset.targets[row] : dataset.targets.subarray(row * arms, (row + 1) * arms).indexOf(1),
  );
  expect(classes).toEqual(Array.from({ length: 7 }, (_, row) => row % arms));
});

describe('the sets that were measured', () => {
  it.each<[(typeof measuredNames)[number], number, number, readonly number[]]>([
    ['iris', 150, 4, [50, 50, 50]],
    ['wine', 178, 13, [59, 71, 48]],
    ['breastCancer', 569, 30, [357, 212]],
    ['penguins', 333, 9, [146, 68, 119]],
    ['handwrittenDigits', 1797, 64, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]],
  ])('%s has %d rows of %d numbers and its classes', (name, rows, width, classes) => {
    const dataset = wholeDataset({ kind: 'builtin', name });
    const { split, targets, featureNames, targetNames, problems } = dataset;
    expect([problems, split.all.length, featureNames.length]).toEqual([[], rows, width]);
    const counts = Array.from({ length: Math.max(2, targetNames.length) }, (_, each) =>
      split.all.filter((row) =>
        targetNames.length === 1 ? targets[row] === 1 - each : targets[row * targetNames.length + each] === 1,
      ),
    );
    const found = counts.map(({ length }) => length);
    expect(name === 'breastCancer' ? found.toReversed() : found).toEqual(classes);
  });

  it('are all of them', () => {
    expect(measuredNames).toEqual(['iris', 'wine', 'breastCancer', 'penguins', 'handwrittenDigits']);
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
      wholeDataset({ kind: 'builtin', name, ...defaultSettings(name) }),
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
  });

  it('has ranges of the rows that count alone', () => {
    const choice: TableDataset = {
      kind: 'table',
      columns: [
        { name: 'a', role: 'feature' },
        { name: 'y', role: 'target' },
      ],
      rows: [
        [null, 1],
        [3, 0],
        [-4, 1],
        [null, 0],
      ],
    };
    expect(featureRanges(wholeDataset(choice))).toEqual([{ minimum: -4, maximum: 3 }]);
  });

  it('may be empty', () => {
    const empty = wholeDataset({ kind: 'table', columns: [{ name: 'a', role: 'feature' }], rows: [] });
    expect(empty.count).toBe(0);
    expect(featureRanges(empty)).toEqual([{ minimum: 0, maximum: 0 }]);
  });
});
