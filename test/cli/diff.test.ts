// diff: what two files differ in, for people, for programs, and as git calls it.
import { describe, expect, it } from 'vitest';
import { openShell } from './shell.ts';

const nothing = { added: [], removed: [], changed: [] };

describe('diff', () => {
  it('of a file and itself is empty', async () => {
    const shell = await openShell();
    await shell.run('new', 'xor-2-2-1', '--out', shell.path('a'));
    const { exitCode, out, json } = await shell.run('diff', shell.path('a'), shell.path('a'), '--json');
    expect(exitCode).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(json()).toEqual({
      same: true,
      layers: nothing,
      connections: nothing,
      weights: [],
      biases: [],
      parameters: [],
      settings: [],
      dataset: {},
      names: [],
      layout: [],
      notes: [],
    });
  });

  it('names what a training has changed', async () => {
    const shell = await openShell();
    const [a, b] = [shell.path('a'), shell.path('b')];
    await shell.run('new', 'xor-2-2-1', '--out', a);
    await shell.run('train', a, '--epochs', '1', '--engine', 'reference', '--out', b);
    const { json } = await shell.run('diff', a, b, '--json');
    const { same, weights, biases, layers }: { same: boolean; weights: object[]; biases: object[]; layers: object } =
      json();
    expect([same, weights.length, biases.length, layers]).toEqual([false, 6, 3, nothing]);
    expect((await shell.run('diff', a, b)).out).toContain('6 weights differ:');
  });

  it('takes /dev/null for an empty document, as git gives it', async () => {
    const shell = await openShell();
    await shell.run('new', 'xor-2-2-1', '--out', shell.path('a'));
    const { out } = await shell.run('diff', '/dev/null', shell.path('a'));
    expect(out.match(/Layer added: /g)).toHaveLength(3);
  });

  it('says which of the two can’t be read', async () => {
    const shell = await openShell();
    await shell.run('new', 'xor-2-2-1', '--out', shell.path('a'));
    const { exitCode, error } = await shell.run('diff', shell.path('a'), await shell.write('b', '{'));
    expect([exitCode, error]).toEqual([2, expect.stringContaining(shell.path('b'))]);
  });
});
