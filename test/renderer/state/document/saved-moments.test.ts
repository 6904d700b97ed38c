// Moments saved in the document: from a run, through the file, looked at and gone on from without that run.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { emptyHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { layerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { applyEdit, undoEdit } from '#renderer/state/document/apply-edit.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import {
  deleteSaved,
  lookAtSaved,
  momentOfSaved,
  renameSaved,
  savedMoments,
  savedOnWay,
  saveShownMoment,
} from '#renderer/state/document/saved-moments.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { putDocument, useDocument } from '#renderer/state/stores/document-store.ts';
import { freshSnapshot, showSnapshot, useRun } from '#renderer/state/stores/run-store.ts';
import { savedWithoutRun, shownRun } from '#renderer/state/stores/shown-run.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { backToLive, resumeFromHere } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { WorkerStandIn } from '../worker-stand-in.ts';

const example = exampleById('circle').document();
const start: NetworkDocument = {
  ...example,
  training: { ...example.training, optimizer: { kind: 'adam', learningRate: 0.02 }, batchSize: 40 },
};

function shown(): NetworkDocument {
  const { document } = useDocument.getState();
  if (document === null) throw new Error('no document');
  return document;
}

const weights = (): Float64Array => readParameters(shown().network);

async function settle<Result>(work: Promise<Result>): Promise<Result> {
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  while (!isDone) await vi.advanceTimersByTimeAsync(10);
  await vi.advanceTimersByTimeAsync(100);
  return work;
}

const steps = (count: number) => settle(trainingSession().runFor({ steps: count }));
const save = (name: string) => settle(saveShownMoment(() => name));

function first() {
  const [saved] = savedMoments();
  if (saved === undefined) throw new Error('nothing is saved');
  return saved;
}

/** As if the document were saved, closed and opened again. */
function reopen(): void {
  const parsed = parseDocument(serialiseDocument(shown()));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  openDocument(parsed.document, { path: null, fileName: 'a', saved: true });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('Worker', WorkerStandIn);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 16));
  WorkerStandIn.started = [];
  putDocument(start, emptyHistory(true));
  showSnapshot(freshSnapshot);
});

afterEach(() => {
  trainingSession().forget();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('saving a moment', () => {
  test('of the past leaves it shown, and is one undo entry of the present', async () => {
    await steps(40);
    const end = weights();
    await settle(lookAt({ run: 0, step: 12 }));
    const past = weights();
    await save('then');
    expect(weights()).toEqual(past);
    expect(useDocument.getState().dirty).toBe(true);
    expect(first()).toMatchObject({ name: 'then', step: 12 });
    backToLive();
    expect(weights()).toEqual(end);
    expect(first().name).toBe('then');
    await settle(undoEdit());
    expect(savedMoments()).toEqual([]);
    expect(weights()).toEqual(end);
  });

  test('is no edit of the run: it goes on in one stretch, and no mark but its own is on the line', async () => {
    await steps(20);
    await save('then');
    await steps(20);
    const [run] = useTimeline.getState().runs;
    expect(run?.stretches).toHaveLength(1);
    expect(savedOnWay(0, savedMoments(), useTimeline.getState().savedFrom)).toEqual([
      expect.objectContaining({ name: 'then', step: 20 }),
    ]);
  });

  test('while a run goes on pauses it and lets it go on', async () => {
    await settle(trainingSession().train());
    await save('then');
    expect(useRun.getState().status).toBe('running');
    expect(first().step).toBeGreaterThan(0);
    await settle(trainingSession().pause());
    expect(useRun.getState().step).toBeGreaterThan(first().step);
  });

  test('stays when the run is gone on from an earlier moment', async () => {
    await steps(20);
    await save('late');
    await settle(lookAt({ run: 0, step: 5 }));
    resumeFromHere();
    expect(savedMoments().map(({ name }) => name)).toEqual(['late']);
  });
});

describe('a saved moment', () => {
  test('goes on after the file was opened again, to the same bits as the straight run', async () => {
    await steps(13);
    await save('then');
    const then = weights();
    await steps(30);
    const end = weights();
    const state = useRun.getState().snapshot.state;
    reopen();
    await settle(lookAtSaved(first()));
    expect(weights()).toEqual(then);
    expect(savedWithoutRun()).toBe(first());
    expect(useRun.getState().step).toBe(13);
    resumeFromHere();
    expect(savedWithoutRun()).toBeNull();
    await steps(30);
    expect(weights()).toEqual(end);
    expect(useRun.getState().snapshot.state).toEqual(state);
    expect(shownRun()).toMatchObject({ shownStep: 43, isPast: false });
    expect(shownRun()?.run.fork).toBeNull();
    await settle(undoEdit());
    expect(weights()).toEqual(then);
    await settle(undoEdit());
    expect(weights()).toEqual(end);
  });

  test('of another run makes a run of its own beside the present one', async () => {
    await steps(13);
    await save('then');
    reopen();
    await steps(3);
    const present = weights();
    await settle(lookAtSaved(first()));
    expect(shownRun()).toMatchObject({ isPast: true, liveStep: 3 });
    await steps(4);
    expect(useTimeline.getState().runs.map(({ id, fork, lastStep }) => [id, fork, lastStep])).toEqual([
      [0, null, 3],
      [1, null, 17],
    ]);
    await settle(lookAt({ run: 0, step: 3 }));
    expect(weights()).toEqual(present);
  });

  test('is shown, and left for the present, without anything changing', async () => {
    await steps(13);
    await save('then');
    await steps(5);
    const present = weights();
    reopen();
    await settle(lookAtSaved(first()));
    backToLive();
    expect(weights()).toEqual(present);
    expect(useDocument.getState().dirty).toBe(false);
  });

  test('has its place in its run while that is remembered, under any name', async () => {
    await steps(13);
    await save('then');
    await steps(5);
    await settle(renameSaved(first(), 'before'));
    expect(first().name).toBe('before');
    expect(momentOfSaved(first())).toEqual({ run: 0, step: 13 });
    await settle(lookAtSaved(first()));
    expect(shownRun()).toMatchObject({ shownStep: 13, isPast: true });
  });

  test('keeps its new name while it is looked at, and can be taken away there', async () => {
    await steps(13);
    await save('then');
    reopen();
    await settle(lookAtSaved(first()));
    const then = weights();
    await settle(renameSaved(first(), 'before'));
    expect(savedWithoutRun()?.name).toBe('before');
    const refused = await settle(renameSaved(first(), ' '));
    expect(refused !== null && isRefused(refused) && refused.refusal.code).toBe('nameEmpty');
    await settle(deleteSaved(first()));
    expect(savedMoments()).toEqual([]);
    expect(weights()).toEqual(then);
    backToLive();
    expect(savedMoments()).toEqual([]);
  });

  test('that does not fit any more is kept and not shown', async () => {
    await steps(13);
    await save('then');
    reopen();
    await settle(applyEdit((document) => setUnits(document, layerId(document.network.layers[1]?.id ?? ''), 2)));
    const edited = weights();
    await settle(lookAtSaved(first()));
    expect(weights()).toEqual(edited);
    expect(useTimeline.getState().lookedAt).toBeNull();
    await settle(undoEdit());
    await settle(lookAtSaved(first()));
    expect(savedWithoutRun()).toBe(first());
  });
});

test('the present comes back when the worker fails while the past is shown', async () => {
  await steps(20);
  const end = weights();
  await settle(lookAt({ run: 0, step: 5 }));
  expect(weights()).not.toEqual(end);
  WorkerStandIn.started.at(-1)?.onerror?.({ message: 'gone' });
  expect(weights()).toEqual(end);
});
