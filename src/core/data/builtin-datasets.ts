// The built-in datasets by name: three logic tables and six generators.
import { RandomStream } from '#core/numeric/random-stream.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { Examples } from './dataset.ts';
import type { BuiltinDataset, BuiltinDatasetName, DatasetChoice, TableDataset } from './dataset-choice.ts';
import { circle } from './generators/circle.ts';
import { digits } from './generators/digits.ts';
import { gaussians } from './generators/gaussians.ts';
import type { Generator, GeneratorSettings } from './generators/generator.ts';
import { moons } from './generators/moons.ts';
import { sine } from './generators/sine.ts';
import { spiral } from './generators/spiral.ts';

type LogicName = Extract<BuiltinDatasetName, 'and' | 'or' | 'xor'>;
type GeneratedName = Exclude<BuiltinDatasetName, LogicName>;

/** Targets of the rows 00, 01, 10, 11. */
const logicTargets: Readonly<Record<LogicName, readonly number[]>> = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  xor: [0, 1, 1, 0],
};

const generators: Readonly<Record<GeneratedName, Generator>> = { circle, spiral, gaussians, moons, sine, digits };

export const builtinDatasetNames: readonly BuiltinDatasetName[] = [
  ...(Object.keys(logicTargets) as LogicName[]),
  ...(Object.keys(generators) as GeneratedName[]),
];

/** Count, noise and seed that a generator uses where a document names none; null for the logic tables. */
export function generatorDefaults(name: BuiltinDatasetName): GeneratorSettings | null {
  return isLogic(name) ? null : generators[name].defaults;
}

/** The examples of a set that is generated; null: it is a table. */
export const generated = remembered((choice: DatasetChoice): Examples | null =>
  choice.kind === 'builtin' ? examplesOf(choice) : null,
);

/** The same examples as a table, to be edited. */
export const tableOf = remembered((choice: DatasetChoice): TableDataset => {
  return choice.kind === 'table' ? choice : asTable(examplesOf(choice));
});

function asTable({ count, featureNames, targetNames, features, targets }: Examples): TableDataset {
  const numbersOf = (values: Float64Array, width: number, row: number) =>
    values.subarray(row * width, (row + 1) * width);
  return {
    kind: 'table',
    columns: [
      ...featureNames.map((name) => ({ name, role: 'feature' as const })),
      ...targetNames.map((name) => ({ name, role: 'target' as const })),
    ],
    rows: Array.from({ length: count }, (_, row) => [
      ...numbersOf(features, featureNames.length, row),
      ...numbersOf(targets, targetNames.length, row),
    ]),
  };
}

function examplesOf(choice: BuiltinDataset): Examples {
  const { name } = choice;
  if (isLogic(name)) return logicTable(logicTargets[name]);
  const generator = generators[name];
  const { count, noise, seed } = generator.defaults;
  return generate(name, generator, {
    count: choice.count ?? count,
    noise: choice.noise ?? noise,
    seed: choice.seed ?? seed,
  });
}

function isLogic(name: BuiltinDatasetName): name is LogicName {
  return name === 'and' || name === 'or' || name === 'xor';
}

function logicTable(targets: readonly number[]): Examples {
  return {
    count: 4,
    featureNames: ['x1', 'x2'],
    targetNames: ['y'],
    features: Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1),
    targets: Float64Array.from(targets),
  };
}

function generate(name: string, generator: Generator, settings: GeneratorSettings): Examples {
  const stream = RandomStream.for(settings.seed, 'dataset', name);
  const { featureNames, targetNames } = generator;
  const features = new Float64Array(settings.count * featureNames.length);
  const targets = new Float64Array(settings.count * targetNames.length);
  for (let index = 0; index < settings.count; index += 1) {
    const example = generator.example(index, settings, stream);
    features.set(example.features, index * featureNames.length);
    targets.set(example.targets, index * targetNames.length);
  }
  return { count: settings.count, featureNames, targetNames, features, targets };
}
