// The rows that a trial's loss is taken over, and when nothing can be tried.
import { expect, test } from 'vitest';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { nudge, slopeAt } from '#core/explain/what-if/nudge.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { curvePoints, groundOf } from '#renderer/explain/what-if/use-trial-rows.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import type { ShownValues } from '#renderer/state/stores/shown-values.ts';
import { workedNetwork } from '../../../support/worked-example.ts';

const document: NetworkDocument = {
  name: 'worked',
  network: workedNetwork,
  layout: new Map(),
  training: { ...defaultTrainingSettings, validation: 0.25 },
  dataset: {
    kind: 'table',
    columns: [
      { name: 'x1', role: 'feature' },
      { name: 'x2', role: 'feature' },
      { name: 'y', role: 'target' },
    ],
    rows: Array.from({ length: 8 }, (_, row) => [row, 1, 0.1 * row]),
  },
};

function shown(of: NetworkDocument): ShownValues {
  const { compiled, dataset } = compiledDocument(of);
  if (compiled === null || dataset === null) throw new Error('does not compile');
  const parameters = readParameters(of.network);
  const rowValues = traceRow(compiled, parameters, dataset, 3);
  return {
    epoch: 0,
    layout: compiled.layout,
    parameters,
    gradients: null,
    updates: null,
    stepRows: Int32Array.of(5, 2),
    rowValues,
  };
}

function rowsOf(scope: Parameters<typeof groundOf>[2]): readonly number[] {
  const ground = groundOf(document, shown(document), scope);
  return 'subject' in ground ? [...ground.subject.rows] : [];
}

test('the shown row, the mini-batch, or the rows that train', () => {
  expect(rowsOf('row')).toEqual([3]);
  expect(rowsOf('miniBatch')).toEqual([5, 2]);
  expect(rowsOf('training')).toHaveLength(6);
});

test('a network without its data has nothing to try', () => {
  expect(groundOf({ ...document, dataset: null }, shown(document), 'row')).toEqual({ why: 'notTrainable' });
});

test('numbers of another network are not tried on this one', () => {
  const values = { ...shown(document), parameters: new Float64Array(3) };
  expect(groundOf(document, values, 'row')).toEqual({ why: 'notTrainable' });
});

test('a curve has a point at the present value, however few are affordable', () => {
  for (const rows of [1, 30_000, 100_000, 10_000_000]) {
    const subject = { rows: new Int32Array(rows), parameters: new Float64Array(10) };
    const points = curvePoints(subject);
    expect(points % 2).toBe(1);
    expect(points >= 9 && points <= 41).toBe(true);
  }
});

test('a trial leaves the document as it is', () => {
  const before = structuredClone(document);
  const ground = groundOf(document, shown(document), 'training');
  if (!('subject' in ground)) throw new Error('nothing to try');
  nudge(ground.subject, 0, slopeAt(ground.subject, 0), 5);
  expect(document).toEqual(before);
});
