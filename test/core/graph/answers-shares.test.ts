// A single class is one where the network answers shares: its loss or its outputs say so, and else a constant column is a value.
import { expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { isRefused } from '#core/document/edit.ts';
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { exampleById } from '#core/examples/examples.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import { elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { lossKinds, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import { layerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { evaluateRows } from '#core/training/evaluate-rows.ts';

const document = exampleById('xor-2-2-1').document();

function graphOf(activation: Parameters<typeof setActivation>[2], loss: (typeof lossKinds)[number]) {
  const changed = setActivation(document, [layerId('y')], activation);
  const network = isRefused(changed) ? document.network : changed.document.network;
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error(`${activation} does not compile with ${loss}.`);
  return { graph: compiled.graph, parameters: readParameters(network) };
}

test.each(elementwiseActivationKinds)('%s answers shares if it stays between 0 and 1', (activation) => {
  expect(answersShares(graphOf(activation, 'meanSquaredError').graph)).toBe(activation === 'sigmoid');
});

test.each(lossKinds.filter((loss) => wantedActivation(loss) !== null))('%s is a loss of shares', (loss) => {
  expect(answersShares(graphOf(wantedActivation(loss) ?? 'linear', loss).graph)).toBe(true);
});

test.each([
  ['linear', [0, 0], null],
  ['linear', [1, 1], null],
  ['linear', [0, 1], 0.5],
  ['sigmoid', [1, 1], 1],
] as const)('%s over the targets %j has the accuracy %s', (activation, targets, accuracy) => {
  const { graph, parameters } = graphOf(activation, 'meanSquaredError');
  const rows = targets.map((target, row) => [row, 0, target]);
  const columns = ['x1', 'x2', 'y'].map((name) => ({ name, role: name === 'y' ? 'target' : 'feature' }) as const);
  const dataset = datasetOf({ kind: 'table', columns, rows }, document.training);
  const measured = atOnce(
    evaluateRows({ graph, parameters: parameters.map(() => -1), dataset, rows: Int32Array.of(0, 1), blockSize: 2 }),
  );
  expect(measured.metrics.classification?.accuracy ?? null).toBe(accuracy);
});
