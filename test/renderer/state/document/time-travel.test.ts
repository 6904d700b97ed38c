// Going back along a run in the window: what is shown, the way back, another future.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { reset } from '#core/document/edits/reinitialise.ts';
import { setTraining } from '#core/document/edits/set-training.ts';
import { emptyHistory } from '#core/document/history.ts';
import { exampleById } from '#core/examples/examples.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { edit } from '#renderer/commands/edit.ts';
import { applyFix } from '#renderer/commands/fixes.ts';
import { commandOf } from '#renderer/commands/registry.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { undoEdit } from '#renderer/state/document/apply-edit.ts';
import { bookmarkBeside, bookmarksOfRun, isBookmarked, toggleBookmark } from '#renderer/state/document/bookmarks.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { putDocument, useDocument } from '#renderer/state/stores/document-store.ts';
import { freshSnapshot, showSnapshot, useRun } from '#renderer/state/stores/run-store.ts';
import { shownRun } from '#renderer/state/stores/shown-run.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { backToLive, resumeFromHere } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { WorkerStandIn } from '../worker-stand-in.ts';

const start = exampleById('circle').document();

function weights(): Float64Array {
  const { document } = useDocument.getState();
  if (document === null) throw new Error('no document');
  return readParameters(document.network);
}

