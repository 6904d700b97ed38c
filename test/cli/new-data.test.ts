// From a table to a trained network in a shell: new --data, train, evaluate, predict; and what is refused.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;

beforeEach(async () => {
  shell = await openShell();
});

const resource = (name: string): { features: string[]; target: string; rows: string[] } =>
  JSON.parse(readFileSync(new URL(`../../resources/datasets/${name}.json`, import.meta.url), 'utf8'));

function csvOf(name: string): string {
  const { features, target, rows } = resource(name);
  return `${[...features, target].join(',')}\n${rows.join('\n')}\n`;
}

async function drawn(csv: string, ...words: string[]) {
  const file = await shell.write('t.csv', csv);
  const out = shell.path('m.chainrule');
  const { exitCode, error } = await shell.run('new', '--data', file, ...words, '--out', out);
  expect([exitCode, exitCode === 0 ? '' : error]).toEqual([0, '']);
  return JSON.parse(await shell.read('m.chainrule'));
}

describe('new --data', () => {
  it('draws a network that learns iris and answers with the names of the flowers', async () => {
    const { network, training, name } = await drawn(csvOf('iris'), '--target', 'species');
    expect(name).toBe('t');
    expect(
      network.layers.map(({ kind, units, activation }: Record<string, unknown>) => [kind, units, activation]),
    ).toEqual([
      ...Array.from({ length: 4 }, () => ['input', 1, undefined]),
      ['dense', 8, 'tanh'],
      ['dense', 3, 'softmax'],
    ]);
    expect(training).toMatchObject({
      loss: 'crossEntropy',
      validation: 0.2,
      test: 0.2,
      stratify: 'species',
      batchSize: 16,
      epochs: 200,
    });
    const [model, out] = [shell.path('m.chainrule'), shell.path('trained.chainrule')];
    expect((await shell.run('check', model)).exitCode).toBe(0);
    await shell.run('train', model, '--out', out);
    const test = await shell.run('evaluate', out, '--split', 'test', '--json');
    const { rows, accuracy, classes } = test.json() as {
      rows: number;
      accuracy: number;
      classes: { name: string; count: number }[];
    };
    expect([rows, classes.map(({ name, count }) => [name, count])]).toEqual([
      30,
      [
        ['setosa', 10],
        ['versicolor', 10],
        ['virginica', 10],
      ],
    ]);
    expect(accuracy).toBeGreaterThanOrEqual(0.9);
    const flower = await shell.write(
      'f.csv',
      'petal width (cm),petal length (cm),sepal width (cm),sepal length (cm)\n0.2,1.4,3.5,5.1\n',
    );
    expect((await shell.run('predict', out, '--data', flower, '--out', '-')).out).toBe('species\r\nsetosa\r\n');
  });

  it('takes sizes, columns and seed', async () => {
    const words = ['--target', 'species', '--columns', 'petal length (cm),petal width (cm)', '--hidden', '5,3'];
    const first = await drawn(csvOf('iris'), ...words, '--seed', '4');
    expect(first.network.layers.map(({ units }: { units: number }) => units)).toEqual([1, 1, 5, 3, 3]);
    expect(first.training.seed).toBe(4);
    expect((await drawn(csvOf('iris'), ...words, '--seed', '5')).network).not.toEqual(first.network);
    expect((await drawn(csvOf('iris'), ...words, '--seed', '4')).network).toEqual(first.network);
  });

  it('asks values of a linear output and yes or no of a sigmoid, which answers 0 or 1', async () => {
    const line = Array.from({ length: 20 }, (_, x) => `${x},${1000 + 50 * x}`).join('\n');
    const values = await drawn(`x,price\n${line}\n`, '--target', 'price');
    expect([values.network.layers.at(-1).activation, values.training.loss]).toEqual(['linear', 'meanSquaredError']);
    const gate = await drawn(`a,b,y\n${'0,0,0\n0,1,1\n1,0,1\n1,1,0\n'.repeat(4)}`, '--target', 'y');
    expect([gate.network.layers.at(-1).activation, gate.training.loss]).toEqual(['sigmoid', 'binaryCrossEntropy']);
    const rows = await shell.write('rows.csv', 'a,b\n0,1\n');
    const { out } = await shell.run('predict', shell.path('m.chainrule'), '--data', rows, '--out', '-');
    expect(out).toMatch(/^y\r\n[01]\r\n$/);
  });

  it('reads standard input', async () => {
    shell.input = 'a;b\n1,5;2\n2,5;4\n3,5;6\n';
    const { exitCode, out } = await shell.run('new', '--data', '-', '--target', 'b', '--out', '-');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out).dataset.rows).toEqual([
      [1.5, 2],
      [2.5, 4],
      [3.5, 6],
    ]);
  });

  it.each<[string[], string, string]>([
    [[], 'a,b\n1,2\n', 'Option --target is missing.'],
    [['--target', 'c'], 'a,b\n1,2\n', '--target: the table has no column "c". It has a, b.'],
    [['--target', 'b', '--columns', 'a,b'], 'a,b\n1,2\n', 'Column "b" is both'],
    [['--target', 'b', '--hidden', '0'], 'a,b\n1,2\n', '--hidden must be'],
    [['--target', 'b', '--hidden', 'x'], 'a,b\n1,2\n', '--hidden must be'],
    [['--target', 'b'], 'a,b\n1,"2\n', 't.csv'],
    [['--target', 'b'], 'a,b\n1,2\n3\n', 't.csv'],
    [['--target', 'b'], '', 't.csv'],
  ])('refuses %j of %j', async (words, csv, sentence) => {
    const file = await shell.write('t.csv', csv);
    const { exitCode, out, error } = await shell.run('new', '--data', file, ...words, '--out', shell.path('m'));
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
    expect(await shell.files()).not.toContain('m');
  });

  it('wants an example or a table, not both and not none', async () => {
    for (const words of [['and', '--data', 'x'], []]) {
      const { exitCode, error } = await shell.run('new', ...words, '--out', shell.path('m'));
      expect([exitCode, error]).toEqual([2, expect.stringContaining('Name an example, or a table')]);
    }
  });
});
