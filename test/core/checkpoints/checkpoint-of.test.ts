// A run that goes on from a saved moment, through the file, is the straight run to the last bit.
import { describe, expect, it } from 'vitest';
import { checkpointOf, documentAt, runStateAt } from '#core/checkpoints/checkpoint-of.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { isRefused } from '#core/document/edit.ts';
import { saveCheckpoint } from '#core/document/edits/checkpoints.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument, TrainingSettings } from '#core/document/network-document.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { layerId } from '#core/network/network.ts';
import { writeParameters } from '#core/network/parameter-layout.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { Trainer } from '#core/training/trainer.ts';
import { kernelModule } from '../../support/kernels.ts';
import { optimizersToTry } from '../../support/optimizers-to-try.ts';

const engines: readonly (readonly [string, CreateEngine])[] = [
  ['reference', createReferenceEngine],
  ['fast', createFastEngine(kernelModule)],
];

function documentWith(change: Partial<TrainingSettings>): NetworkDocument {
  const document = exampleById('spiral').document();
  const { network } = document;
  // Dropped activations draw from a stream that must be saved too.
  const layers = network.layers.map((layer) =>
    layer.id === 'h1' && layer.kind === 'dense' ? { ...layer, dropout: 0.2 } : layer,
  );
  return { ...document, network: { ...network, layers }, training: { ...document.training, batchSize: 48, ...change } };
}

function trainerOf(
  { network, training, dataset }: NetworkDocument,
  createEngine: CreateEngine,
  state?: RunState,
): Trainer {
  const run = prepareRun({
    network,
    settings: training,
    dataset: dataset === null ? null : datasetOf(dataset, training),
    createEngine,
    ...(state === undefined ? {} : { state }),
  });
  if (!isPrepared(run)) throw new Error(JSON.stringify(run.problems));
  return run.trainer;
}

function take(trainer: Trainer, steps: number): Trainer {
  for (let step = 0; step < steps; step += 1) trainer.takeStep();
  return trainer;
}

/** Saved in the document at this moment, written to a file and read again. */
function savedAt(document: NetworkDocument, state: RunState): NetworkDocument {
  const moment = { ...document, network: writeParameters(document.network, state.parameters) };
  const saved = saveCheckpoint(document, checkpointOf(moment, state, 'then', null));
  if (isRefused(saved)) throw new Error(saved.refusal.code);
  const parsed = parseDocument(serialiseDocument(saved.document));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

function stateOf(document: NetworkDocument): RunState {
  const [checkpoint] = document.checkpoints ?? [];
  if (checkpoint === undefined || document.dataset === null) throw new Error('nothing is saved');
  return runStateAt(document, checkpoint, datasetOf(document.dataset, document.training).split);
}

describe.each(engines)('with the %s engine', (_, createEngine) => {
  it.each(optimizersToTry(0.5))('%o goes on from any step exactly', (optimizer) => {
    const document = documentWith({
      optimizer,
      schedule: { kind: 'plateau', patience: 1, factor: 0.5 },
      stopRules: { patience: 50 },
    });
    const straight = trainerOf(document, createEngine);
    for (const split of [1, 4, 9, 17]) {
      take(straight, split - straight.step);
      const reopened = savedAt(document, straight.state());
      expect(stateOf(reopened)).toEqual(straight.state());
    }
    const reopened = savedAt(document, straight.state());
    const [checkpoint] = reopened.checkpoints ?? [];
    const start = checkpoint === undefined ? reopened : documentAt(reopened, checkpoint);
    const resumed = take(trainerOf(start, createEngine, stateOf(reopened)), 13);
    expect(resumed.state()).toEqual(take(straight, 13).state());
  });
});

describe('a saved moment', () => {
  const document = documentWith({ optimizer: { kind: 'adam', learningRate: 0.01 } });
  const state = take(trainerOf(document, createReferenceEngine), 6).state();
  const saved = savedAt(document, state);

  it('is drawn anew when a layer is taken apart, with the memory of its optimizer', () => {
    const exploded = explodeLayers(saved, [layerId('h1')]);
    if (isRefused(exploded)) throw new Error(exploded.refusal.code);
    // The same numbers in another order, and training them gives the same loss.
    const redrawn = stateOf(exploded.document);
    expect([...redrawn.parameters].sort()).toEqual([...state.parameters].sort());
    expect([...(redrawn.optimizerState.slots[1] ?? [])].sort()).toEqual(
      [...(state.optimizerState.slots[1] ?? [])].sort(),
    );
    const [checkpoint] = exploded.document.checkpoints ?? [];
    if (checkpoint === undefined) throw new Error('it is gone');
    const resumed = trainerOf(documentAt(exploded.document, checkpoint), createReferenceEngine, redrawn);
    const straight = trainerOf(document, createReferenceEngine, state);
    expect(resumed.evaluate().loss).toBe(straight.evaluate().loss);
  });

  it('gives its weights to another optimizer, which starts afresh', () => {
    const other = {
      ...saved,
      training: { ...saved.training, optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9 } as const },
    };
    const { optimizerState, parameters, order, epoch, step } = stateOf(other);
    expect(optimizerState.slots).toEqual([new Float64Array(parameters.length)]);
    expect(optimizerState.steps).toEqual(new Float64Array(parameters.length));
    expect([parameters, order, epoch, step]).toEqual([state.parameters, state.order, state.epoch, state.step]);
  });

  it('draws a new order of the rows for another seed or other rows', () => {
    for (const change of [{ seed: 99 }, { validation: 0.3 }]) {
      const { position, lossSum, order, parameters } = stateOf({
        ...saved,
        training: { ...saved.training, ...change },
      });
      expect([position, lossSum, parameters]).toEqual([0, 0, state.parameters]);
      expect(order).not.toEqual(state.order);
    }
  });

  it('returns to the weights from before when it is reset', () => {
    const [checkpoint] = saved.checkpoints ?? [];
    const { initial: _, ...untrained } = saved;
    if (checkpoint === undefined) throw new Error('it is gone');
    expect(documentAt(untrained, checkpoint).initial?.biases.get(layerId('h1'))).toEqual(
      saved.network.layers.find(({ id }) => id === 'h1')?.kind === 'dense'
        ? (saved.network.layers.find(({ id }) => id === 'h1') as { biases?: unknown }).biases
        : null,
    );
  });
});
