// census: where training ends from many seeds, the same for the same seeds.
import { beforeEach, describe, expect, it } from 'vitest';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { CensusEvent } from '../../src/worker/census-messages.ts';
import { takeCensusFor } from '../../src/worker/take-census.ts';
import { kernelModule } from '../support/kernels.ts';
import { trials } from '../support/run-seed.ts';
import { openShell, type Shell } from './shell.ts';

interface Group {
  readonly loss: number | null;
  readonly count: number;
  readonly seeds: readonly number[];
}

interface CensusJson {
  readonly groups: readonly Group[];
  readonly unconverged: Group;
}

let shell: Shell;
let xor: string;

beforeEach(async () => {
  shell = await openShell();
  xor = shell.path('xor.chainrule');
  await shell.run('new', 'xor-2-2-1', '--out', xor);
});

const starts = trials(24, 100).length;

async function census(seed: number, count = starts): Promise<CensusJson> {
  const { exitCode, json } = await shell.run('census', xor, '--starts', `${count}`, '--seed', `${seed}`, '--json');
  expect(exitCode).toBe(0);
  return json();
}

describe('census', () => {
  it('shows that XOR ends well or in a poor minimum, each start once, and the same for the same seeds', async () => {
    const found = await census(1);
    const all = [...found.groups, found.unconverged];
    for (const { count, seeds } of all) expect(seeds).toHaveLength(count);
    const seeds = all.flatMap((group) => group.seeds).sort((one, other) => one - other);
    expect(seeds).toEqual(Array.from({ length: starts }, (_, index) => 1 + index));
    const [best] = found.groups;
    expect(best?.loss).toBeLessThan(0.01);
    expect(found.groups.at(-1)?.loss).toBeGreaterThan(0.1);
    expect(found.groups.length).toBeLessThan(starts / 3);
    expect(found.groups.map(({ loss }) => loss)).toEqual(found.groups.map(({ loss }) => loss).toSorted());
    expect(await census(1)).toEqual(found);
  });

  it('finds the groups that the window finds', async () => {
    const document = exampleById('xor-2-2-1').document();
    const events: CensusEvent[] = [];
    const surroundings = { createEngine: createFastEngine(kernelModule), now: () => performance.now() };
    takeCensusFor({ document, starts, seed: 1 }, { ...surroundings, send: (event) => events.push(event) });
    const last = events.at(-1);
    if (last?.kind !== 'done') throw new Error('the census is taken');
    const plain = (group: { readonly loss: number; readonly seeds: readonly number[] } | null) =>
      group === null ? null : { loss: group.loss, count: group.seeds.length, seeds: group.seeds };
    const { groups, unconverged } = await census(1);
    expect(last.groups.map(plain)).toEqual(groups);
    expect(plain(last.unconverged)).toEqual(unconverged.count === 0 ? null : unconverged);
    expect(last.groups[0]?.parameters).toHaveLength(9);
  });

  it('gives the loss with which training from that seed ends', async () => {
    const { groups, unconverged } = await census(5, 1);
    const { jsonLines } = await shell.run(
      'train',
      xor,
      '--seed',
      '5',
      '--reinitialise',
      '--json',
      '--out',
      shell.path('t'),
    );
    const last = jsonLines().at(-1);
    expect([...groups, unconverged].find(({ count }) => count === 1)?.loss).toBeCloseTo(Number(last?.loss), 9);
  });

  it('puts runs that diverge apart', async () => {
    const document = JSON.parse(await shell.read('xor.chainrule'));
    document.network.layers[1].activation = 'linear';
    document.network.layers[2].activation = 'linear';
    document.training.optimizer = { kind: 'sgd', learningRate: 1000 };
    const wild = await shell.write('wild.chainrule', document);
    const { json } = await shell.run('census', wild, '--starts', '3', '--json');
    expect(json()).toMatchObject({ groups: [], unconverged: { loss: null, count: 3 } });
  });

  it.each(['en', 'ko'])('tells groups and progress in %s', async (language) => {
    const { out, error } = await shell.run('census', xor, '--starts', '3', '--seed', '1', '--language', language);
    expect(out.trim().split('\n').length).toBeGreaterThan(0);
    expect(error.trim().split('\n')).toHaveLength(3);
    expect(`${out}${error}`).not.toContain('{{');
  });

  it('refuses bad usage and documents that cannot be trained', async () => {
    const empty = shell.path('empty.chainrule');
    await shell.run('new', 'empty', '--out', empty);
    for (const words of [[xor], [xor, '--starts', '0'], [empty, '--starts', '2']]) {
      const { exitCode, error, out } = await shell.run('census', ...words);
      expect([exitCode, out, error.includes('\n    at ')], words.join(' ')).toEqual([2, '', false]);
    }
  });
});
