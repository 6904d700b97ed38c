// predict and gradients: numbers by hand, from the dataset or from the command line.
import { beforeEach, describe, expect, it } from 'vitest';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;
let worked: string;

beforeEach(async () => {
  shell = await openShell();
  worked = shell.path('worked.chainrule');
  await shell.run('new', 'worked-2-2-2-1', '--out', worked);
});

interface Gradients {
  readonly loss: number;
  readonly outputs: number[][];
  readonly connections: Record<string, (number | null)[][]>;
  readonly biases: Record<string, number[]>;
}

describe('predict', () => {
  it('gives the prediction of the worked example', async () => {
    const { json, exitCode } = await shell.run('predict', worked, '--features', '[[20,1],[0,0]]', '--json');
    const { outputs }: { outputs: number[][] } = json();
    expect(exitCode).toBe(0);
    expect(outputs).toHaveLength(2);
    expect(outputs[0]?.[0]).toBeCloseTo(0.6122489292, 10);
  });

  it('needs no dataset and no loss that fits', async () => {
    const document = JSON.parse(await shell.read('worked.chainrule'));
    const file = await shell.write('a', { ...document, dataset: null, training: { loss: 'crossEntropy' } });
    expect((await shell.run('predict', file, '--features', '[[20,1]]')).out).toMatch(/^0\.6122489/);
  });

  it.each<[string, string]>([
    ['[[1]]', 'the number of values in row 1 is 1; it must be 2'],
    ['[[1,2],[1,2,3]]', 'the number of values in row 2 is 3; it must be 2'],
    ['[1,2]', 'must be a list of rows in JSON'],
    ['[]', 'must be a list of rows in JSON'],
    ['{"0":[1,2]}', 'must be a list of rows in JSON'],
    ['[[1,2', 'must be a list of rows in JSON'],
    ['[[1,"2"]]', "value 2 of row 1 isn't a finite number"],
    ['[[1,1e999]]', "value 2 of row 1 isn't a finite number"],
    ['[[1,null]]', "value 2 of row 1 isn't a finite number"],
  ])('refuses the features %s', async (features, sentence) => {
    const { exitCode, out, error } = await shell.run('predict', worked, '--features', features, '--json');
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
  });
});

describe('gradients', () => {
  const w = [
    -0.000287841283, -0.001515868149, -0.0000143920642, -0.0000757934074, -0.005374567851, -0.016032324932,
    -0.005327439785, -0.015891742009, -0.09972605009, -0.08492282384,
  ] as const;

  it.each([
    ['by the row of the dataset', ['--examples', '0']],
    ['by features and targets', ['--features', '[[20,1]]', '--targets', '[[0.9]]']],
  ])('are those of the worked example, %s', async (_, words) => {
    const { exitCode, json } = await shell.run('gradients', worked, ...words, '--json');
    const { loss, outputs, connections, biases }: Gradients = json();
    expect(exitCode).toBe(0);
    expect(loss).toBeCloseTo(0.0828006787, 10);
    expect(outputs[0]?.[0]).toBeCloseTo(0.6122489292, 10);
    const [w1, w2, w3, w4, w5, w6, w7, w8, w9, w10] = w;
    const expected = {
      'x-h1': [
        [w1, w3],
        [w2, w4],
      ],
      'h1-h2': [
        [w5, w7],
        [w6, w8],
      ],
      'h2-y': [[w9, w10]],
    };
    expect(Object.keys(connections)).toEqual(Object.keys(expected));
    for (const [id, rows] of Object.entries(expected)) {
      for (const [target, row] of rows.entries()) {
        for (const [source, gradient] of row.entries()) {
          expect(connections[id]?.[target]?.[source]).toBeCloseTo(gradient, 10);
        }
      }
    }
    expect(biases).toEqual({});
  });

  it('are the mean over several examples, null where there is no wire, and take any id', async () => {
    const file = await shell.write('a', {
      format: 'chainrule',
      formatVersion: 1,
      network: {
        layers: [
          { id: 'x', kind: 'input', units: 2 },
          { id: 'y', kind: 'dense', units: 1, activation: 'linear', biases: [0] },
        ],
        connections: [{ id: '0', source: 'x', target: 'y', weights: [[1, null]] }],
      },
      dataset: { kind: 'builtin', name: 'xor' },
    });
    const text = (await shell.read('a')).replace('"id":"0"', '"id":"__proto__"');
    await shell.write('a', text);
    const { out } = await shell.run('gradients', file, '--examples', '1,2', '--json');
    // Row 01: output 0, target 1; row 10: output 1, target 1. Mean of (ŷ − y)² is 0.5.
    expect(out.trim()).toBe(
      '{ "loss": 0.5, "outputs": [[0], [1]], "connections": { "__proto__": [[0, null]] }, "biases": { "y": [-1] } }',
    );
  });

  it.each<[string[], string]>([
    [['--examples', '1'], 'There is no row 1: the dataset has 1 row, number 0'],
    [['--examples', '0,,1'], '--examples must be row numbers'],
    [['--examples', '-1'], '--examples must be row numbers'],
    [['--features', '[[1,2],[3,4]]', '--targets', '[[1]]'], 'The number of rows is 2 in --features and 1 in --targets'],
    [['--features', '[[1,2]]', '--targets', '[[1,2]]'], '--targets: the number of values in row 1 is 2; it must be 1'],
  ])('refuse %j', async (words, sentence) => {
    const { exitCode, out, error } = await shell.run('gradients', worked, ...words);
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
  });

  it('are printed by name for people', async () => {
    const { out } = await shell.run('gradients', worked, '--examples', '0');
    expect(out).toContain('Weight h21 → y: -0.09972605');
  });

  it('refuse a document whose loss does not fit', async () => {
    const document = JSON.parse(await shell.read('worked.chainrule'));
    const file = await shell.write('a', { ...document, training: { loss: 'crossEntropy' } });
    const { exitCode, error } = await shell.run('gradients', file, '--examples', '0');
    expect([exitCode, error]).toEqual([2, expect.stringContaining('output y is a single neuron')]);
  });
});
