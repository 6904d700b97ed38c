// Misfits of a table and a network are said with an edit that mends them; what makes a table hard to learn from is warned of.
import { describe, expect, it } from 'vitest';
import type { Cell, TableColumn, TableDataset } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { isRefused } from '#core/document/edit.ts';
import { addMissingInputs, fitOutputsToData, leaveColumnsOut } from '#core/document/edits/fit-to-data.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { chain, dense, input } from '#core/examples/example-document.ts';
import { lossKinds, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import type { Layer } from '#core/network/network.ts';
import { checkTraining } from '#core/training/check-training.ts';

const feature = (name: string, more: Partial<TableColumn> = {}): TableColumn => ({ name, role: 'feature', ...more });
const target = (name: string, more: Partial<TableColumn> = {}): TableColumn => ({ name, role: 'target', ...more });

/** Forty rows: a waves, b falls, kind has three classes. */
function table(columns: readonly TableColumn[], rowOf: (row: number) => readonly Cell[]): TableDataset {
  return { kind: 'table', columns, rows: Array.from({ length: 40 }, (_, row) => rowOf(row)) };
}
const kinds = table([feature('a'), feature('b'), target('kind', { type: 'category' })], (row) => [
  row % 7,
  -row * row,
  'xyz'[row % 3] ?? '',
]);

function documentOf(layers: readonly Layer[], dataset: TableDataset): NetworkDocument {
  return {
    name: '',
    network: chain(layers),
    layout: new Map(),
    training: { ...defaultTrainingSettings, validation: 0.2 },
    dataset,
  };
}

function problemsOf({ network, training, dataset }: NetworkDocument): readonly Diagnostic[] {
  return checkTraining(network, training.loss, dataset === null ? null : datasetOf(dataset, training));
}

function applied(document: NetworkDocument, edit: (document: NetworkDocument) => ReturnType<typeof addMissingInputs>) {
  const result = edit(document);
  if (isRefused(result)) throw new Error(result.refusal.code);
  return result.document;
}

describe('columns that do not fit', () => {
  const hidden = dense('h', 2, 'tanh');

  it.each<[string, Layer[]]>([
    ['a lane', [input('x', 2), hidden, dense('y', 1, 'sigmoid')]],
    ['a single input', [input('x', 1), hidden, dense('y', 1, 'sigmoid')]],
  ])('get inputs beside %s, wired as it is', (_, layers) => {
    const dataset = table([feature('a'), feature('b'), feature('c'), feature('d'), target('y')], (row) => [
      row,
      row % 3,
      row % 5,
      row % 4,
      row % 2,
    ]);
    const before = documentOf(layers, dataset);
    const [problem] = problemsOf(before).filter(({ code }) => code === 'featuresDontFit');
    const missing = 4 - (layers[0]?.units ?? 0);
    expect(problem?.fix).toEqual({ kind: 'addInputs', count: missing });
    const after = applied(before, addMissingInputs);
    expect(problemsOf(after).filter(({ severity }) => severity === 'error')).toEqual([]);
    const into = after.network.connections.filter(({ target: to }) => to === 'h');
    expect(
      into.reduce((sum, { weights }) => sum + (weights[0]?.filter((weight) => weight !== null).length ?? 0), 0),
    ).toBe(4);
  });

  it('get an output that answers as they ask', () => {
    const before = documentOf([input('x', 2), hidden, dense('y', 1, 'sigmoid')], kinds);
    const [problem] = problemsOf(before).filter(({ code }) => code === 'targetsDontFit');
    expect(problem?.fix).toEqual({ kind: 'fitOutputs', units: 3, activation: 'softmax', loss: 'crossEntropy' });
    const after = applied(before, fitOutputsToData);
    expect(problemsOf(after).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after.network.layers.at(-1)).toMatchObject({ units: 3, activation: 'softmax' });
    expect(after.training.loss).toBe('crossEntropy');
  });

  it('have no such fix where there are too few, or several outputs', () => {
    const few = documentOf([input('x', 3), dense('y', 3, 'softmax')], kinds);
    expect(problemsOf(few).find(({ code }) => code === 'featuresDontFit')?.fix).toBeUndefined();
    expect(isRefused(addMissingInputs(few))).toBe(true);
  });
});

it.each(lossKinds)('%s takes targets beyond 0 and 1 unless it compares probabilities', (loss) => {
  const beyond = table([feature('a'), feature('b'), target('y'), target('z')], (row) => [row, row % 7, 1.5, 0]);
  const fitting = documentOf([input('x', 2), dense('y', 2, wantedActivation(loss) ?? 'linear')], beyond);
  const problems = problemsOf({ ...fitting, training: { ...fitting.training, loss } });
  const refused = problems.filter(({ code }) => code === 'targetOutOfRange').map(({ values }) => values?.value);
  expect(refused).toEqual(wantedActivation(loss) === null ? [] : [1.5]);
});

describe('a table that is hard to learn from', () => {
  const fitting = (dataset: TableDataset) => datasetOf(dataset, { seed: 1, validation: 0.2 });
  const codes = (dataset: TableDataset) => fitting(dataset).problems.map(({ code, severity }) => [code, severity]);

  it('is not every table', () => {
    expect(codes(kinds)).toEqual([]);
  });

  it('has columns that never vary: leaving them out mends it', () => {
    const dataset = table([feature('a'), feature('k'), feature('c', { type: 'category' }), target('y')], (row) => [
      row % 7,
      3,
      'same',
      row * row,
    ]);
    const [problem] = fitting(dataset).problems;
    expect(problem).toMatchObject({
      code: 'constantColumns',
      values: { names: 'k, c', count: 2 },
      fix: { columns: [1, 2] },
    });
    const after = applied(documentOf([], dataset), (document) => leaveColumnsOut(document, [1, 2]));
    expect(after.dataset?.kind === 'table' && codes(after.dataset)).toEqual([]);
  });

  it('gives the answer away by the target in other words', () => {
    const words = table([feature('a'), feature('code'), target('kind', { type: 'category' })], (row) => [
      row % 7,
      10 - (row % 3),
      'xyz'[row % 3] ?? '',
    ]);
    expect(codes(words)).toEqual([['givesAnswerAway', 'warning']]);
    const scaled = table([feature('a'), feature('cents'), target('price')], (row) => [row % 7, 100 * row + 5, row]);
    expect(fitting(scaled).problems).toMatchObject([{ code: 'givesAnswerAway', values: { column: 'cents' } }]);
    const near = table([feature('a'), feature('b'), target('y')], (row) => [row % 7, row, row + (row % 2)]);
    expect(codes(near)).toEqual([]);
  });

  it('has one class, or classes that are uneven', () => {
    const kindOf = (word: (row: number) => string) =>
      table([feature('a'), target('kind', { type: 'category' })], (row) => [row % 7, word(row)]);
    expect(codes(kindOf(() => 'x'))).toEqual([['oneClass', 'warning']]);
    expect(codes(kindOf((row) => (row < 2 ? 'x' : 'y')))).toEqual([['unevenClasses', 'warning']]);
    expect(codes(kindOf((row) => (row < 8 ? 'x' : 'y')))).toEqual([]);
  });

  it('has fewer rows than the network has parameters, unless nothing is kept to judge by or it is a truth table', () => {
    const large = [input('x', 2), dense('h', 20, 'tanh'), dense('y', 3, 'softmax')];
    const warned = (document: NetworkDocument) => problemsOf(document).some(({ code }) => code === 'fewRows');
    const judged = documentOf(large, kinds);
    expect(warned({ ...judged, training: { ...judged.training, loss: 'crossEntropy' } })).toBe(true);
    expect(warned({ ...judged, training: { ...judged.training, loss: 'crossEntropy', validation: 0 } })).toBe(false);
    const gate = table([feature('a'), feature('b'), target('y')], (row) => [row % 2, (row >> 1) % 2, row % 2]);
    expect(warned(documentOf([input('x', 2), dense('h', 20, 'tanh'), dense('y', 1, 'sigmoid')], gate))).toBe(false);
  });
});
