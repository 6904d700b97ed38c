// Every training setting has to do with what a training comes to: one that nothing heeds is found here.
import { beforeEach, describe, expect, it } from 'vitest';
import { tableOf } from '#core/data/builtin-datasets.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { openShell, type Shell } from './shell.ts';

const engines = ['fast', 'reference'] as const;
const example = exampleById('circle').document();
const target = tableOf(example.dataset as NonNullable<typeof example.dataset>).columns.find(
  ({ role }) => role === 'target',
);
const base: TrainingSettings = { ...example.training, epochs: 2, batchSize: 16, validation: 0.2, shuffle: true };

/** A value to try of each setting, with which a training comes to something else. */
const changes: { readonly [Name in Exclude<keyof TrainingSettings, 'unknownFields'>]-?: TrainingSettings[Name] } = {
  loss: example.training.loss === 'huber' ? 'meanSquaredError' : 'huber',
  optimizer: { kind: 'sgd', learningRate: 0.001 },
  batchSize: 15,
  epochs: 3,
  seed: base.seed + 1,
  validation: 0.3,
  test: 0.1,
  stratify: target?.name ?? '',
  shuffle: false,
  schedule: { kind: 'step', every: 1, factor: 0.5 },
  regularization: { l1: 0, l2: 0.1 },
  clipping: { kind: 'norm', limit: 1e-3 },
  stopRules: { targetLoss: 1e6 },
};

let shell: Shell;

beforeEach(async () => {
  shell = await openShell();
});

describe.each(engines)('a training by the %s engine', (engine) => {
  it('heeds every setting', async () => {
    const trained = async (training: TrainingSettings): Promise<unknown> => {
      await shell.write('in.chainrule', serialiseDocument({ ...example, training }));
      const words = ['train', shell.path('in.chainrule'), '--engine', engine, '--json', '--out', shell.path('out')];
      const { error, jsonLines } = await shell.run(...words);
      expect(error).toBe('');
      return jsonLines().at(-1)?.weightHash;
    };
    const untouched = await trained(base);
    for (const [name, value] of Object.entries(changes)) {
      expect(await trained({ ...base, [name]: value }), name).not.toBe(untouched);
    }
  });
});
