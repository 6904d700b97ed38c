// While it trains, the means of neurons stand over the rows of the last step, from before its update: those whose gradients the wires show.
import { expect, test } from 'vitest';
import '../worker-stand-in.ts';
import { exampleById } from '#core/examples/examples.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { TrainingFrame } from '#core/training/training-messages.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { batchGradients, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { showFrame } from '#renderer/state/training/shown-values-source.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { TrainingHost } from '../../../../src/worker/training-host.ts';
import { loadOf, Surroundings } from '../../../worker/support.ts';

function frameOf(id: 'circle' | 'worked-2-2-2-1'): TrainingFrame {
  const surroundings = new Surroundings();
  const host = new TrainingHost(surroundings, createReferenceEngine);
  host.receive(loadOf(id));
  host.receive({ kind: 'run', length: { epochs: 1000 }, epochsPerSecond: null });
  surroundings.turn(3);
  const [frame] = surroundings.of('frame');
  if (frame === undefined) throw new Error('no frame');
  return frame;
}

test.each(['circle', 'worked-2-2-2-1'] as const)(
  'the rows of %s that a step has taken have its gradients as their mean',
  (id) => {
    openDocument(exampleById(id).document(), { path: null, fileName: null, saved: true });
    useUi.setState({ scope: 'miniBatch' });
    const frame = frameOf(id);
    expect(frame.rows).toHaveLength(Math.min(20, exampleById(id).document().training.batchSize));
    showFrame(frame);
    const values = scopedValues();
    const mean = values?.rowValues;
    const largest = Math.max(...(values?.gradients ?? []).map(Math.abs));
    expect(largest).toBeGreaterThan(0);
    for (const [index, gradient] of (values?.gradients ?? []).entries()) {
      expect(Math.abs((mean?.gradients[index] ?? Number.NaN) - gradient)).toBeLessThan(1e-4 * largest);
    }
    expect(mean?.row).toBe(-1);
  },
);

test('too many rows to be looked at in passing have no mean, and the row itself is still shown', () => {
  openDocument(exampleById('circle').document(), { path: null, fileName: null, saved: true });
  const frame = frameOf('circle');
  useUi.setState({ scope: 'miniBatch' });
  showFrame({ ...frame, rows: new Int32Array(100_000) });
  expect(scopedValues()?.rowValues).toBeNull();
  useUi.setState({ scope: 'row' });
  expect(scopedValues()?.rowValues).not.toBeNull();
});

test('in either scope the gradients by which the weights move are those of the mini-batch', () => {
  openDocument(exampleById('circle').document(), { path: null, fileName: null, saved: true });
  showFrame(frameOf('circle'));
  useUi.setState({ scope: 'miniBatch' });
  const ofBatch = scopedValues()?.gradients;
  expect(batchGradients()).toEqual(ofBatch);
  useUi.setState({ scope: 'row' });
  expect(batchGradients()).toEqual(ofBatch);
  expect(scopedValues()?.gradients).not.toEqual(ofBatch);
});
