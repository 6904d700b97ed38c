// Numbers at neurons that are switched off are nothing and say why; all others still follow from their parts.
import { describe, expect, test } from 'vitest';
import { explainNumber } from '#core/explain/explain-number.ts';
import { deepestNeuron } from '#core/explain/lens/path-starts.ts';
import { pathLedger } from '#core/explain/paths/path-ledger.ts';
import type { RowTrace } from '#core/explain/row-trace.ts';
import { termsOf } from '#core/explain/terms.ts';
import { isAboutSwitchedOff } from '#core/explain/wires.ts';
import { elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { layerId } from '#core/network/network.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import { allTargets, combined, contextOf, type Situation, smallSituation } from './support.ts';

const off: Readonly<Record<string, readonly number[]>> = { x: [1], h: [0] };

function situationOf(seed: number): Situation {
  const activation = elementwiseActivationKinds[seed % elementwiseActivationKinds.length] ?? 'tanh';
  const loss = lossKinds[seed % lossKinds.length] ?? 'huber';
  const situation = smallSituation(activation, loss, seed);
  const layers = situation.network.layers.map((layer) => withSwitchedOff(layer, off[layer.id] ?? []));
  const regularization = { l1: 0, l2: 0.1 };
  return { ...situation, network: { ...situation.network, layers }, update: { ...situation.update, regularization } };
}

const isOfParameter = (kind: string) => kind === 'weight' || kind === 'bias';

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('with two neurons off, seed %i', (seed) => {
  const context = contextOf(situationOf(seed));

  test('every number is what its parts make, and nothing at those that are off', () => {
    let aboutThem = 0;
    for (const target of allTargets(context.network)) {
      const explanation = explainNumber(context, target);
      if (explanation === null) continue;
      const { equation, notes, update, local } = explanation;
      if (equation.form !== 'given') expect(Math.abs(combined(equation) - equation.value)).toBeLessThan(1e-12);
      const isAbout = isAboutSwitchedOff(context, target);
      expect(notes.includes('switchedOff')).toBe(isAbout);
      if (!isAbout) continue;
      aboutThem += 1;
      if (!isOfParameter(target.kind)) expect(Math.abs(equation.value)).toBe(0);
      if (update !== null) expect([update.isFrozen, update.change.value]).toEqual([true, 0]);
      if ('neuron' in target) expect(local).toBeNull();
    }
    expect(aboutThem).toBeGreaterThan(25);
  });

  test('paths do not lead through them, and sum to the gradient', () => {
    const { network, loss, parameters, layout, row } = context;
    const subject = { network, loss, parameters, trace: row as RowTrace };
    for (const target of allTargets(network)) {
      if (target.kind !== 'weightGradient') continue;
      const ledger = pathLedger(subject, target, 1000);
      const explanation = explainNumber(context, target);
      expect(ledger?.sum).toBeCloseTo(explanation?.equation.value ?? Number.NaN, 12);
      for (const { through } of ledger?.paths ?? []) {
        expect(through).not.toContainEqual({ layer: 'h', unit: 0 });
      }
    }
    expect(layout.count).toBe(parameters.length);
  });

  test('a step through terms finds none, and the lens begins elsewhere', () => {
    expect(termsOf(context, 'forward', { layer: layerId('h'), unit: 0 })).toEqual([]);
    expect(termsOf(context, 'forward', { layer: layerId('h'), unit: 1 }).length).toBeGreaterThan(1);
    expect(deepestNeuron(context.network)).toEqual({ layer: 'h', unit: 1 });
  });
});
