// The built-in datasets by name: logic gates, generators, and sets that were measured.
import { RandomStream } from '#core/numeric/random-stream.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { Examples } from './dataset.ts';
import {
  type BuiltinDataset,
  type BuiltinDatasetName,
  type DatasetChoice,
  type DatasetSetting,
  type GateName,
  type GeneratedName,
  gateNames,
  type MeasuredName,
  type TableDataset,
} from './dataset-choice.ts';
import { circle } from './generators/circle.ts';
import { bump, parabola, steps } from './generators/curves.ts';
import { digits } from './generators/digits.ts';
import { truthTable } from './generators/gates.ts';
import { gaussians } from './generators/gaussians.ts';
import type { Generator } from './generators/generator.ts';
import { moons } from './generators/moons.ts';
import { sine } from './generators/sine.ts';
import { spiral } from './generators/spiral.ts';
import { measuredTable } from './measured-sets.ts';

const generators: { readonly [Name in GeneratedName]: Generator } = {
  circle,
  spiral,
  gaussians,
  moons,
  sine,
  digits,
  parabola,
  bump,
  steps,
};

const defaultInputs = 2;

/** The settings that a set takes, with what it uses where a document names none. */
export function defaultSettings(name: BuiltinDatasetName): Partial<Record<DatasetSetting, number>> {
  if (isGate(name)) return { inputs: defaultInputs };
  return isGenerated(name) ? generators[name].defaults : {};
}

/** The examples of a set that is generated; null: it is a table. */
export const generated = remembered((choice: DatasetChoice): Examples | null => {
  if (choice.kind === 'table') return null;
  const { name } = choice;
  if (isGate(name)) return truthTable(name, choice.inputs ?? defaultInputs);
  return isGenerated(name) ? generate(name, generators[name], choice) : null;
});

/** The same examples as a table, to be edited. */
export const tableOf = remembered((choice: DatasetChoice): TableDataset => {
  if (choice.kind === 'table') return choice;
  const examples = generated(choice);
  return examples === null ? measuredTable(choice.name as MeasuredName) : asTable(examples);
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

function isGate(name: BuiltinDatasetName): name is GateName {
  return gateNames.some((each) => each === name);
}

function isGenerated(name: BuiltinDatasetName): name is GeneratedName {
  return Object.hasOwn(generators, name);
}

function generate(name: string, generator: Generator, { count, noise, seed, arms }: BuiltinDataset): Examples {
  const { defaults, featureNames } = generator;
  const settings = {
    count: count ?? defaults.count,
    noise: noise ?? defaults.noise,
    seed: seed ?? defaults.seed,
    ...(arms === undefined ? {} : { arms }),
  };
  const stream = RandomStream.for(settings.seed, 'dataset', name);
  const targetNames =
    typeof generator.targetNames === 'function' ? generator.targetNames(settings) : generator.targetNames;
  const features = new Float64Array(settings.count * featureNames.length);
  const targets = new Float64Array(settings.count * targetNames.length);
  for (let index = 0; index < settings.count; index += 1) {
    const example = generator.example(index, settings, stream);
    features.set(example.features, index * featureNames.length);
    targets.set(example.targets, index * targetNames.length);
  }
  return { count: settings.count, featureNames, targetNames, features, targets };
}
