// Texts on the discs: categories of the data, and names of neighbours that differ although they are shortened.
import { describe, expect, it } from 'vitest';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { discLabels } from '#renderer/canvas/geometry/disc-labels.ts';

/** Of the network that is drawn for a table with these features and this target. */
function labelsFor(features: readonly string[], classes: readonly string[], isKnown = true) {
  const table: TableDataset = {
    kind: 'table',
    columns: [
      ...features.map((name) => ({ name, role: 'feature' as const })),
      { name: 'species', role: 'target', type: 'category' },
    ],
    rows: [...classes, ...classes].map((name, row) => [...features.map((_, column) => row + column), name]),
  };
  const empty: NetworkDocument = {
    name: '',
    network: { layers: [], connections: [] },
    layout: new Map(),
    training: defaultTrainingSettings,
    dataset: table,
  };
  const drawn = drawForTable(empty);
  if (isRefused(drawn)) throw new Error(drawn.refusal.code);
  const { network } = drawn.document;
  const labels = discLabels(network, isKnown ? datasetOf(table, drawn.document.training) : null);
  return network.layers.map(({ id }) => labels.get(id) ?? []);
}

const textsOf = (labels: ReturnType<typeof labelsFor>): readonly (readonly string[])[] =>
  labels.map((own) => own.map(({ text }) => text));

describe('labels of discs', () => {
  it('are the categories of the data, with the neuron’s name beside them', () => {
    const outputs = labelsFor(['a', 'b'], ['oak', 'elm', 'birch tree']).at(-1);
    expect(outputs).toEqual([
      { text: 'birch…', outside: 'birch tree', whole: 'species1: birch tree' },
      { text: 'elm', outside: 'elm', whole: 'species2: elm' },
      { text: 'oak', outside: 'oak', whole: 'species3: oak' },
    ]);
  });

  it('are names where nothing is known of the data', () => {
    expect(textsOf(labelsFor(['a', 'b'], ['oak', 'elm', 'ash'], false)).at(-1)).toEqual(['spec…₁', 'spec…₂', 'spec…₃']);
  });

  it('are those of columns where many inputs stand in one lane', () => {
    const names = Array.from({ length: 9 }, (_, column) => `c${column}`);
    expect(textsOf(labelsFor(names, ['oak', 'elm']))[0]).toEqual([
      'c₀',
      'c₁',
      'c₂',
      'c₃',
      'c₄',
      'c₅',
      'c₆',
      'c₇',
      'c₈',
    ]);
  });

  it('are whole before the discs of inputs, and under others as far as there is room', () => {
    const labels = labelsFor(
      ['sepal length', 'sepal width', 'petal length', 'petal width'],
      ['setosa', 'versicolor', 'a species of another genus'],
    );
    const outside = labels.map((own) => own.map((label) => label.outside));
    expect(outside.slice(0, 4)).toEqual([['sepal length'], ['sepal width'], ['petal length'], ['petal width']]);
    expect(outside.at(-1)).toEqual(['a species…', 'setosa', 'versicolor']);
  });

  it.each([
    ['words', ['sepal length', 'sepal width', 'petal length', 'petal width']],
    ['one long stem', ['measurementA', 'measurementB', 'measurement of C']],
    ['no word that differs within the room', ['the same length one', 'the same length two', 'the same length three']],
    ['Korean', ['꽃받침 길이', '꽃받침 너비', '꽃잎 길이', '꽃잎 너비']],
  ])('of features with %s differ', (_, features) => {
    const inputs = labelsFor(features, ['oak', 'elm']).slice(0, features.length).flat();
    expect(new Set(inputs.map(({ text }) => text)).size).toBe(features.length);
    expect(new Set(inputs.map(({ outside }) => outside)).size).toBe(features.length);
  });
});
