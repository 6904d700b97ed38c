// explain: factors and paths of one weight's gradient, as numbers for programs and as lines for people.
import { beforeEach, describe, expect, it } from 'vitest';
import { openShell, type Shell } from './shell.ts';

interface Explained {
  readonly gradient: number;
  readonly factors: readonly { symbol: string; value: number; place: { layer: string; unit: number } }[];
  readonly paths: readonly { through: [string, number][]; product: number }[];
  readonly pathCount: number;
  readonly sum: number;
}

let shell: Shell;
let worked: string;

beforeEach(async () => {
  shell = await openShell();
  worked = shell.path('worked.chainrule');
  await shell.run('new', 'worked-2-2-2-1', '--out', worked);
});

async function firstWire(): Promise<string> {
  return `${JSON.parse(await shell.read('worked.chainrule')).network.connections[0].id}:0,0`;
}

async function explain(...options: readonly string[]): Promise<Explained> {
  const { json, exitCode } = await shell.run('explain', worked, ...options, '--example', '0', '--json');
  expect(exitCode).toBe(0);
  return json();
}

describe('explain', () => {
  it('gives factors that multiply, and paths that add up, to the gradient of the worked example', async () => {
    const { gradient, factors, paths, pathCount, sum } = await explain('--weight', await firstWire());
    expect(gradient).toBeCloseTo(-0.000287841283, 11);
    expect(factors.map(({ symbol }) => symbol)).toEqual(['∂L/∂a', 'a′(z)', 'x']);
    expect(factors.reduce((product, { value }) => product * value, 1)).toBeCloseTo(gradient, 14);
    expect(factors[2]).toMatchObject({ value: 20 });
    expect(pathCount).toBe(2);
    expect(sum).toBeCloseTo(gradient, 14);
    expect(paths.reduce((total, { product }) => total + product, 0)).toBeCloseTo(gradient, 14);
    for (const { through } of paths) expect(through).toHaveLength(3);
    expect(Math.abs(paths[0]?.product ?? 0)).toBeGreaterThanOrEqual(Math.abs(paths[1]?.product ?? 0));
  });

  it('lists as many paths as asked for, and still adds up all', async () => {
    const all = await explain('--weight', await firstWire());
    const one = await explain('--weight', await firstWire(), '--paths', '1');
    expect(one.paths).toEqual(all.paths.slice(0, 1));
    expect([one.pathCount, one.sum]).toEqual([all.pathCount, all.sum]);
  });

  it.each(['en', 'ko'])('says the same in words in %s', async (language) => {
    const weight = await firstWire();
    const options = ['--weight', weight, '--example', '0', '--language', language];
    const { out, exitCode } = await shell.run('explain', worked, ...options);
    expect(exitCode).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1 + 3 + 1 + 2 + 1);
    expect(out).toContain('→');
    expect(out).not.toContain('{{');
  });

  it.each<[string[], string]>([
    [['--weight', 'nowhere', '--example', '0'], 'no connection'],
    [['--weight', 'x-h1:5,0', '--example', '0'], 'no wire'],
    [['--weight', 'WIRE', '--example', '99'], '99'],
    [['--weight', 'WIRE'], '--example'],
    [['--example', '0'], '--weight'],
  ])('refuses %j', async (options, word) => {
    const weight = await firstWire();
    const typed = options.map((option) => option.replace('WIRE', weight));
    const { exitCode, out, error } = await shell.run('explain', worked, ...typed, '--json');
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain(word);
  });

  it('asks which wire of a matrix is meant', async () => {
    const file = shell.path('spiral.chainrule');
    await shell.run('new', 'spiral', '--out', file);
    const { connections } = JSON.parse(await shell.read('spiral.chainrule')).network;
    const { exitCode, error } = await shell.run('explain', file, '--weight', connections[0].id, '--example', '0');
    expect(exitCode).toBe(2);
    expect(error).toContain(`${connections[0].id}:target,source`);
  });
});
