import { expect, test } from 'vitest';
import { type EditResult, isRefused } from '#core/document/edit.ts';
import { connect } from '#core/document/edits/connect.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { createOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { layerId } from '#core/network/network.ts';
import { layOutParameters, readParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { carryRunState, restartDataOrder } from '#core/training/carry-run-state.ts';
import type { RunState } from '#core/training/run-state.ts';

const document = exampleById('xor-2-2-1').document();
const optimizer = { kind: 'sgd', learningRate: 0.1, momentum: 0.9 } as const;

function stateOf({ network }: NetworkDocument): RunState {
  const parameters = readParameters(network);
  return {
    parameters,
    optimizerState: { kind: 'sgd', steps: parameters.map(() => 5), slots: [parameters.map((_, index) => 100 + index)] },
    shuffle: [1, 2, 3, 4],
    dropout: null,
    order: Int32Array.of(0, 1, 2, 3),
    position: 0,
    epoch: 5,
    step: 5,
    lossSum: 0,
  };
}

function documentOf(result: EditResult): NetworkDocument {
  if (isRefused(result)) throw new Error(result.refusal.code);
  return result.document;
}

test('a wire that is drawn starts with an empty optimizer state, all others keep theirs', () => {
  const source = { layer: document.network.layers[0]?.id ?? layerId(''), unit: 0 };
  const target = { layer: document.network.layers.at(-1)?.id ?? layerId(''), unit: 0 };
  const edited = documentOf(connect(document, source, target));
  const carried = carryRunState(stateOf(document), document.network, edited.network, optimizer);
  const connection = edited.network.connections.find(
    (each) => each.source === source.layer && each.target === target.layer,
  );
  if (connection === undefined) throw new Error('not wired');
  const added = wireParameter(layOutParameters(edited.network), { connection: connection.id, target: 0, source: 0 });
  const velocities = [...(carried.optimizerState.slots[0] ?? [])];
  expect(velocities[added ?? -1]).toBe(0);
  const before = [...(stateOf(document).optimizerState.slots[0] ?? [])];
  expect(velocities.filter((_, index) => index !== added)).toEqual(before);
  expect(carried.parameters).toEqual(readParameters(edited.network));
  expect(carried.epoch).toBe(5);
});

test('a wire that is removed takes only its own state away', () => {
  const connection = document.network.connections[0];
  if (connection === undefined) throw new Error('no connection');
  const wire = { connection: connection.id, target: 0, source: 1 };
  const gone = wireParameter(layOutParameters(document.network), wire) ?? -1;
  const edited = documentOf(removeParts(document, { wires: [wire] }));
  const carried = carryRunState(stateOf(document), document.network, edited.network, optimizer);
  const before = [...(stateOf(document).optimizerState.slots[0] ?? [])];
  expect([...(carried.optimizerState.slots[0] ?? [])]).toEqual(before.filter((_, index) => index !== gone));
});

test.each(['adam', 'adagrad'] as const)('another kind of optimizer starts with an empty state: %s', (kind) => {
  const optimizer = { kind, learningRate: 0.01 };
  const carried = carryRunState(stateOf(document), document.network, document.network, optimizer);
  const empty = createOptimizerState(optimizer, carried.parameters.length);
  expect(carried.optimizerState).toEqual(empty);
});

test('what schedule and stop rules have seen goes on after an edit, but not where the losses are others', () => {
  const numbers = { best: 0.5, badEpochs: 2, scale: 0.1 };
  const seen = { scheduleMemory: { kind: 'plateau', numbers } as const, patience: { best: 0.4, waited: 3 } };
  const state = { ...stateOf(document), ...seen };
  expect(carryRunState(state, document.network, document.network, optimizer)).toMatchObject(seen);
  const other = restartDataOrder(state, Int32Array.of(0, 1), true, 1);
  const forgotten = { best: Number.POSITIVE_INFINITY, badEpochs: 0, scale: 0.1 };
  expect(other.scheduleMemory).toEqual({ kind: 'plateau', numbers: forgotten });
  expect(other).not.toHaveProperty('patience');
});
