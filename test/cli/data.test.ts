// Tables from a shell: predictions in the user's units, folds, and what is refused with its line and column.
import { beforeEach, describe, expect, it } from 'vitest';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;

beforeEach(async () => {
  shell = await openShell();
});

const columns = [
  { name: 'size', role: 'feature', normalization: 'standard' },
  { name: 'colour', role: 'feature', type: 'category' },
  { name: 'price', role: 'target', normalization: 'minMax' },
  { name: 'part', role: 'split', type: 'category' },
];
const rows = [
  [1, 'red', 100, 'training'],
  [3, 'blue', 300, 'training'],
  [1, 'blue', 900, 'validation'],
  [5, 'red', 0, 'test'],
];

/** price is 100 + 100 · (size − 1), whatever the colour: normalised, (size − 2) / 1 · 0.5 + 0.5. */
const document = (more: object = {}) => ({
  format: 'chainrule',
  formatVersion: 2,
  network: {
    layers: [
      { id: 'x', kind: 'input', units: 3 },
      { id: 'y', kind: 'dense', units: 1, activation: 'linear', biases: [0.5] },
    ],
    connections: [{ id: 'c', source: 'x', target: 'y', weights: [[0.5, 0, 0]] }],
  },
  dataset: { kind: 'table', columns, rows },
  ...more,
});

async function predicted(csv: string, file: object = document()): Promise<string> {
  const [model, data, out] = [await shell.write('m', file), await shell.write('d.csv', csv), shell.path('out.csv')];
  const { exitCode, error } = await shell.run('predict', model, '--data', data, '--out', out);
  expect([exitCode, error]).toEqual([0, '']);
  return shell.read('out.csv');
}

async function refusal(csv: string, ...words: string[]): Promise<string> {
  const [model, data] = [await shell.write('m', document()), await shell.write('d.csv', csv)];
  const { exitCode, out, error } = await shell.run('predict', model, '--data', data, ...words);
  expect([exitCode, out]).toEqual([2, '']);
  expect(await shell.files()).not.toContain('out.csv');
  return error;
}

describe('predict --data', () => {
  it("takes columns in any order and answers in the user's unit, a row per row", async () => {
    expect(await predicted('note,colour,size\nx,red,1\ny,blue,2.5\n')).toBe('price\r\n100\r\n250\r\n');
  });

  it('leaves a row without an answer whose value is missing, and says how many', async () => {
    const model = await shell.write('m', document());
    const data = await shell.write('d.csv', 'size;colour\n1;red\n;blue\n3;red\n');
    const { error, out } = await shell.run('predict', model, '--data', data, '--out', '-');
    expect(out).toBe('price\r\n100\r\n""\r\n300\r\n');
    expect(error).toContain('1 row has no prediction');
  });

  it('reads standard input and names classes as they stand in the data', async () => {
    const classes = document({
      network: {
        layers: [
          { id: 'x', kind: 'input', units: 1 },
          { id: 'y', kind: 'dense', units: 3, activation: 'softmax', biases: [0, 0, 0] },
        ],
        connections: [{ id: 'c', source: 'x', target: 'y', weights: [[-1], [0], [1]] }],
      },
      training: { loss: 'crossEntropy' },
      dataset: {
        kind: 'table',
        columns: [
          { name: 'x', role: 'feature' },
          { name: 'kind', role: 'target', type: 'category' },
        ],
        rows: [
          [1, '=c'],
          [2, 'a, b'],
          [3, '1'],
        ],
      },
    });
    shell.input = 'x\n-5\n0\n5\n';
    const { out } = await shell.run('predict', await shell.write('m', classes), '--data', '-', '--out', '-');
    expect(out).toBe('kind\r\n1\r\n1\r\n"a, b"\r\n');
  });

  it('answers for a built-in set as for its table', async () => {
    await shell.run('new', 'circle', '--out', shell.path('m'));
    const data = await shell.write('d.csv', 'x2,x1\n0.5,1\n');
    const table = await shell.run('predict', shell.path('m'), '--data', data, '--out', '-');
    const rows = await shell.run('predict', shell.path('m'), '--features', '[[1,0.5]]');
    expect(table.out.split('\r\n')[1]).toBe(Number(rows.out) >= 0.5 ? '1' : '0');
  });

  it.each<[string, string[], string]>([
    ['size\n1\n', [], 'Option --out is missing.'],
    ['size\n1\n', ['--out', '-'], 'The table lacks these columns: colour. It has size.'],
    ['size,colour\n1,red\n2,green\n3,=x\n4,green\n', ['--out', '-'], 'Line 3, column "colour": "green" is none'],
    ['size,colour\n1,red\n2,green\n3,pink\n', ['--out', '-'], 'Line 4, column "colour": "pink" is none'],
    ['size,colour\nlarge,red\n', ['--out', '-'], 'large'],
    ['', ['--out', '-'], 'd.csv'],
    ['size,colour\n1,red\n', ['--out', '-', '--features', '[[1]]'], 'Give either --features or --data.'],
  ])('refuses %j with %j', async (csv, words, sentence) => {
    expect(await refusal(csv, ...words)).toContain(sentence);
  });

  it('refuses a file that is not there, and a folder', async () => {
    const model = await shell.write('m', document());
    for (const path of [shell.path('gone.csv'), shell.folder]) {
      const { exitCode, error } = await shell.run('predict', model, '--data', path, '--out', '-');
      expect([exitCode, error.trim().split('\n').length]).toEqual([2, 1]);
    }
  });
});

