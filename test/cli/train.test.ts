// train: from a file to a trained file, the same every time, and never half of one.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkpointOf } from '#core/checkpoints/checkpoint-of.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { isRefused } from '#core/document/edit.ts';
import { saveCheckpoint } from '#core/document/edits/checkpoints.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { readParameters, weightBytes, writeParameters } from '#core/network/parameter-layout.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { opened } from '../core/document/file/opened.ts';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;

beforeEach(async () => {
  shell = await openShell();
});

async function example(id: string): Promise<string> {
  const file = shell.path(`${id}.chainrule`);
  await shell.run('new', id, '--out', file);
  return file;
}

async function hashOf(name: string): Promise<string> {
  const { network } = opened(await shell.read(name));
  return createHash('sha256')
    .update(weightBytes(readParameters(network)))
    .digest('hex');
}

describe('train', () => {
  it('prints a line per epoch, epoch 0 first, and what it has done last', async () => {
    const file = await example('worked-2-2-2-1');
    const out = shell.path('out');
    const { exitCode, error, jsonLines } = await shell.run(
      ...['train', file, '--engine', 'reference', '--epochs', '2', '--json', '--out', out],
    );
    const [start, first, second, done, ...rest] = jsonLines();
    expect([exitCode, error, rest]).toEqual([0, '', []]);
    expect(start).toEqual({ epoch: 0, loss: expect.closeTo(0.0828006787, 10) });
    // One row: the first epoch's loss is the one before its only update.
    expect(first).toEqual({ epoch: 1, loss: start?.loss });
    expect(second).toEqual({ epoch: 2, loss: expect.closeTo(0.077581375, 9) });
    expect(done).toEqual({
      done: true,
      epochs: 2,
      loss: second?.loss,
      stopReason: 'epochs',
      examplesPerSecond: expect.any(Number),
      weightHash: await hashOf('out'),
    });
  });

  it('moves all ten weights of the worked example as the lesson says', async () => {
    const file = await example('worked-2-2-2-1');
    await shell.run('train', file, '--engine', 'reference', '--epochs', '1', '--out', shell.path('out'));
    const expected = [
      0.3000863524, 0.1000043176, 0.2004547604, 0.500022738, 0.6016123704, 0.4015982319, 0.2048096975, 0.3047675226,
      0.229917815, 0.5254768472,
    ];
    const weights = readParameters(opened(await shell.read('out')).network);
    for (const [index, weight] of weights.entries()) expect(weight).toBeCloseTo(expected[index] as number, 10);
  });

  it('trains with the fast engine unless the reference engine is asked for', async () => {
    const file = await example('worked-2-2-2-1');
    const weightsBy = async (...words: string[]) => {
      await shell.run('train', file, '--epochs', '1', '--out', shell.path('out'), ...words);
      return readParameters(opened(await shell.read('out')).network);
    };
    const fast = await weightsBy();
    expect(fast).toEqual(fast.map(Math.fround));
    expect(await weightsBy('--engine', 'fast')).toEqual(fast);
    const reference = await weightsBy('--engine', 'reference');
    expect(reference).not.toEqual(fast);
    for (const [index, weight] of reference.entries()) expect(weight).toBeCloseTo(fast[index] as number, 6);
  });

  it('keeps the start for Reset and everything else of the document', async () => {
    const file = await example('xor-2-2-1');
    await shell.run('train', file, '--epochs', '3', '--out', shell.path('out'));
    const before = opened(await shell.read('xor-2-2-1.chainrule'));
    const { initial, network, ...rest } = opened(await shell.read('out'));
    const { network: start, ...same } = before;
    expect(rest).toEqual(same);
    expect(network).not.toEqual(start);
    expect([...(initial?.connections.values() ?? [])]).toEqual(start.connections.map(({ weights }) => weights));
  });

  it('is the same for the same file and seed, and another for another seed', async () => {
    const file = await example('spiral');
    const train = async (...words: string[]) =>
      (await shell.run('train', file, '--epochs', '3', '--json', '--out', shell.path('out'), ...words))
        .jsonLines()
        .at(-1)?.weightHash;
    const hash = await train();
    expect(await train()).toBe(hash);
    const { seed } = exampleById('spiral').document().training;
    expect(await train('--seed', String(seed))).toBe(hash);
    expect(await train('--seed', '9')).not.toBe(hash);
    expect(opened(await shell.read('out')).training.seed).toBe(9);
  });

  it('reports the validation loss where rows are kept for it', async () => {
    const file = await example('spiral');
    const { jsonLines } = await shell.run('train', file, '--epochs', '1', '--json', '--out', shell.path('out'));
    expect(jsonLines().slice(0, 2)).toEqual([
      { epoch: 0, loss: expect.any(Number), validationLoss: expect.any(Number) },
      { epoch: 1, loss: expect.any(Number), validationLoss: expect.any(Number) },
    ]);
  });

  it('draws new weights only when asked', async () => {
    const file = await example('xor-2-2-1');
    const train = (...words: string[]) =>
      shell.run('train', file, '--epochs', '0', '--out', shell.path('out'), ...words);
    await train();
    expect(await hashOf('out')).toBe(await hashOf('xor-2-2-1.chainrule'));
    await train('--reinitialise');
    expect(await hashOf('out')).toBe(await hashOf('xor-2-2-1.chainrule'));
    await train('--reinitialise', '--seed', '77');
    expect(await hashOf('out')).not.toBe(await hashOf('xor-2-2-1.chainrule'));
  });

  it('may write over the file it read', async () => {
    const file = await example('and');
    expect((await shell.run('train', file, '--out', file)).exitCode).toBe(0);
    expect(opened(await shell.read('and.chainrule')).initial).toBeDefined();
    expect(await shell.files()).toEqual(['and.chainrule']);
  });

  it('shows text on a pipe and a bar on a terminal', async () => {
    const file = await example('and');
    const piped = await shell.run('train', file, '--epochs', '40', '--out', shell.path('out'));
    expect(piped.out).toContain('Epoch 0, loss 0.');
    expect(piped.out).toContain('Trained 40 epochs');
    expect(piped.error).toBe('');
    shell.terminalWidth = 60;
    const terminal = await shell.run('train', file, '--epochs', '40', '--out', shell.path('out'));
    expect(terminal.error).toContain('[------------------------] Epoch 0');
    expect(terminal.out).not.toContain('Epoch 0');
    expect((await shell.run('train', file, '--json', '--out', shell.path('out'))).error).toBe('');
  });
});

