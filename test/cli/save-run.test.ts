// train --save-run: the whole state of a run is kept, so that going on ends in the same bits as never having stopped.
import { beforeEach, describe, expect, it } from 'vitest';
import { opened } from '../core/document/file/opened.ts';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;

beforeEach(async () => {
  shell = await openShell();
});

async function spiral(training: object = {}): Promise<string> {
  await shell.run('new', 'spiral', '--out', shell.path('spiral'));
  const file = JSON.parse(await shell.read('spiral')) as { training: object };
  return shell.write('start', { ...file, training: { ...file.training, batchSize: 7, ...training } });
}

async function train(file: string, ...words: string[]) {
  const { exitCode, jsonLines } = await shell.run('train', file, '--json', ...words);
  expect(exitCode).toBe(0);
  return jsonLines().at(-1) ?? {};
}

describe.each(['fast', 'reference'])('a saved run of the %s engine', (engine) => {
  it.each([
    { optimizer: { kind: 'adam', learningRate: 0.01 } },
    { optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.9 }, schedule: { kind: 'step', every: 2, factor: 0.5 } },
  ])('goes on to the same bits: %j', async (training) => {
    const file = await spiral(training);
    const words = ['--engine', engine];
    const whole = await train(file, ...words, '--epochs', '7', '--out', shell.path('whole'));
    await train(file, ...words, '--epochs', '3', '--save-run', 'noon', '--out', shell.path('half'));
    const from = ['--from-checkpoint', 'noon'];
    const rest = await train(shell.path('half'), ...words, ...from, '--epochs', '4', '--out', shell.path('rest'));
    expect(rest.weightHash).toBe(whole.weightHash);
    expect(opened(await shell.read('rest')).network).toEqual(opened(await shell.read('whole')).network);
  });

  it('that was interrupted within an epoch does too', async () => {
    const file = await spiral();
    // Lines are written some at a time: it stops where it is when the first of them come.
    shell.onOut = (text, pressControlC) => {
      if (text.includes('"epoch":2,')) pressControlC();
    };
    const stopped = ['--engine', engine, '--epochs', '900000', '--save-run', 'cut', '--out', shell.path('cut')];
    const { epochs } = await train(file, ...stopped);
    shell.onOut = () => {};
    const planned = String(Number(epochs) + 4);
    const whole = await train(file, '--engine', engine, '--epochs', planned, '--out', shell.path('whole'));
    const from = ['--engine', engine, '--from-checkpoint', 'cut', '--epochs', '4'];
    expect((await train(shell.path('cut'), ...from, '--out', shell.path('rest'))).weightHash).toBe(whole.weightHash);
  });
});

describe('the saved run', () => {
  it('takes the place of one of its name, and leaves the others', async () => {
    const file = await spiral();
    await train(file, '--epochs', '1', '--save-run', 'a', '--out', shell.path('out'));
    await train(shell.path('out'), '--epochs', '1', '--save-run', 'b', '--out', shell.path('out'));
    await train(shell.path('out'), '--epochs', '5', '--save-run', 'a', '--out', shell.path('out'));
    const { checkpoints = [] } = opened(await shell.read('out'));
    expect(checkpoints.map(({ name, epoch }) => [name, epoch])).toEqual([
      ['b', 1],
      ['a', 5],
    ]);
  });

  it.each([
    ['x'.repeat(501), 'at most 100'],
    [' ', 'name'],
  ])('needs a name that a moment can have, before the training', async (name, sentence) => {
    const { exitCode, out, error } = await shell.run(
      ...['train', await spiral(), '--save-run', name, '--out', shell.path('out')],
    );
    expect([exitCode, out, error]).toEqual([2, '', expect.stringContaining(sentence)]);
  });
});
