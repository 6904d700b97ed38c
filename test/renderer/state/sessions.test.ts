// Two sessions in one process: each has its own document, run and findings, and the order in which its followers start means nothing.
import { expect, it } from 'vitest';
import './worker-stand-in.ts';
import { setTraining } from '#core/document/edits/set-training.ts';
import type { ExampleId } from '#core/examples/example.ts';
import { exampleById } from '#core/examples/examples.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { applyEdit, undoEdit } from '#renderer/state/document/apply-edit.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useFindings } from '#renderer/state/stores/findings-store.ts';
import { countProblems } from '#renderer/state/stores/problems.ts';
import { shownValues } from '#renderer/state/stores/shown-values.ts';
import { startCureTrials } from '#renderer/state/training/cure-trials.ts';
import { startGradientHistory, useGradientHistory } from '#renderer/state/training/gradient-history.ts';
import { startHealth } from '#renderer/state/training/health-source.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import { startSlowParts } from '#renderer/state/training/slow-parts.ts';
import { noteStartGradients, startGradientsOf } from '#renderer/state/training/start-gradients.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { shuffled } from '../../support/draw.ts';
import { runSeed } from '../../support/run-seed.ts';
import { newSession } from '../../support/sessions.ts';

const starts = [
  startShownValues,
  startHealth,
  startSlowParts,
  startCureTrials,
  startGradientHistory,
  noteStartGradients,
];

function windowOf(id: ExampleId, order: readonly (() => void)[]) {
  const run = newSession();
  run(() => {
    for (const start of order) start();
    openDocument(exampleById(id).document(), { path: null, fileName: id, saved: true });
  });
  return run;
}

/** What its followers have made of it. */
function told() {
  const { document } = useDocument.getState();
  const values = shownValues();
  return {
    weights: values?.parameters,
    gradients: values?.gradients,
    problems: countProblems(),
    findings: useFindings.getState(),
    steps: useGradientHistory.getState().points.map(({ step }) => step),
    start: document === null ? null : startGradientsOf(document.network),
  };
}

it('keeps what each does apart, also while both wait', async () => {
  const one = windowOf('circle', starts);
  const other = windowOf('chain-rule', starts);
  const work = async (size: number) => {
    await applyEdit((document) => setTraining(document, { batchSize: size }));
    await Promise.resolve();
    useUi.setState({ row: size });
    return useDocument.getState().document?.training.batchSize;
  };
  expect(await Promise.all([one(() => work(3)), other(() => work(2))])).toEqual([3, 2]);
  expect(one(() => useUi.getState().row)).toBe(3);
  await one(undoEdit);
  expect(one(() => useDocument.getState().canUndo)).toBe(false);
  expect(other(() => useDocument.getState())).toMatchObject({ canUndo: true, fileName: 'chain-rule' });
  expect(one(told).weights).not.toEqual(other(told).weights);
});

it('comes to the same in whatever order its followers start', async () => {
  const drawn = shuffled(RandomStream.for(runSeed, 'starts'), starts);
  const windows = [starts, drawn, [...drawn].reverse()].map((order) => windowOf('circle', order));
  const all = await Promise.all(
    windows.map((window) =>
      window(async () => {
        await applyEdit((document) => setTraining(document, { batchSize: 5 }));
        return told();
      }),
    ),
  );
  expect(all[0]?.start).not.toBeNull();
  for (const each of all) expect(each).toEqual(all[0]);
});
