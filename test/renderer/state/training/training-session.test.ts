// The window's side of a run, when all goes well and when the worker fails: the document stays whole and training goes on.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyHistory } from '#core/document/history.ts';
import { exampleById } from '#core/examples/examples.ts';
import { MemoryNeeded } from '#core/graph/memory-needed.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { putDocument, useDocument } from '#renderer/state/stores/document-store.ts';
import { freshSnapshot, showSnapshot, useRun } from '#renderer/state/stores/run-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { WorkerStandIn } from '../worker-stand-in.ts';

const start = exampleById('circle').document();

function weights(): Float64Array {
  const { document } = useDocument.getState();
  if (document === null) throw new Error('no document');
  return readParameters(document.network);
}

function worker(): WorkerStandIn {
  const last = WorkerStandIn.started.at(-1);
  if (last === undefined) throw new Error('no worker');
  return last;
}

/** Lets time pass until it is so. @returns milliseconds */
async function until(isSo: () => boolean): Promise<number> {
  const begun = performance.now();
  while (!isSo()) {
    await vi.advanceTimersByTimeAsync(20);
    if (performance.now() - begun > 600_000) throw new Error('It never was so.');
  }
  return performance.now() - begun;
}

async function begin(): Promise<void> {
  const begun = trainingSession().train();
  await until(() => useRun.getState().status === 'running');
  expect(await begun).toBe(true);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('Worker', WorkerStandIn);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 16));
  WorkerStandIn.started = [];
  useUi.setState({ speed: 'max' });
  putDocument(start, emptyHistory(true));
  showSnapshot(freshSnapshot);
});

afterEach(() => {
  WorkerStandIn.createEngine = createReferenceEngine;
  trainingSession().forget();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a run', () => {
  test('goes to its goal and is committed as one undo entry', async () => {
    await begin();
    await until(() => useRun.getState().status === 'finished');
    expect(useRun.getState().log.map(({ epoch }) => epoch)).toEqual(
      Array.from({ length: start.training.epochs + 1 }, (_, epoch) => epoch),
    );
    expect(useDocument.getState().history.entries).toHaveLength(1);
    expect(weights()).not.toEqual(readParameters(start.network));
  });

  test('that goes on after its end is no longer called finished', async () => {
    await begin();
    await until(() => useRun.getState().status === 'finished');
    expect(useRun.getState().finishedBy).toBe('epochs');
    await begin();
    expect(useRun.getState()).toMatchObject({ status: 'running', finishedBy: null });
  });

  test('that is given up before it has begun never begins, and the next one does', async () => {
    const begun = trainingSession().train();
    for (let turn = 0; turn < 100 && !useRun.getState().isLoading; turn += 1) await Promise.resolve();
    expect(useRun.getState().isLoading).toBe(true);
    trainingSession().giveUpLoading();
    expect(await begun).toBe(false);
    expect(worker().isTerminated).toBe(true);
    expect(useRun.getState()).toMatchObject({ status: 'idle', isLoading: false, problem: null });
    await begin();
    expect(useRun.getState().isLoading).toBe(false);
    expect(WorkerStandIn.started).toHaveLength(2);
  });

  test('is refused with the numbers when memory is short, and nothing is lost', async () => {
    WorkerStandIn.createEngine = () => {
      throw new MemoryNeeded(4 * 2 ** 30, 2 ** 31);
    };
    const begun = trainingSession().train();
    await vi.advanceTimersByTimeAsync(100);
    expect(await begun).toBe(false);
    expect(useRun.getState().problem).toMatchObject({ code: 'memoryNeeded', values: { needed: 4096, limit: 2048 } });
    expect(useDocument.getState().document).toBe(start);
    WorkerStandIn.createEngine = createReferenceEngine;
    await begin();
    expect(useRun.getState().problem).toBeNull();
  });
});

