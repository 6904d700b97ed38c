// The loss beside the accuracy is of the network that is shown: the run's last, or measured anew once something has changed since.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edit } from '#core/document/edit.ts';
import { chooseDataset } from '#core/document/edits/choose-dataset.ts';
import { setWeight } from '#core/document/edits/set-parameter.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { evaluateRows } from '#core/training/evaluate-rows.ts';
import { applyEdit, undoEdit } from '#renderer/state/document/apply-edit.ts';
import { closeDocument, openDocument } from '#renderer/state/document/open-document.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { presentLosses } from '#renderer/state/stores/present-losses.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { WorkerStandIn } from '../worker-stand-in.ts';

function shown(): NetworkDocument {
  const { document } = useDocument.getState();
  if (document === null) throw new Error('no document');
  return document;
}

/** Over the rows of one part, as the network stands. */
function lossNow(part: 'training' | 'validation'): number {
  const { compiled, dataset } = compiledDocument(shown());
  if (compiled === null || dataset === null) throw new Error('not trainable');
  const order = { graph: compiled.graph, parameters: readParameters(shown().network), dataset, blockSize: 7 };
  return atOnce(evaluateRows({ ...order, rows: dataset.split[part] })).loss;
}

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(3000);
}

async function trainFor(length: { epochs: number } | { steps: number }): Promise<void> {
  const done = trainingSession().runFor(length);
  await settled();
  expect(await done).toBe(true);
  await settled();
}

const edited = async (edit: Edit): Promise<void> => {
  await applyEdit(edit);
  await settled();
};

const heavier: Edit = (document) => {
  const [connection] = document.network.connections;
  if (connection === undefined) throw new Error('no connection');
  return setWeight(document, { connection: connection.id, target: 0, source: 0 }, 3);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('Worker', WorkerStandIn);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 16));
  useUi.setState({ speed: 'max' });
  closeDocument();
  startShownValues();
});

afterEach(() => {
  trainingSession().forget();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe.each(['xor-2-2-1', 'overfitting'] as const)('the losses of %s', (id) => {
  beforeEach(async () => {
    openDocument(exampleById(id).document(), { path: null, fileName: null, saved: true });
    await settled();
    expect(presentLosses()).toBeNull();
    await trainFor({ epochs: 3 });
  });

  test('are those of the last epoch as long as nothing has changed', () => {
    const last = useRun.getState().log.at(-1);
    expect(presentLosses()).toEqual({ training: last?.loss, validation: last?.validationLoss, isMeasured: false });
  });

  test('are measured anew after a weight was set, and those of the epoch again when that is undone', async () => {
    const trained = presentLosses();
    await edited(heavier);
    const { validation } = compiledDocument(shown()).dataset?.split ?? { validation: [] };
    expect(presentLosses()).toEqual({
      training: expect.closeTo(lossNow('training'), 9),
      validation: validation.length === 0 ? null : expect.closeTo(lossNow('validation'), 9),
      isMeasured: true,
    });
    await undoEdit();
    await settled();
    expect(presentLosses()).toEqual(trained);
  });

  test('stay hidden until they are measured', async () => {
    await applyEdit(heavier);
    expect(presentLosses()).toBeNull();
  });
});

test('other data has its own losses, and so has a step within an epoch', async () => {
  openDocument(exampleById('overfitting').document(), { path: null, fileName: null, saved: true });
  await trainFor({ epochs: 1 });
  await edited((document) => chooseDataset(document, { kind: 'builtin', name: 'moons' }));
  expect(presentLosses()).toMatchObject({ training: expect.closeTo(lossNow('training'), 9), isMeasured: true });
  await trainFor({ epochs: 1 });
  expect(presentLosses()?.isMeasured).toBe(false);
  await trainFor({ steps: 1 });
  const inEpoch = (useRun.getState().snapshot.state?.position ?? 0) > 0;
  expect(presentLosses()?.isMeasured).toBe(inEpoch);
  expect(presentLosses()?.training).toBeCloseTo(inEpoch ? lossNow('training') : Number.NaN, 9);
});
