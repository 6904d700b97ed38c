// A document with a table trains to the same bits in the window's worker and in the command line.
import { expect, it } from 'vitest';
import { tableOf } from '#core/data/builtin-datasets.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { importTable } from '#core/document/edits/import-table.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { TrainingHost } from '../../src/worker/training-host.ts';
import { kernelModule } from '../support/kernels.ts';
import { Surroundings } from './support.ts';

const createEngine = createFastEngine(kernelModule);

function penguins(): NetworkDocument {
  const empty = {
    name: '',
    network: { layers: [], connections: [] },
    layout: new Map(),
    training: defaultTrainingSettings,
    dataset: null,
  };
  const filled = importTable(empty, tableOf({ kind: 'builtin', name: 'penguins' }));
  const drawn = isRefused(filled) ? filled : drawForTable(filled.document);
  if (isRefused(drawn)) throw new Error(drawn.refusal.code);
  return drawn.document;
}

it('with missing values, categories, a test and parts in proportion', () => {
  const { network, training, dataset: choice } = penguins();
  if (choice === null) throw new Error('no dataset');
  const dataset = datasetOf(choice, training);
  expect([dataset.count, dataset.split.all.length, dataset.split.test.length]).toEqual([344, 333, 66]);
  const surroundings = new Surroundings();
  const host = new TrainingHost(surroundings, createEngine);
  const posted = structuredClone(dataset);
  host.receive({
    kind: 'load',
    network: packNetwork(network),
    settings: training,
    dataset: posted,
    state: null,
    run: 1,
    fork: null,
  });
  host.receive({ kind: 'run', length: { epochs: 5 }, epochsPerSecond: null });
  surroundings.turn();
  const run = prepareRun({ network, settings: training, dataset, createEngine });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  while (run.trainer.epoch < 5) run.trainer.takeSteps(1000);
  expect(surroundings.of('stopped').at(-1)?.state.parameters).toEqual(run.trainer.state().parameters);
});
