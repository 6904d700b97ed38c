// explain: factors and paths of one weight's gradient, as numbers for programs and as lines for people.
import { beforeEach, describe, expect, it } from 'vitest';
import { openShell, type Shell } from './shell.ts';

interface Explained {
  readonly gradient: number;
  readonly factors: readonly { symbol: string; value: number; place: { layer: string; unit: number } }[];
  readonly paths: readonly { through: [string, number][]; product: number }[];
  readonly pathCount: number;
  readonly sum: number;
  readonly update: {
    readonly change: number;
    readonly parts: readonly { kind: string; value: number }[];
    readonly frozen: boolean;
  };
  readonly switchedOff: boolean;
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
    expect(out.trim().split('\n')).toHaveLength(1 + 3 + 1 + 2 + 1 + 1 + 1);
    expect(out).toContain('→');
    expect(out).not.toContain('{{');
  });

  it.each<[string[], string]>([
    [['--weight', 'nowhere', '--example', '0'], 'no connection'],
    [['--weight', 'x-h1:5,0', '--example', '0'], 'no wire'],
    [['--weight', 'WIRE', '--example', '99'], '99'],
    [['--weight', 'WIRE'], '--example'],
    [['--example', '0'], '--weight'],
    [['--weight', 'WIRE', '--bias', 'h1', '--example', '0'], 'either'],
    [['--bias', 'nowhere', '--example', '0'], 'no layer'],
    [['--bias', 'x', '--example', '0'], 'no bias'],
  ])('refuses %j', async (options, word) => {
    const weight = await firstWire();
    const typed = options.map((option) => option.replace('WIRE', weight));
    const { exitCode, out, error } = await shell.run('explain', worked, ...typed, '--json');
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain(word);
  });

  it('explains a bias from its own neuron on', async () => {
    const file = shell.path('xor.chainrule');
    await shell.run('new', 'xor-2-2-1', '--out', file);
    const { json, exitCode } = await shell.run('explain', file, '--bias', 'h:1', '--example', '1', '--json');
    expect(exitCode).toBe(0);
    const { gradient, factors, paths, sum } = json() as Explained;
    expect(factors.reduce((product, { value }) => product * value, 1)).toBeCloseTo(gradient, 14);
    expect(sum).toBeCloseTo(gradient, 14);
    expect(paths.map(({ through }) => through)).toEqual([
      [
        ['h', 1],
        ['y', 0],
      ],
    ]);
  });

  it('says what the first step does to the parameter, and of which parts', async () => {
    const file = JSON.parse(await shell.read('worked.chainrule'));
    file.training.optimizer = { kind: 'adam', learningRate: 0.01 };
    file.training.regularization = { l2: 0.5 };
    await shell.write('worked.chainrule', JSON.stringify(file));
    const { update } = await explain('--weight', await firstWire());
    expect(update.parts.map(({ kind }) => kind)).toEqual(['gradient', 'l2', 'momentum', 'adaptiveScaling']);
    expect(update.parts.reduce((total, { value }) => total + value, 0)).toBeCloseTo(update.change, 14);
    // Adam's first step is the rate, against the sign of gradient and penalty.
    expect(update.change).toBeCloseTo(-0.01, 6);
    expect(update.frozen).toBe(false);
  });

  it('says that a frozen weight stays', async () => {
    const file = JSON.parse(await shell.read('worked.chainrule'));
    file.network.connections[0].frozen = true;
    await shell.write('worked.chainrule', JSON.stringify(file));
    const { update } = await explain('--weight', await firstWire());
    expect(update).toEqual({ change: 0, parts: [], frozen: true });
  });

  it('says that a weight at a neuron that is switched off counts for nothing', async () => {
    const file = JSON.parse(await shell.read('worked.chainrule'));
    const { source } = file.network.connections[0];
    file.network.layers.find(({ id }: { id: string }) => id === source).switchedOff = true;
    await shell.write('worked.chainrule', JSON.stringify(file));
    const weight = ['--weight', await firstWire()];
    const { gradient, switchedOff, update } = await explain(...weight);
    expect({ gradient, switchedOff, change: update.change }).toEqual({ gradient: 0, switchedOff: true, change: 0 });
    const { out } = await shell.run('explain', worked, ...weight, '--example', '0');
    expect(out).toContain('switched off: the example is computed without it');
    expect(out).not.toContain('frozen');
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
