// evaluate: loss, metrics and warnings of a document, for people and for programs.
import { beforeEach, describe, expect, it } from 'vitest';
import { errorMetrics, errorNames } from '#core/metrics/error-metrics.ts';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;

beforeEach(async () => {
  shell = await openShell();
});

interface Evaluation {
  readonly loss: number;
  readonly rows: number;
  readonly accuracy: number | null;
  readonly confusion: number[][] | null;
  readonly classes: Record<string, unknown>[] | null;
  readonly macro: Record<string, number> | null;
  readonly targets: Record<string, unknown>[];
  readonly warnings: Record<string, unknown>[];
}

async function evaluate(...words: string[]): Promise<Evaluation> {
  const { exitCode, json, error } = await shell.run('evaluate', ...words, '--json');
  expect([exitCode, error.includes('Error')]).toEqual([0, false]);
  return json();
}

/** One weight and one bias: the output is the feature itself, through the activation. */
function line(rows: readonly (readonly number[])[], more: object = {}, activation = 'linear') {
  const targets = (rows[0]?.length ?? 2) - 1;
  return {
    format: 'chainrule',
    formatVersion: 1,
    network: {
      layers: [
        { id: 'x', kind: 'input', units: 1 },
        { id: 'y', kind: 'dense', units: targets, activation, biases: new Array(targets).fill(0) },
      ],
      connections: [{ id: 'c', source: 'x', target: 'y', weights: Array.from({ length: targets }, () => [1]) }],
    },
    dataset: {
      kind: 'table',
      columns: [
        { name: 'x', role: 'feature' },
        ...Array.from({ length: targets }, (_, index) => ({ name: `t${index + 1}`, role: 'target' })),
      ],
      rows,
    },
    ...more,
  };
}

describe('classes', () => {
  it('two, from one output unit', async () => {
    const file = await shell.write(
      'a',
      line([
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 1],
      ]),
    );
    const evaluation = await evaluate(file);
    expect(evaluation).toMatchObject({
      loss: 0.25,
      rows: 4,
      accuracy: 0.75,
      confusion: [
        [1, 0],
        [1, 2],
      ],
      classes: [
        { name: '0', precision: 0.5, recall: 1, count: 1 },
        { name: '1', precision: 1, recall: 2 / 3, count: 3 },
      ],
      targets: [{ name: 't1', mae: 0.25, rmse: 0.5 }],
      warnings: [],
    });
    expect(evaluation.classes?.[1]?.f1).toBeCloseTo(0.8, 15);
    expect(evaluation.macro?.f1).toBeCloseTo((2 / 3 + 0.8) / 2, 15);
  });

  it('several, named after the columns of one-hot rows', async () => {
    const file = await shell.write(
      'a',
      line(
        [
          [1, 1, 0, 0],
          [1, 0, 0, 1],
        ],
        {},
        'softmax',
      ),
    );
    const { confusion, classes, accuracy } = await evaluate(file);
    expect([accuracy, confusion]).toEqual([
      0.5,
      [
        [1, 0, 0],
        [0, 0, 0],
        [1, 0, 0],
      ],
    ]);
    expect(classes?.map(({ name, count }) => [name, count])).toEqual([
      ['t1', 1],
      ['t2', 0],
      ['t3', 1],
    ]);
  });

  it('are the ones that training ends with, on either split', async () => {
    await shell.run('new', 'circle', '--out', shell.path('circle'));
    const trained = shell.path('trained');
    const { jsonLines } = await shell.run(
      'train',
      shell.path('circle'),
      '--epochs',
      '3',
      '--engine',
      'reference',
      '--out',
      trained,
      '--json',
    );
    const again = await shell.run(
      'train',
      trained,
      '--epochs',
      '0',
      '--engine',
      'reference',
      '--out',
      shell.path('same'),
      '--json',
    );
    const { loss, validationLoss } = again.jsonLines()[0] ?? {};
    expect(jsonLines().length).toBeGreaterThan(3);
    const training = await evaluate(trained, '--split', 'training');
    expect(training.loss).toBe(loss);
    if (validationLoss !== undefined) {
      expect((await evaluate(trained, '--split', 'validation')).loss).toBe(validationLoss);
    }
  });

  it('the splits add up to all rows', async () => {
    await shell.run('new', 'spiral', '--out', shell.path('spiral'));
    const rows = async (split: string): Promise<number> =>
      (await evaluate(shell.path('spiral'), '--split', split)).rows;
    expect([await rows('training'), await rows('validation'), await rows('all')]).toEqual([160, 40, 200]);
    expect((await evaluate(shell.path('spiral'))).rows).toBe(200);
  });
});