describe('a worker that fails', () => {
  /** Trains to the end, and tells what the weights are then. */
  async function straightEnd(): Promise<Float64Array> {
    await begin();
    await until(() => useRun.getState().status === 'finished');
    const end = weights();
    trainingSession().forget();
    putDocument(start, emptyHistory(true));
    return end;
  }

  test('by an endless loop is noticed within 2 s; training goes on from the checkpoint to the same end', async () => {
    const end = await straightEnd();
    await begin();
    await vi.advanceTimersByTimeAsync(2500);
    expect(useRun.getState().status).toBe('running');
    const first = worker();
    first.hangs = true;
    const noticed = await until(() => useRun.getState().problem !== null);
    expect(noticed).toBeLessThanOrEqual(2000);
    expect(first.isTerminated).toBe(true);
    const { status, problem, epoch, log, snapshot } = useRun.getState();
    expect(status).toBe('paused');
    expect(epoch).toBeGreaterThan(0);
    expect(problem).toMatchObject({ code: 'workerSilent', severity: 'error', values: { epoch } });
    expect(log.at(-1)?.epoch).toBe(epoch);
    expect(weights()).toEqual(snapshot.state?.parameters);
    expect(useDocument.getState().history.entries).toHaveLength(1);
    await begin();
    expect(worker()).not.toBe(first);
    await until(() => useRun.getState().status === 'finished');
    expect(weights()).toEqual(end);
    expect(useRun.getState().log.map((point) => point.epoch)).toEqual(
      Array.from({ length: start.training.epochs + 1 }, (_, each) => each),
    );
  });

  test('before the first checkpoint leaves the document as it was', async () => {
    await begin();
    worker().hangs = true;
    await until(() => useRun.getState().problem !== null);
    expect(useDocument.getState().document).toBe(start);
    expect(useRun.getState()).toMatchObject({ status: 'paused', epoch: 0 });
  });

  test('by an error is reported at once, and the next command starts another', async () => {
    await begin();
    await vi.advanceTimersByTimeAsync(1500);
    worker().send({ kind: 'failed', reason: 'fault', detail: 'RangeError: out of memory' });
    await vi.advanceTimersByTimeAsync(1);
    expect(useRun.getState().problem).toMatchObject({ code: 'workerFailed' });
    await begin();
    expect(WorkerStandIn.started).toHaveLength(2);
  });

  test('by saying a thousand things at once is ended before it drowns the window', async () => {
    await begin();
    const flooding = worker();
    for (let count = 0; count < 1000; count += 1) flooding.send({ kind: 'noMoment', run: 0, step: count });
    await until(() => useRun.getState().status === 'paused');
    expect(useRun.getState().problem?.code).toBe('workerFailed');
    expect(flooding.isTerminated).toBe(true);
    await begin();
    expect(WorkerStandIn.started).toHaveLength(2);
  });

  test('while it is paused for is answered too: nobody waits for ever', async () => {
    await begin();
    await vi.advanceTimersByTimeAsync(500);
    worker().hangs = true;
    const paused = trainingSession().pause();
    await until(() => useRun.getState().problem !== null);
    await paused;
    expect(useRun.getState().status).toBe('paused');
  });

  test('while it rests is noticed when it is needed', async () => {
    await begin();
    await vi.advanceTimersByTimeAsync(500);
    const paused = trainingSession().pause();
    await vi.advanceTimersByTimeAsync(100);
    await paused;
    worker().hangs = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(useRun.getState().problem).toBeNull();
    void trainingSession().train();
    expect(await until(() => useRun.getState().problem !== null)).toBeLessThanOrEqual(2000);
  });
});

test('a step that takes minutes is no failure', async () => {
  let stepTakes = 100;
  WorkerStandIn.createEngine = (input) => {
    const engine = createReferenceEngine(input);
    const { trainStep } = engine;
    return Object.assign(engine, {
      trainStep(rows: Int32Array) {
        worker().busyFor(stepTakes);
        return trainStep.call(engine, rows);
      },
    });
  };
  await begin();
  for (; stepTakes < 240_000; stepTakes *= 5) await vi.advanceTimersByTimeAsync(stepTakes * 10);
  expect(useRun.getState()).toMatchObject({ status: 'running', problem: null });
});