describe('a run that does not end as planned', () => {
  it('stops at Ctrl+C with whole steps done, and still writes', async () => {
    const file = await example('circle');
    shell.onOut = (text, pressControlC) => {
      if (text.includes('"epoch":5,')) pressControlC();
    };
    const { exitCode, jsonLines } = await shell.run(
      'train',
      file,
      '--epochs',
      '1000000',
      '--json',
      '--out',
      shell.path('out'),
    );
    const lines = jsonLines();
    const [last, done] = lines.slice(-2);
    expect(exitCode).toBe(0);
    // A line for each epoch that there was, whenever they were written.
    const epochs = lines.length - 2;
    expect(last).toMatchObject({ epoch: epochs });
    expect(done).toMatchObject({ done: true, stopReason: 'cancelled', epochs, weightHash: await hashOf('out') });
    expect(epochs).toBeGreaterThanOrEqual(5);
    expect(epochs).toBeLessThan(1_000_000);
  });

  it('ends when it diverges, with the last finite weights, exit code 1 and the place', async () => {
    const document = {
      format: 'chainrule',
      formatVersion: 1,
      network: {
        layers: [
          { id: 'x', kind: 'input', units: 2 },
          { id: 'y', kind: 'dense', units: 1, activation: 'linear', biases: [0] },
        ],
        connections: [{ id: 'c', source: 'x', target: 'y', weights: [[1, 1]] }],
      },
      training: { optimizer: { kind: 'sgd', learningRate: 1000 }, epochs: 1000 },
      dataset: { kind: 'builtin', name: 'or' },
    };
    const file = await shell.write('wild', document);
    const { exitCode, error, jsonLines } = await shell.run('train', file, '--json', '--out', shell.path('out'));
    const done = jsonLines().at(-1);
    expect(exitCode).toBe(1);
    expect(done).toMatchObject({ stopReason: 'diverged', weightHash: await hashOf('out') });
    expect(Number.isFinite(done?.loss)).toBe(true);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toMatch(/Loss stopped being a number at step \d+.*learning rate 1000 .*\(layer y/);
    expect(readParameters(opened(await shell.read('out')).network).every(Number.isFinite)).toBe(true);
  });

  it('refuses an untrainable document and touches nothing', async () => {
    const file = await example('empty');
    const { exitCode, out, error } = await shell.run('train', file, '--out', shell.path('out'));
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain('The network has no input');
    expect(existsSync(shell.path('out'))).toBe(false);
  });

  it('refuses what would not fit into memory, with the numbers, before anything is taken', async () => {
    const wide = (units: number, columns: number) => Array.from({ length: units }, () => Array(columns).fill(0.1));
    const document = {
      format: 'chainrule',
      formatVersion: 1,
      network: {
        layers: [
          { id: 'x', kind: 'input', units: 2 },
          { id: 'h', kind: 'dense', units: 2000, activation: 'tanh', biases: null },
          { id: 'y', kind: 'dense', units: 1, activation: 'sigmoid', biases: null },
        ],
        connections: [
          { id: 'a', source: 'x', target: 'h', weights: wide(2000, 2) },
          { id: 'b', source: 'h', target: 'y', weights: wide(1, 2000) },
        ],
      },
      training: { batchSize: 100_000 },
      dataset: { kind: 'builtin', name: 'circle', count: 100_000 },
    };
    const file = await shell.write('huge', document);
    const { exitCode, out, error } = await shell.run(
      ...['train', file, '--engine', 'reference', '--out', shell.path('out')],
    );
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toMatch(
      /^.*huge: Training with 100,000 rows at once needs 6\d{3} MB of memory, but at most 2,?047 MB/,
    );
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(existsSync(shell.path('out'))).toBe(false);
  });

  it('keeps the old file when the input is refused or the disk is full', async () => {
    const old = await shell.write('out', 'precious');
    const broken = await shell.write('broken', '{"format":"chainrule"');
    expect((await shell.run('train', broken, '--out', old)).exitCode).toBe(2);
    expect(await shell.read('out')).toBe('precious');
    const full = await shell.run('train', await example('and'), '--epochs', '1', '--out', '/dev/full');
    expect([full.exitCode, full.error]).toEqual([1, expect.stringContaining('the disk is full')]);
  });

  it('writes through a link and never replaces it', async () => {
    const target = await shell.write('target', 'old');
    await symlink(target, shell.path('link'));
    await shell.run('train', await example('and'), '--epochs', '1', '--out', shell.path('link'));
    expect(opened(await shell.read('target')).name).toBe('AND');
    expect((await shell.files()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a run that its own settings end', () => {
  const xor = (training: object) => ({
    format: 'chainrule',
    formatVersion: 1,
    network: {
      layers: [
        { id: 'x', kind: 'input', units: 2 },
        { id: 'h', kind: 'dense', units: 3, activation: 'tanh', biases: [0, 0.1, 0] },
        { id: 'y', kind: 'dense', units: 1, activation: 'sigmoid', biases: [0] },
      ],
      connections: [
        {
          id: 'a',
          source: 'x',
          target: 'h',
          weights: [
            [0.5, -0.3],
            [0.2, 0.7],
            [-0.6, 0.4],
          ],
          frozen: [[1, 0]],
        },
        { id: 'b', source: 'h', target: 'y', weights: [[0.5, -0.4, 0.3]] },
      ],
    },
    training: { optimizer: { kind: 'sgd', learningRate: 0.5 }, epochs: 60, ...training },
    dataset: { kind: 'builtin', name: 'xor' },
  });

  async function train(training: object, ...words: string[]) {
    const file = await shell.write('rules', xor(training));
    return shell.run('train', file, '--json', '--out', shell.path('out'), ...words);
  }

  it.each<[stopRules: object, epochs: number, stopReason: string]>([
    [{ targetLoss: 100 }, 1, 'targetLoss'],
    [{ patience: 5, minimumImprovement: 100 }, 6, 'patience'],
    [{ targetLoss: 0, patience: 1000, seconds: 3600 }, 60, 'epochs'],
  ])('stops by %j after %i epochs: %s', async (stopRules, epochs, stopReason) => {
    const { exitCode, jsonLines } = await train({ stopRules });
    const [done, last] = jsonLines().toReversed();
    expect(exitCode).toBe(0);
    expect(done).toMatchObject({ done: true, epochs, stopReason, loss: last?.loss, weightHash: await hashOf('out') });
    expect(last?.epoch).toBe(epochs);
  });

  it('stops when the time is up, with whole steps done', async () => {
    const { exitCode, jsonLines } = await train({ stopRules: { seconds: 0 } });
    expect(exitCode).toBe(0);
    expect(jsonLines().at(-1)).toMatchObject({ epochs: 1, stopReason: 'time' });
  });

  it('says in words why', async () => {
    const file = await shell.write('rules', xor({ stopRules: { targetLoss: 100 } }));
    const english = await shell.run('train', file, '--language', 'en', '--out', shell.path('out'));
    expect(english.out).toContain('The target loss is reached.\nTrained 1 epoch,');
    const korean = await shell.run('train', file, '--language', 'ko', '--out', shell.path('out'));
    expect(korean.out).toContain('목표 손실에 도달했어요.\n1에폭 동안 학습했어요.');
  });

  it('follows the schedule, leaves frozen weights alone, and writes all of it back', async () => {
    const settings = {
      schedule: { kind: 'step', every: 1, factor: 0, warmUp: 0 },
      regularization: { l1: 0, l2: 0.01 },
      clipping: { kind: 'norm', limit: 1 },
    };
    await train(settings, '--epochs', '1');
    const after = await hashOf('out');
    expect(opened(await shell.read('out')).network.connections[0]?.weights[1]?.[0]).toBe(0.2);
    expect(opened(await shell.read('out')).training).toMatchObject(settings);
    // From its second epoch on the rate is 0.
    await train(settings, '--epochs', '20');
    expect(await hashOf('out')).toBe(after);
    await train({ ...settings, schedule: { kind: 'constant' } }, '--epochs', '20');
    expect(await hashOf('out')).not.toBe(after);
  });
});

describe('a saved moment', () => {
  /** XOR under Adam, saved as it is after 10 epochs of 30; the run itself went on. */
  async function withMoment(): Promise<{ readonly file: string; readonly then: NetworkDocument }> {
    const { training, ...rest } = exampleById('xor-2-2-1').document();
    const document: NetworkDocument = {
      ...rest,
      training: { ...training, optimizer: { kind: 'adam', learningRate: 0.05 }, batchSize: 3, epochs: 30 },
    };
    const run = prepareRun({
      network: document.network,
      settings: document.training,
      dataset: document.dataset === null ? null : datasetOf(document.dataset, document.training),
      createEngine: createReferenceEngine,
    });
    if (!isPrepared(run)) throw new Error('it can be trained');
    let point: LossPoint | null = null;
    while (run.trainer.epoch < 10) point = run.trainer.takeStep().finishedEpoch;
    const state = run.trainer.state();
    const then = { ...document, network: writeParameters(document.network, state.parameters) };
    const saved = saveCheckpoint(document, checkpointOf(then, state, 'at 10', point));
    if (isRefused(saved)) throw new Error(saved.refusal.code);
    return { file: await shell.write('saved', serialiseDocument(saved.document)), then };
  }

  it('is trained from exactly as the run that it was saved of', async () => {
    const { file } = await withMoment();
    const engine = ['--engine', 'reference', '--json'];
    const straight = (
      await shell.run('train', file, ...engine, '--epochs', '30', '--out', shell.path('a'))
    ).jsonLines();
    const resumed = await shell.run(
      ...['train', file, ...engine, '--epochs', '20', '--from-checkpoint', 'at 10', '--out', shell.path('b')],
    );
    expect([resumed.exitCode, resumed.error]).toEqual([0, '']);
    const [start, ...lines] = resumed.jsonLines();
    expect(start).toMatchObject({ epoch: 10 });
    expect(lines.slice(0, -1)).toEqual(straight.slice(11, -1));
    const { weightHash } = straight.at(-1) ?? {};
    expect(lines.at(-1)).toMatchObject({ done: true, epochs: 20, weightHash });
    expect(await hashOf('b')).toBe(weightHash);
    // Reset still returns to where the document began, and the moment is kept.
    const trained = opened(await shell.read('b'));
    expect(trained.initial).toEqual(opened(await shell.read('a')).initial);
    expect(trained.checkpoints).toEqual(opened(await shell.read('saved')).checkpoints);
  });

  it('is what predict, gradients, evaluate and explain look at when they are told to', async () => {
    const { file, then } = await withMoment();
    const other = await shell.write('then', serialiseDocument(then));
    const at = ['--checkpoint', 'at 10', '--json'];
    const features = ['--features', '[[0,1],[1,1]]'];
    const weight = ['--weight', `${then.network.connections[0]?.id}:0,0`, '--example', '1'];
    for (const words of [
      ['predict', ...features],
      ['evaluate'],
      ['gradients', '--examples', '0,2'],
      ['explain', ...weight],
    ]) {
      const [command = '', ...rest] = words;
      const seen = await shell.run(command, file, ...rest, ...at);
      const expected = await shell.run(command, other, ...rest, '--json');
      expect([command, seen.exitCode, seen.error]).toEqual([command, 0, '']);
      // The next step there is one of a run under way: its update is another one.
      const { update: _, ...numbers } = seen.json() as Record<string, unknown>;
      const { update: __, ...others } = expected.json() as Record<string, unknown>;
      expect(numbers).toEqual(others);
    }
  });

  it('that is not there, or does not fit, is refused in a sentence', async () => {
    const { file } = await withMoment();
    const train = (...words: string[]) => shell.run('train', file, ...words, '--out', shell.path('o'));
    const missing = await train('--from-checkpoint', 'at 11');
    expect([missing.exitCode, missing.error]).toEqual([
      2,
      'There is no saved moment "at 11". The saved moments are: at 10.\n',
    ]);
    expect((await train('--from-checkpoint', 'at 10', '--reinitialise')).error).toContain('not both');
    const edited = JSON.parse(await shell.read('saved'));
    edited.network.layers.at(-1).biases = null;
    const misfit = await shell.write('edited', edited);
    const refused = await shell.run('evaluate', misfit, '--checkpoint', 'at 10');
    expect(refused.exitCode).toBe(2);
    expect(refused.error).toContain('The saved moment "at 10" no longer fits the network');
    const { ok, problems } = (await shell.run('check', misfit, '--json')).json() as {
      ok: boolean;
      problems: readonly object[];
    };
    expect(ok).toBe(true);
    expect(problems).toMatchObject([
      { code: 'checkpointBiasesGone', severity: 'warning', place: { path: 'checkpoints[0]' } },
    ]);
    const empty = await example('and');
    expect((await shell.run('evaluate', empty, '--checkpoint', 'then')).error).toContain('the document has none');
  });
});
