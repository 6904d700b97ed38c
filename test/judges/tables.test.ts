// scikit-learn judges tables: normalisation of random ones, sizes of folds, and what a network of the same shape learns of real ones.
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#core/data/dataset.ts';
import type { MeasuredName, Normalization, TableDataset } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { foldSizes } from '#core/data/split.ts';
import { isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { evaluateRows } from '#core/training/evaluate-rows.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { between, chance, uniform } from '../support/draw.ts';
import { kernelModule } from '../support/kernels.ts';
import { isLong, trials } from '../support/run-seed.ts';
import { askJudge } from './debian-python.ts';

interface ScalingCase {
  readonly rows: number[][];
  readonly training: number[];
}

const splitting = { seed: 5, validation: 0.2, test: 0.2 };
const tables = trials(10, 50).map(drawTable);

/** Columns of all scales, some constant. Far from 0 for its spread a column loses digits, in scikit-learn more than here. */
function drawTable(seed: number): number[][] {
  const stream = RandomStream.for(seed, 'table');
  const [width, count] = [between(stream, 1, 6), between(stream, 5, 60)];
  const columns = Array.from({ length: width }, () => {
    // Of a large constant scikit-learn's mean is a little off, and what it makes of it as well.
    if (chance(stream, 0.15)) return constantly(uniform(stream, -1, 1));
    const scale = 10 ** between(stream, -3, 4);
    const offset = scale * uniform(stream, -10, 10);
    return () => offset + scale * uniform(stream, -1, 1);
  });
  return Array.from({ length: count }, () => columns.map((draw) => draw()));
}

function constantly(value: number): () => number {
  return () => value;
}

function normalized(rows: readonly (readonly number[])[], normalization: Normalization): Dataset {
  const names = rows[0]?.map((_, column) => `c${column}`) ?? [];
  const columns = names.map((name) => ({ name, role: 'feature' as const, normalization }));
  return datasetOf({ kind: 'table', columns, rows } satisfies TableDataset, splitting);
}

const realSets: readonly MeasuredName[] = ['iris', 'wine', 'breastCancer', 'handwrittenDigits'];
const seeds = isLong ? [1, 2, 3, 4, 5] : [1];
const epochsFor = (name: MeasuredName): number => (isLong ? 100 : name === 'handwrittenDigits' ? 15 : 40);
const runs = realSets.flatMap((name) => seeds.map((seed) => ({ name, seed, document: drawnFor(name, seed) })));

/** What a person gets who chooses the set on an empty canvas: eight neurons of tanh. */
function drawnFor(name: MeasuredName, seed: number): NetworkDocument & { readonly dataset: object } {
  const empty: NetworkDocument = {
    name: '',
    network: { layers: [], connections: [] },
    layout: new Map(),
    training: { ...defaultTrainingSettings, ...splitting, validation: 0, test: 0.3, seed },
    dataset: { kind: 'builtin', name },
  };
  const drawn = drawForTable(empty);
  if (isRefused(drawn)) throw new Error(drawn.refusal.code);
  return drawn.document as NetworkDocument & { readonly dataset: object };
}

function dataOf({ dataset, training }: NetworkDocument): Dataset {
  return datasetOf(dataset ?? { kind: 'builtin', name: 'iris' }, training);
}

function accuracyOf(document: NetworkDocument, epochs: number): number {
  const { network, training: settings } = document;
  const dataset = dataOf(document);
  const run = prepareRun({ network, settings, dataset, createEngine: createFastEngine(kernelModule) });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  while (run.trainer.epoch < epochs) run.trainer.takeSteps(1000);
  const { graph } = run.compiled;
  const order = { graph, parameters: run.engine.readParameters(), dataset, rows: dataset.split.test, blockSize: 256 };
  return atOnce(evaluateRows(order)).metrics.classification?.accuracy ?? 0;
}

function asCase({ document, seed, name }: (typeof runs)[number]): object {
  const { features, featureNames, targets, targetNames, count, split } = dataOf(document);
  const [inputs, outputs] = [featureNames.length, targetNames.length];
  return {
    features: Array.from({ length: count }, (_, row) => [...features.subarray(row * inputs, (row + 1) * inputs)]),
    classes: Array.from({ length: count }, (_, row) =>
      outputs === 1 ? targets[row] : targets.subarray(row * outputs, (row + 1) * outputs).indexOf(1),
    ),
    training: [...split.training],
    test: [...split.test],
    epochs: epochsFor(name),
    seed,
  };
}

const foldCases = [
  [10, 3],
  [11, 4],
  [7, 7],
  [150, 10],
] as const;
const scalings = tables.map((rows): ScalingCase => ({ rows, training: [...normalized(rows, 'none').split.training] }));
const answers = askJudge<{
  scalings: { standard: number[][]; minMax: number[][] }[];
  folds: number[][];
  sets: number[];
}>(
  { script: 'tables_judge.py', library: 'scikit-learn', package: 'python3-sklearn' },
  { scalings, folds: foldCases, sets: runs.map(asCase) },
);

describe.each(['standard', 'minMax'] as const)('the normalisation %s', (normalization) => {
  it(`is scikit-learn's to 1e-12 on ${tables.length} tables, learnt from the training rows`, () => {
    for (const [index, rows] of tables.entries()) {
      const found = normalized(rows, normalization).features;
      for (const [place, wanted] of (answers.scalings[index]?.[normalization].flat() ?? []).entries()) {
        const error = Math.abs((found[place] as number) - wanted);
        expect(error, `table ${index}, number ${place}`).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)));
      }
    }
  });
});

it("folds have KFold's sizes", () => {
  expect(foldCases.map(([rows, folds]) => foldSizes(rows, folds))).toEqual(answers.folds);
});

it.each(realSets)('a network that is drawn for %s reaches what MLPClassifier reaches', (name) => {
  const own = runs.flatMap((run, index) => (run.name === name ? [{ ...run, judged: answers.sets[index] ?? 1 }] : []));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value / values.length, 0);
  const reached = mean(own.map(({ document }) => accuracyOf(document, epochsFor(name))));
  const rows = own[0] === undefined ? 1 : dataOf(own[0].document).split.test.length;
  // Of a few rows one is more than two points.
  const slack = isLong ? 0.02 : Math.max(0.02, 1.5 / rows);
  expect(reached).toBeGreaterThanOrEqual(mean(own.map(({ judged }) => judged)) - slack);
});
