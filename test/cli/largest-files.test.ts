// A network with as many wires as a file may hold is trained, and what is written is opened again. Only in the long check.
import { expect, it } from 'vitest';
import { maximumWires } from '#core/document/file/limits.ts';
import { maximumFileBytes } from '#core/limits/file-size.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { isLong } from '../support/run-seed.ts';
import { openShell } from './shell.ts';

const width = 1000;
const height = Math.floor((maximumWires - 2 * width) / (width + 1));

it.runIf(isLong).each(['fast', 'reference'])('%s', async (engine) => {
  const shell = await openShell();
  const random = RandomStream.for(1, 'largest file');
  const weights = (targets: number, sources: number) =>
    Array.from({ length: targets }, () => Array.from({ length: sources }, () => (random.uniform() - 0.5) / 17));
  const dense = { kind: 'dense', activation: 'tanh', biases: null };
  const file = await shell.write('largest', {
    format: 'chainrule',
    formatVersion: 1,
    network: {
      layers: [
        { id: 'x', kind: 'input', units: 2 },
        { ...dense, id: 'a', units: width },
        { ...dense, id: 'b', units: height },
        { ...dense, id: 'y', units: 1, activation: 'sigmoid' },
      ],
      connections: [
        { id: 'xa', source: 'x', target: 'a', weights: weights(width, 2) },
        { id: 'ab', source: 'a', target: 'b', weights: weights(height, width) },
        { id: 'by', source: 'b', target: 'y', weights: weights(1, height) },
      ],
    },
    dataset: { kind: 'builtin', name: 'circle', count: 32 },
  });
  const words = ['--engine', engine, '--epochs', '1', '--out', shell.path('trained')];
  expect((await shell.run('train', file, ...words)).exitCode).toBe(0);
  expect((await shell.read('trained')).length).toBeLessThanOrEqual(maximumFileBytes);
  const { exitCode, out } = await shell.run('check', shell.path('trained'));
  expect([exitCode, out]).toEqual([0, expect.stringContaining('can be trained')]);
});