describe('values', () => {
  it('have errors and no classes; without spread no R²', async () => {
    const file = await shell.write(
      'a',
      line([
        [0, 1, 5],
        [2, 4, 5],
      ]),
    );
    const { accuracy, confusion, classes, macro, targets } = await evaluate(file);
    expect([accuracy, confusion, classes, macro]).toEqual([null, null, null, null]);
    expect(targets).toMatchObject([
      { name: 't1', mae: 1.5, rmse: Math.sqrt(2.5), r2: 1 - 5 / 4.5 },
      { name: 't2', mae: 4, rmse: Math.sqrt(17), r2: null },
    ]);
  });
});

describe('warnings', () => {
  const healthy = line(
    [
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
    ],
    {},
    'relu',
  );
  const [x] = healthy.network.layers;
  const silent = { id: 'y', kind: 'dense', name: 'ŷ', units: 1, activation: 'relu', biases: [-10] };
  const dead = { ...healthy, network: { ...healthy.network, layers: [x, silent] } };

  it('are in the JSON with code, place and sentence, and on standard error', async () => {
    const file = await shell.write('a', dead);
    const { warnings } = await evaluate(file);
    expect(warnings).toEqual([
      {
        code: 'deadNeuron',
        severity: 'warning',
        place: { layer: 'y', unit: 0 },
        message: expect.stringContaining('Neuron ŷ is dead'),
      },
    ]);
    const { error, exitCode } = await shell.run('evaluate', file, '--language', 'ko');
    expect(exitCode).toBe(0);
    expect(error).toContain('경고: ŷ 뉴런은 죽은 뉴런이에요.');
  });
});

describe('for people', () => {
  it('says everything in lines, in both languages', async () => {
    const file = await shell.write(
      'a',
      line([
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 1],
      ]),
    );
    const english = await shell.run('evaluate', file);
    const lines = english.out.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Loss 0.2500 over 4 rows',
      'Accuracy 0.7500',
      'Rows of class 0 taken for: 0 1, 1 0',
      'Rows of class 1 taken for: 0 1, 1 2',
    ]);
    // Whatever other scores and errors there are.
    expect(lines.slice(4).map((text) => text.split(/: |, /))).toEqual([
      expect.arrayContaining(['Class 0', 'precision 0.5000', 'recall 1.000', 'F1 0.6667', 'rows 1']),
      expect.arrayContaining(['Class 1', 'precision 1.000', 'recall 0.6667', 'F1 0.8000', 'rows 3']),
      expect.arrayContaining(['Mean of the classes', 'precision 0.7500', 'recall 0.8333', 'F1 0.7333']),
      expect.arrayContaining(['Target t1', 'MAE 0.2500', 'RMSE 0.5000', 'R² -0.3333']),
      [''],
    ]);
    const korean = (await shell.run('evaluate', file, '--language', 'ko')).out.split('\n');
    expect(korean.find((text) => text.startsWith('클래스 1: '))?.split(/: |, /)).toEqual(
      expect.arrayContaining(['정밀도 1.000', '재현율 0.6667', 'F1 0.8000', '샘플 3개']),
    );
  });

  it('an undefined R² is called so', async () => {
    const file = await shell.write(
      'a',
      line([
        [0, 5],
        [2, 5],
      ]),
    );
    expect((await shell.run('evaluate', file)).out).toContain('R² undefined');
  });

  it.each(errorNames)('say the error %s of a target, in words and in JSON', async (error) => {
    const file = await shell.write(
      'a',
      line([
        [0, 5],
        [2, 7],
      ]),
    );
    expect((await shell.run('evaluate', file)).out).toContain(` ${errorMetrics[error].name} `);
    const [target] = (JSON.parse((await shell.run('evaluate', file, '--json')).out) as Evaluation).targets;
    expect(target).toHaveProperty(error);
  });
});

describe('refuses', () => {
  it.each<[string[], string]>([
    [['--split', 'half'], '--split must be one of: training, validation, test, all.'],
    [['--split', 'test'], 'The document keeps no rows for the test.'],
    [['--split', 'validation'], 'The document keeps no rows for validation.'],
    [['--split'], 'Option --split needs a value.'],
  ])('%j', async (words, sentence) => {
    const file = await shell.write('a', line([[0, 0]]));
    const { exitCode, out, error } = await shell.run('evaluate', file, ...words);
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
  });

  it('a document without data', async () => {
    const file = await shell.write('a', line([[0, 0]], { dataset: null }));
    const { exitCode, error } = await shell.run('evaluate', file);
    expect([exitCode, error]).toEqual([2, expect.stringContaining('There is no data')]);
  });

  it('weights that give no finite numbers', async () => {
    const file = await shell.write('a', line([[1e200, 0]]));
    const { exitCode, out, error } = await shell.run('evaluate', file, '--json');
    expect([exitCode, out]).toEqual([1, '']);
    expect(error).toContain('too large');
  });
});