describe('import', () => {
  const network = () => document({ dataset: null, training: {} });
  const csv = 'size,weight,hue,price\n1,2,3,10\n2,1,2,20\n3,3,1,30\n4,1,1,40\n5,2,2,50\n';

  it("makes the table the document's data, divided as a new one is, and keeps the network", async () => {
    const [model, data] = [await shell.write('m', network()), await shell.write('d.csv', csv)];
    const { exitCode, error } = await shell.run(
      'import',
      data,
      '--into',
      model,
      '--target',
      'price',
      '--out',
      shell.path('n'),
    );
    expect([exitCode, error.includes('Error')]).toEqual([0, false]);
    const file = JSON.parse(await shell.read('n'));
    expect(file.dataset.columns.map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual([
      ['size', 'feature'],
      ['weight', 'feature'],
      ['hue', 'feature'],
      ['price', 'target'],
    ]);
    expect(file.training).toMatchObject({ validation: 0.2, test: 0.2 });
    expect(file.network).toMatchObject({ layers: [{ units: 3 }, { units: 1 }] });
    expect(JSON.parse(await shell.read('m')).dataset).toBeNull();
    await shell.run('import', data, '--into', model, '--target', 'price');
    expect(JSON.parse(await shell.read('m')).dataset).toEqual(file.dataset);
  });

  it('names what does not fit, and leaves the file as it was', async () => {
    const [model, data] = [await shell.write('m', network()), await shell.write('d.csv', csv)];
    const before = await shell.read('m');
    const { exitCode, out, error } = await shell.run(
      'import',
      data,
      '--into',
      model,
      '--target',
      'price',
      '--columns',
      'hue',
    );
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain(
      'The number of feature columns in the data is 1, but the number of inputs of the network is 3.',
    );
    expect(await shell.read('m')).toBe(before);
  });

  it('reads the table from standard input', async () => {
    shell.input = csv;
    const { exitCode } = await shell.run(
      'import',
      '-',
      '--into',
      await shell.write('m', network()),
      '--target',
      'price',
    );
    expect(exitCode).toBe(0);
  });
});

describe('evaluate', () => {
  it("measures each part in the user's units, the test rows only when asked for", async () => {
    const model = await shell.write('m', document());
    const measured = async (...words: string[]) => (await shell.run('evaluate', model, '--json', ...words)).json();
    expect(await measured()).toMatchObject({ rows: 3, targets: [{ name: 'price', mae: 800 / 3 }] });
    expect(await measured('--split', 'all')).toMatchObject({ rows: 4 });
    expect(await measured('--split', 'validation')).toMatchObject({ rows: 1, targets: [{ mae: 800 }] });
    expect(await measured('--split', 'test')).toMatchObject({ rows: 1, targets: [{ mae: 500, rmse: 500 }] });
  });
});

interface Folds {
  readonly folds: readonly { readonly loss: number; readonly accuracy?: number }[];
  readonly mean: { readonly loss: number; readonly accuracy?: number };
  readonly standardDeviation: { readonly loss: number; readonly accuracy?: number };
}

describe('cross-validate', () => {
  const folds = async (...words: string[]): Promise<Folds> => {
    const { exitCode, json, error } = await shell.run('cross-validate', ...words, '--json');
    expect([exitCode, error]).toEqual([0, '']);
    return json();
  };

  it('measures each fold after a training on the others, always to the same numbers', async () => {
    await shell.run('new', 'circle', '--out', shell.path('m'));
    const found = await folds(shell.path('m'), '--folds', '4');
    expect(found.folds).toHaveLength(4);
    const accuracies = found.folds.map(({ accuracy = 0 }) => accuracy);
    expect(Math.min(...accuracies)).toBeGreaterThan(0.9);
    const mean = accuracies.reduce((sum, value) => sum + value, 0) / 4;
    expect(found.mean.accuracy).toBeCloseTo(mean, 12);
    const squares = accuracies.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(found.standardDeviation.accuracy).toBeCloseTo(Math.sqrt(squares / 4), 12);
    expect(await folds(shell.path('m'), '--folds', '4')).toEqual(found);
    expect(await folds(shell.path('m'), '--folds', '4', '--seed', '8')).not.toEqual(found);
  });

  it('starts from what Reset returns to, not from what was trained', async () => {
    await shell.run('new', 'xor-2-2-1', '--out', shell.path('m'));
    await shell.run('train', shell.path('m'), '--epochs', '40', '--out', shell.path('trained'));
    const before = await folds(shell.path('m'), '--folds', '2');
    expect(await folds(shell.path('trained'), '--folds', '2')).toEqual(before);
    expect(await folds(shell.path('m'), '--folds', '2', '--reinitialise')).not.toEqual(before);
  });

  it('leaves the test rows out', async () => {
    const values = Array.from({ length: 10 }, (_, row) => [
      row,
      'red',
      row === 9 ? 1e30 : row,
      row === 9 ? 'test' : 'training',
    ]);
    const file = document({
      dataset: { kind: 'table', columns, rows: [...values, [1, 'blue', 1, 'training']] },
      training: { epochs: 1 },
    });
    const found = await folds(await shell.write('m', file), '--folds', '5');
    for (const { loss } of found.folds) expect(loss).toBeLessThan(100);
  });

  it('says a line per fold for people', async () => {
    const file = document({ training: { epochs: 1 } });
    const { out } = await shell.run('cross-validate', await shell.write('m', file), '--folds', '3');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['Fold 1', 'Fold 2', 'Fold 3', 'Mean', 'Standard deviation']);
    expect(out).toContain('MAE');
  });

  it.each<[string[], number, string]>([
    [[], 2, 'Option --folds is missing.'],
    [['--folds', '1'], 2, '--folds must be a whole number from 2 to 3.'],
    [['--folds', '4'], 2, '--folds must be a whole number from 2 to 3.'],
  ])('refuses %j', async (words, code, sentence) => {
    const { exitCode, error } = await shell.run('cross-validate', await shell.write('m', document()), ...words);
    expect([exitCode, error]).toEqual([code, expect.stringContaining(sentence)]);
  });

  it('that diverges fails with the fold', async () => {
    const file = document({ training: { epochs: 200, optimizer: { kind: 'sgd', learningRate: 1e20 } } });
    const { exitCode, error } = await shell.run('cross-validate', await shell.write('m', file), '--folds', '2');
    expect([exitCode, error]).toEqual([1, expect.stringContaining('Fold 1 diverged')]);
  });
});
