// Verdict of a trial on a cure: that it helps where it does, that it doesn't where it makes nothing better, and nothing where it costs too much.
import { describe, expect, test } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { editOfFix } from '#core/document/edits/edit-of-fix.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { chain, dense, input } from '#core/examples/example-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { type CureVerdict, trialEpochs, tryCure } from '#core/training/health/cure-trial.ts';
import { examine } from '#core/training/health/examine.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { wholeDataset } from '../../../support/data.ts';
import { kernelModule } from '../../../support/kernels.ts';
import { trainUntilItEnds } from '../../examples/train-example.ts';

const createEngine = createFastEngine(kernelModule);

/** The first finding's cure, tried where the document stands. */
function verdictOn(document: NetworkDocument): CureVerdict | null {
  const { network, training: settings } = document;
  if (document.dataset === null) throw new Error('There is no data.');
  const dataset = wholeDataset(document.dataset);
  const run = prepareRun({ network, settings, dataset, createEngine });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  const parameters = readParameters(network);
  const findings = atOnce(examine({ network, compiled: run.compiled, parameters, dataset, rows: dataset.split.all }));
  const fix = findings.find((finding) => finding.fix !== undefined)?.fix;
  if (fix === undefined) throw new Error('There is nothing to cure.');
  const cured = editOfFix(fix)(document);
  if (isRefused(cured)) throw new Error(JSON.stringify(cured));
  return tryCure({ network, cured: cured.document.network, settings, dataset }, createEngine);
}

function trained(document: NetworkDocument): NetworkDocument {
  const { run } = trainUntilItEnds(document);
  return { ...document, network: writeParameters(document.network, run.engine.readParameters()) };
}

describe('a cure', () => {
  const dead = exampleById('dead-relu').document();

  test('that makes the network better at once is told with both ends', () => {
    const verdict = verdictOn(dead);
    expect(verdict).toMatchObject({ epochs: 100, helps: true });
    expect(verdict?.cured.loss).toBeLessThan((verdict?.without.loss ?? 0) / 2);
    expect(verdict?.cured.accuracy).toBeGreaterThan(verdict?.without.accuracy ?? 1);
  });

  test('that comes too late to change anything is not said to help', () => {
    expect(verdictOn(trained(dead))).toMatchObject({ helps: false });
  });

  test('is judged without the rules that would end a run early', () => {
    const impatient = { ...dead, training: { ...dead.training, stopRules: { targetLoss: 10 } } };
    expect(verdictOn(impatient)).toEqual(verdictOn(dead));
  });

  test('of gradients that vanish is tried on every layer of its branch', () => {
    expect(verdictOn(exampleById('vanishing').document())).toMatchObject({ epochs: expect.any(Number) });
  });
});

test('a network that is too large for its rows is not tried in passing, a small one for as long as a run', () => {
  const dataset = wholeDataset({ kind: 'builtin', name: 'circle', count: 1000, noise: 0.1, seed: 1 });
  const wide = (units: number) =>
    initializeNetwork(chain([input('x', 2), dense('h', units, 'relu'), dense('y', 1, 'sigmoid')]), 1);
  expect(trialEpochs({ network: wide(4), dataset })).toBe(100);
  expect(trialEpochs({ network: wide(1000), dataset })).toBe(100);
  expect(trialEpochs({ network: wide(5000), dataset })).toBe(20);
  expect(trialEpochs({ network: wide(20_000), dataset })).toBeNull();
});