async function settle<Result>(work: Promise<Result>): Promise<Result> {
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  while (!isDone) await vi.advanceTimersByTimeAsync(10);
  await vi.advanceTimersByTimeAsync(100);
  return work;
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

describe('a past moment', () => {
  test('is shown with its weights, and the present comes back as it was', async () => {
    await settle(trainingSession().runFor({ epochs: 2 }));
    const second = weights();
    await settle(trainingSession().runFor({ epochs: 2 }));
    const end = weights();
    const step = useRun.getState().log[2]?.step ?? 0;
    await settle(lookAt({ run: 0, step }));
    expect(weights()).toEqual(second);
    expect(useRun.getState().epoch).toBe(2);
    expect(shownRun()).toMatchObject({ isPast: true, shownStep: step, liveStep: 2 * step });
    expect(shownRun()?.log).toHaveLength(5);
    await settle(lookAt({ run: 0, step: 0 }));
    expect(weights()).toEqual(readParameters(start.network));
    backToLive();
    expect(weights()).toEqual(end);
    expect(shownRun()).toMatchObject({ isPast: false, shownStep: 2 * step });
  });

  test('that is the present is shown as the present', async () => {
    await settle(trainingSession().runFor({ epochs: 2 }));
    const end = useRun.getState().step;
    await settle(lookAt({ run: 0, step: 1 }));
    await settle(lookAt({ run: 0, step: end }));
    expect(useTimeline.getState()).toMatchObject({ sought: null, lookedAt: null });
  });

  test('is not shown when the present was wished for meanwhile', async () => {
    await settle(trainingSession().runFor({ epochs: 2 }));
    const end = weights();
    const looking = lookAt({ run: 0, step: 1 });
    await Promise.resolve();
    backToLive();
    await settle(looking);
    expect(weights()).toEqual(end);
    expect(useTimeline.getState().lookedAt).toBeNull();
  });

  test('that is still looked for is left by the command too', async () => {
    await settle(trainingSession().runFor({ epochs: 2 }));
    const looking = lookAt({ run: 0, step: 1 });
    await Promise.resolve();
    await runCommand('timeline.live');
    await settle(looking);
    expect(useTimeline.getState()).toMatchObject({ sought: null, lookedAt: null });
  });

  test('of many that are wished for at once the last one is shown', async () => {
    await settle(trainingSession().runFor({ steps: 30 }));
    for (let step = 29; step > 4; step -= 1) void lookAt({ run: 0, step });
    await settle(lookAt({ run: 0, step: 4 }));
    expect(useTimeline.getState().lookedAt).toMatchObject({ moment: { run: 0, step: 4 }, isExact: true });
    expect(useRun.getState().step).toBe(4);
  });

  test('is gone on from as another run; undo leads back to the first one', async () => {
    await settle(trainingSession().runFor({ steps: 30 }));
    const end = weights();
    await settle(lookAt({ run: 0, step: 12 }));
    const past = weights();
    resumeFromHere();
    expect(weights()).toEqual(past);
    await settle(trainingSession().runFor({ steps: 5 }));
    expect(useTimeline.getState().runs.map(({ id, fork, lastStep }) => [id, fork, lastStep])).toEqual([
      [0, null, 30],
      [1, { run: 0, step: 12 }, 17],
    ]);
    expect(shownRun()).toMatchObject({ shownStep: 17, liveStep: 17, isPast: false });
    await settle(undoEdit());
    expect(weights()).toEqual(past);
    await settle(undoEdit());
    expect(weights()).toEqual(end);
  });
});

test('bookmarks are found again in the order of their steps', async () => {
  await settle(trainingSession().runFor({ steps: 30 }));
  for (const step of [20, 10]) {
    await settle(lookAt({ run: 0, step }));
    toggleBookmark();
  }
  expect(isBookmarked()).toBe(true);
  expect(bookmarkBeside(1)).toEqual({ run: 0, step: 20 });
  expect(bookmarkBeside(-1)).toBeNull();
  toggleBookmark();
  expect(isBookmarked()).toBe(false);
  backToLive();
  expect(bookmarkBeside(-1)).toEqual({ run: 0, step: 20 });
});

test('a bookmark before a fork is on the way of both runs, one after it only of its own', async () => {
  await settle(trainingSession().runFor({ steps: 30 }));
  for (const step of [10, 25]) {
    await settle(lookAt({ run: 0, step }));
    toggleBookmark();
  }
  await settle(lookAt({ run: 0, step: 12 }));
  resumeFromHere();
  await settle(trainingSession().runFor({ steps: 15 }));
  expect(bookmarksOfRun()).toEqual([{ run: 1, step: 10 }]);
  await settle(lookAt({ run: 1, step: 10 }));
  expect(isBookmarked()).toBe(true);
  toggleBookmark();
  expect(useTimeline.getState().bookmarks).toEqual([{ run: 0, step: 25 }]);
});

describe('the start', () => {
  async function branchAt(epoch: number): Promise<void> {
    const step = useRun.getState().log[epoch]?.step ?? 0;
    await settle(lookAt({ run: 0, step }));
    resumeFromHere();
    await settle(trainingSession().runFor({ epochs: 1 }));
  }

  test('is where Reset goes to, also from a branch of a branch', async () => {
    await settle(trainingSession().runFor({ epochs: 4 }));
    await branchAt(2);
    await settle(edit(reset));
    expect(weights()).toEqual(readParameters(start.network));
    expect(useRun.getState()).toMatchObject({ epoch: 0, step: 0 });
  });

  test('of a branch is another place, from which Reset still goes to the first start', async () => {
    await settle(trainingSession().runFor({ epochs: 4 }));
    expect(commandOf('train.resetToBranch').unavailable?.()).toBe('commands.whyNoBranch');
    const step = useRun.getState().log[2]?.step ?? 0;
    await settle(lookAt({ run: 0, step }));
    const left = weights();
    resumeFromHere();
    await settle(trainingSession().runFor({ epochs: 1 }));
    expect(commandOf('train.resetToBranch').unavailable?.()).toBeNull();
    await settle(Promise.resolve(commandOf('train.resetToBranch').run()));
    expect(weights()).toEqual(left);
    expect(useRun.getState().epoch).toBe(2);
    await settle(edit(reset));
    expect(weights()).toEqual(readParameters(start.network));
  });
});

describe('a run that diverged', () => {
  const runaway = exampleById('rate-too-high').document();
  const tooHighRate = runaway.training.optimizer.learningRate;
  const tamedRate = tooHighRate / 10;

  async function trainUntilItBreaks(): Promise<Diagnostic> {
    await settle(trainingSession().runFor({ epochs: 600 }));
    const { problem, status } = useRun.getState();
    if (problem === null) throw new Error(`not diverged: ${status}`);
    return problem;
  }

  test('is led back with one button to a step at which it was well, and then learns', async () => {
    putDocument(runaway, emptyHistory(true));
    const { fix } = await trainUntilItBreaks();
    expect(fix).toMatchObject({ kind: 'goBackWithRate', learningRate: tamedRate });
    if (fix !== undefined) await settle(applyFix(fix));
    const [first] = useRun.getState().log;
    expect(useRun.getState().log.at(-1)?.loss).toBeLessThanOrEqual(first?.loss ?? 0);
    await settle(trainingSession().runFor({ epochs: 100 }));
    expect(useRun.getState()).toMatchObject({ status: 'paused', problem: null });
    expect(useRun.getState().log.at(-1)?.loss).toBeLessThan(first?.loss ?? 0);
  });

  test('does not blame a rate that was set after it had grown', async () => {
    putDocument(runaway, emptyHistory(true));
    await trainUntilItBreaks();
    await settle(
      edit((document) =>
        setTraining(document, { optimizer: { ...document.training.optimizer, learningRate: tamedRate } }),
      ),
    );
    const { values, fix } = await trainUntilItBreaks();
    expect(values.learningRate).toBe(tooHighRate);
    expect(fix).toMatchObject({ kind: 'goBackWithRate', learningRate: tamedRate });
  });
});
