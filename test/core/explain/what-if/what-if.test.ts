// Trials: what a change is predicted to do and what it does, and that nothing is kept of it.
import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { lossCurve, nudge, slopeAt } from '#core/explain/what-if/nudge.ts';
import { outcomeOf } from '#core/explain/what-if/outcome.ts';
import { lossUnder, type TrialSubject } from '#core/explain/what-if/trial.ts';
import { outgoingWires } from '#core/explain/wires.ts';
import { layerId, type Network } from '#core/network/network.ts';
import { readParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { type Situation, smallSituation } from '../support.ts';

const situation = smallSituation('tanh', 'meanSquaredError', 7);

function subjectOf({ network, loss, source }: Situation, rows: readonly number[]) {
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error('does not compile');
  return { compiled, parameters: readParameters(network), source, rows: Int32Array.from(rows) };
}

/** Row by row, by the trace that the rest of Explain believes. */
function meanLoss({ compiled, parameters, source, rows }: ReturnType<typeof subjectOf>): number {
  const losses = Array.from(rows, (row) => traceRow(compiled, parameters, source, row).loss);
  return losses.reduce((sum, each) => sum + each, 0) / losses.length;
}

describe.each([
  ['one row', [1]],
  ['the mini-batch', [1, 0, 2]],
] as const)('a nudge over %s', (_, rows) => {
  const subject = subjectOf(situation, rows);

  test('predicts along the gradient, and shows the loss that the changed network has', () => {
    for (const parameter of subject.parameters.keys()) {
      const slope = slopeAt(subject, parameter);
      const { predicted, actual, curvature } = nudge(subject, parameter, slope, 0.25);
      const changed = subject.parameters.with(parameter, slope.value + 0.25);
      expect(slope.loss).toBeCloseTo(meanLoss(subject), 12);
      expect(predicted).toBe(slope.loss + slope.gradient * 0.25);
      expect(actual).toBeCloseTo(meanLoss({ ...subject, parameters: changed }), 12);
      expect(curvature).toBe(actual - predicted);
    }
  });

  test('is wrong by the square of its size', () => {
    const slope = slopeAt(subject, 0);
    const [coarse = Number.NaN, fine = Number.NaN] = [1e-2, 1e-3].map(
      (change) => nudge(subject, 0, slope, change).curvature,
    );
    expect(coarse / fine).toBeGreaterThan(80);
    expect(coarse / fine).toBeLessThan(120);
  });

  test('of nothing changes nothing', () => {
    const slope = slopeAt(subject, 3);
    expect(nudge(subject, 3, slope, 0)).toMatchObject({ predicted: slope.loss, actual: slope.loss, curvature: 0 });
  });
});

test('the curve passes through the present point and reaches as far to both sides', () => {
  const subject = subjectOf(situation, [1, 0, 2]);
  const slope = slopeAt(subject, 2);
  const curve = lossCurve(subject, 2, slope, 0.5, 5);
  expect(curve.map(({ value }) => value)).toEqual([-0.5, -0.25, 0, 0.25, 0.5].map((step) => slope.value + step));
  expect(curve[2]?.loss).toBeCloseTo(slope.loss, 12);
});

test('more rows than are computed at a time have the mean of them all', () => {
  const rows = Array.from({ length: 600 }, (_, at) => at % 3);
  expect(lossUnder(subjectOf(situation, rows), null)).toBeCloseTo(meanLoss(subjectOf(situation, [0, 1, 2])), 12);
});

test('a neuron that is switched off is one whose outgoing wires weigh nothing', () => {
  const subject = subjectOf(situation, [1]);
  const { network } = situation;
  const neuron = { layer: layerId('h'), unit: 1 };
  const { layout } = subject.compiled;
  const cut = subject.parameters.slice();
  for (const { wire } of outgoingWires({ network, layout, parameters: cut }, neuron)) {
    cut[wireParameter(layout, wire) ?? Number.NaN] = 0;
  }
  const outcome = outcomeOf(network, subject, { kind: 'activation', neuron, value: 0 });
  expect(outcome.loss.before).toBe(meanLoss(subject));
  expect(outcome.loss.after).toBe(meanLoss({ ...subject, parameters: cut }));
  expect(outcome.loss.after).not.toBe(outcome.loss.before);
});

test('an input that is slid is a row with another number in it', () => {
  const subject = subjectOf(situation, [1]);
  const { network, source } = situation;
  const neuron = { layer: layerId('x'), unit: 1 };
  const slid = { ...source, features: source.features.with(1 * 2 + 1, 0.75) };
  const outcome = outcomeOf(network, subject, { kind: 'activation', neuron, value: 0.75 });
  const trace = traceRow(subject.compiled, subject.parameters, slid, 1);
  expect(outcome.loss.after).toBe(trace.loss);
  expect(outcome.outputs.map(({ neuron: { layer, unit } }) => `${layer}${unit}`)).toEqual(['p0', 'p1', 'q0', 'q1']);
  for (const { neuron: output, preActivation, activation } of outcome.outputs) {
    expect(preActivation.after).toBe(trace.preActivations.get(output.layer)?.[output.unit]);
    expect(activation.after).toBe(trace.activations.get(output.layer)?.[output.unit]);
  }
});

test('over several rows there is no one prediction', () => {
  const subject = subjectOf(situation, [1, 2]);
  const outcome = outcomeOf(situation.network, subject, { kind: 'parameter', parameter: 0, value: 0 });
  expect(outcome.outputs).toEqual([]);
});

test('nothing of a trial is kept', () => {
  const network: Network = structuredClone(situation.network);
  const subject: TrialSubject = subjectOf({ ...situation, network }, [1, 0, 2]);
  const before = structuredClone({ network, parameters: subject.parameters, source: subject.source });
  outcomeOf(network, subject, { kind: 'activation', neuron: { layer: layerId('x'), unit: 0 }, value: 9 });
  outcomeOf(network, subject, { kind: 'parameter', parameter: 1, value: 0 });
  nudge(subject, 2, slopeAt(subject, 2), 3);
  expect({ network, parameters: subject.parameters, source: subject.source }).toEqual(before);
});
