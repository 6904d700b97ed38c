// Every training setting has to do with what a training comes to: one that nothing heeds is found here.
import { beforeEach, describe, expect, it } from 'vitest';
import { tableOf } from '#core/data/builtin-datasets.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import {
  declarationOf,
  type PartName,
  type SingleName,
  settingIn,
  singleNames,
} from '#core/document/training-settings.ts';
import { exampleById } from '#core/examples/examples.ts';
import { openShell, type Shell } from './shell.ts';

const engines = ['fast', 'reference'] as const;
const example = exampleById('circle').document();
const target = tableOf(example.dataset as NonNullable<typeof example.dataset>).columns.find(
  ({ role }) => role === 'target',
);
const base: TrainingSettings = { ...example.training, epochs: 2, batchSize: 16, validation: 0.2, shuffle: true };

/** A value to try of each setting with parts, with which a training comes to something else. */
const partsToTry: { readonly [Name in PartName]: TrainingSettings[Name] } = {
  optimizer: { kind: 'sgd', learningRate: 0.001 },
  stratify: target?.name ?? '',
  schedule: { kind: 'step', every: 1, factor: 0.5 },
  regularization: { l1: 0, l2: 0.1 },
  clipping: { kind: 'norm', limit: 1e-3 },
  stopRules: { targetLoss: 1e6 },
};

/** Values to try of a setting of one value: a training that comes to the same with all of them heeds none. */
function valuesToTry(name: SingleName): readonly unknown[] {
  const declaration = declarationOf(name);
  const present: unknown = settingIn(base, name);
  switch (declaration.type) {
    case 'number': {
      const { minimum, maximum, isWhole, isShare } = declaration;
      const steps = isWhole ? [1, -1] : [isShare ? 0.1 : 0.5, maximum - Number(present), minimum - Number(present)];
      return steps.map((step) => Number(present) + step).filter((value) => value >= minimum && value <= maximum);
    }
    case 'switch':
      return [!present];
    case 'word':
      return declaration.words.filter((word) => word !== present);
  }
}

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
    for (const [name, value] of Object.entries(partsToTry)) {
      expect(await trained({ ...base, [name]: value }), name).not.toBe(untouched);
    }
    for (const name of singleNames) {
      let isHeeded = false;
      for (const value of valuesToTry(name)) {
        isHeeded ||= (await trained({ ...base, [name]: value })) !== untouched;
      }
      expect(isHeeded, name).toBe(true);
    }
  });
});
